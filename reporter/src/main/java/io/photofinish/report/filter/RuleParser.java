package io.photofinish.report.filter;

import io.photofinish.report.Glob;
import io.photofinish.report.Printable;
import io.photofinish.report.options.OptionException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads one line of a suppression file: words of the form {@code key=value}, separated by blanks; a
 * value in double quotes may hold blanks. The syntax is strict, since a rule that is misread hides
 * races.
 */
final class RuleParser {

  private final String place;
  private final String line;
  private int at;

  private @Nullable String id;
  private @Nullable Glob field;
  private final List<Glob> methods = new ArrayList<>();
  private @Nullable LocalDate until;
  private @Nullable String reason;

  private RuleParser(String place, String line) {
    this.place = place;
    this.line = line;
  }

  /** The rule on the line; {@code null} if it is empty or a comment. */
  static @Nullable Rule parse(String place, String line) throws OptionException {
    String text = line.strip();
    return text.isEmpty() || text.startsWith("#") ? null : new RuleParser(place, text).rule();
  }

  private Rule rule() throws OptionException {
    while (at < line.length()) {
      int equals = line.indexOf('=', at);
      int blank = blank(at);
      if (equals < 0 || blank < equals) {
        throw wrong("\"" + line.substring(at, blank) + "\": expected key=value");
      }
      String key = line.substring(at, equals);
      at = equals + 1;
      set(key, value(key));
      while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
        at++;
      }
    }
    if (reason == null) {
      throw wrong("a reason is missing: reason=\"...\"");
    }
    if (id == null && field == null && methods.isEmpty()) {
      throw wrong("nothing to match on: expected id=, field= or method=");
    }
    return new Rule(place, id, field, List.copyOf(methods), until, reason);
  }

  private int blank(int from) {
    int end = from;
    while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
      end++;
    }
    return end;
  }

  private String value(String key) throws OptionException {
    int start = at;
    if (start < line.length() && line.charAt(start) == '"') {
      int quote = line.indexOf('"', start + 1);
      if (quote < 0) {
        throw wrong("the quote of " + key + " does not end");
      }
      at = quote + 1;
      if (at < line.length() && !Character.isWhitespace(line.charAt(at))) {
        throw wrong("expected a blank after the quote of " + key);
      }
      return line.substring(start + 1, quote).strip();
    }
    at = blank(start);
    return line.substring(start, at);
  }

  private void set(String key, String value) throws OptionException {
    if (value.isEmpty()) {
      throw wrong(key + " is empty");
    }
    switch (key) {
      case "id" -> id = once(key, id, id(value));
      case "field" -> field = once(key, field, new Glob(value));
      case "method" -> methods.add(method(value));
      case "until" -> until = once(key, until, day(value));
      case "reason" -> reason = once(key, reason, value);
      default ->
          throw wrong("unknown key \"" + key + "\": expected id, field, method, until or reason");
    }
  }

  private <T> T once(String key, @Nullable T before, T value) throws OptionException {
    if (before != null) {
      throw wrong(key + " is given twice");
    }
    return value;
  }

  private String id(String value) throws OptionException {
    String digits = value.toLowerCase(Locale.ROOT);
    if (digits.length() < 6 || !digits.matches("[0-9a-f]+")) {
      throw wrong("id \"" + value + "\": expected at least 6 hexadecimal digits");
    }
    return digits;
  }

  private Glob method(String value) throws OptionException {
    if (methods.size() == 2) {
      throw wrong("a race has two sides: method may be given twice at most");
    }
    if (value.indexOf('(') >= 0) {
      throw wrong("method \"" + value + "\": expected a name without parameters");
    }
    return new Glob(value);
  }

  private LocalDate day(String value) throws OptionException {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw wrong("until \"" + value + "\": expected a day as YYYY-MM-DD");
    }
  }

  private OptionException wrong(String what) {
    return new OptionException(Printable.of(place + ": " + what));
  }
}
