package io.photofinish.report.format;

import io.photofinish.report.Access;
import io.photofinish.report.Diagnosis;
import io.photofinish.report.Printable;
import io.photofinish.report.Race;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/**
 * A race as an event of JDK Flight Recorder, see {@link FlightEvents}. Names of fields do not
 * change between versions. Not loaded before there is a recording.
 */
@Name("photofinish.DataRace")
@Label("Data Race")
@Category("Photofinish")
@Description("Two threads access a variable, one of them writes, and nothing orders the accesses")
@StackTrace(false) // that of the detector
final class DataRaceEvent extends Event {

  /** Deep recursion would fill the recording. */
  private static final int MAX_LINES = 100;

  @Label("Id")
  @Description("The same for the same race in each run")
  String id = "";

  @Label("Variable")
  String variable = "";

  @Label("Severity")
  String severity = "";

  @Label("Pattern")
  @Nullable String pattern;

  @Label("Looks Like")
  @Nullable String looksLike;

  @Label("Consider")
  @Nullable String consider;

  @Label("No Order")
  @Description("Why the accesses are not ordered")
  @Nullable String order;

  @Label("Test")
  @Nullable String test;

  @Label("Access")
  String access = "";

  @Label("Access Stack Trace")
  String accessStack = "";

  @Label("Previous Access")
  String previous = "";

  @Label("Previous Access Stack Trace")
  String previousStack = "";

  /** Makes the event of a race. */
  static DataRaceEvent of(Race race) {
    DataRaceEvent event = new DataRaceEvent();
    event.id = race.id();
    event.variable = Printable.of(race.variable().describe());
    event.severity = Wording.severity(race);
    Diagnosis diagnosis = race.diagnosis();
    if (diagnosis != null) {
      event.pattern = Printable.of(diagnosis.pattern());
      event.looksLike = Printable.of(diagnosis.looksLike());
      event.consider = printable(diagnosis.consider());
    }
    event.order = Wording.order(race);
    event.test = printable(race.test());
    event.access = Wording.side(race.current());
    event.accessStack = stack(race.current());
    event.previous = Wording.side(race.previous());
    event.previousStack = stack(race.previous());
    return event;
  }

  private static @Nullable String printable(@Nullable String text) {
    return text == null ? null : Printable.of(text);
  }

  private static String stack(Access access) {
    StringBuilder out = new StringBuilder();
    StackText.append(out, access.frames(), MAX_LINES);
    return out.toString().strip();
  }
}
