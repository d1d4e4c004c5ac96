package io.photofinish.report.diagnosis;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A {@link java.text.SimpleDateFormat} or another formatter that keeps its work in fields. */
final class SharedDateFormat implements Pattern {

  private static final Set<String> FORMATS =
      Set.of(
          "java.text.SimpleDateFormat",
          "java.text.DateFormat",
          "java.text.DecimalFormat",
          "java.text.NumberFormat",
          "java.text.MessageFormat",
          "java.text.ChoiceFormat",
          "java.util.Calendar",
          "java.util.GregorianCalendar");

  @Override
  public String name() {
    return "shared-date-format";
  }

  @Override
  public @Nullable Finding find(Evidence e) {
    if (!FORMATS.contains(e.objectClass())) {
      return null;
    }
    String name = Names.simple(e.objectClass());
    String instead =
        switch (name) {
          case "SimpleDateFormat", "DateFormat" ->
              "use java.time.format.DateTimeFormatter, which is immutable, or make one " + name;
          case "Calendar", "GregorianCalendar" ->
              "use java.time, whose classes are immutable, or make one " + name;
          default -> "make one " + name;
        };
    return Finding.high(
        Names.withArticle(name)
            + " shared by threads. It keeps what it is working on in its own fields, also when it"
            + " only formats: results get mixed up.",
        instead + " for each use.");
  }
}
