package io.photofinish.it.litmus;

import static io.photofinish.it.litmus.Mark.Expectation.FALSE;
import static io.photofinish.it.litmus.Mark.Expectation.MISS;
import static io.photofinish.it.litmus.Mark.Expectation.RACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class VerdictTest {
  private static final Mark WRITE = mark("v", RACE, "write", 10);
  private static final Mark READ = mark("v", RACE, "read", 20);
  private static final Sighting.Side WRITE_SIDE = side("write", 10);
  private static final Sighting.Side READ_SIDE = side("read", 20);

  @Test
  void bothSidesMarkedIsRight() {
    assertThat(failures(racy(WRITE, READ), seen(WRITE_SIDE, READ_SIDE))).isEmpty();
    assertThat(failures(racy(WRITE, READ), seen(READ_SIDE, WRITE_SIDE))).isEmpty();
  }

  @Test
  void oneSideElsewhereIsMissingAndUnexpected() {
    assertThat(failures(racy(WRITE, READ), seen(WRITE_SIDE, side("read", 21))))
        .anyMatch(failure -> failure.startsWith("missing race[v]"))
        .anyMatch(failure -> failure.startsWith("unexpected race"))
        .hasSize(2);
  }

  @Test
  void kindAndVariableCount() {
    assertThat(failures(racy(WRITE, READ), seen(WRITE_SIDE, side("write", 20)))).hasSize(2);
    assertThat(
            failures(racy(WRITE, READ), sighting("Counter.other", WRITE_SIDE, READ_SIDE, "none")))
        .hasSize(2);
  }

  @Test
  void sidesOfTwoRacesDoNotMix() {
    Mark other = mark("w", RACE, "read", 20);
    assertThat(failures(racy(WRITE, other), seen(WRITE_SIDE, READ_SIDE)))
        .filteredOn(failure -> failure.startsWith("missing"))
        .hasSize(2);
  }

  @Test
  void allFailuresAreListed() {
    Mark other = mark("w", RACE, "write", 30);
    assertThat(failures(racy(WRITE, READ, other))).hasSize(2);
  }

  @Test
  void silenceIsRightWithoutMarks() {
    Program clean = new Program("litmus.unit.CounterNoRace", Path.of("x"), List.of(), List.of());
    assertThat(failures(clean)).isEmpty();
    assertThat(failures(clean, seen(WRITE_SIDE, READ_SIDE)))
        .singleElement()
        .asString()
        .startsWith("unexpected race");
  }

  @Test
  void nameAndMarksMustAgree() {
    assertThat(failures(new Program("litmus.unit.CounterRace", Path.of("x"), List.of(), List.of())))
        .hasSize(1);
    assertThat(
            failures(
                new Program(
                    "litmus.unit.CounterNoRace", Path.of("x"), List.of(WRITE, READ), List.of()),
                seen(WRITE_SIDE, READ_SIDE)))
        .hasSize(1);
  }

  @Test
  void aGapMayBeMissedButNotFound() {
    Program gap = racy(mark("v", MISS, "write", 10), mark("v", MISS, "read", 20));
    assertThat(failures(gap)).isEmpty();
    assertThat(failures(gap, seen(WRITE_SIDE, READ_SIDE))).hasSize(1);
  }

  @Test
  void aKnownFalseReportMayComeWhereItIsMarked() {
    Program clean =
        new Program(
            "litmus.unit.CounterNoRace",
            Path.of("x"),
            List.of(mark("v", FALSE, "write", 10), mark("v", FALSE, "read", 20)),
            List.of());
    assertThat(failures(clean, seen(WRITE_SIDE, READ_SIDE))).isEmpty();
    assertThat(failures(clean)).isEmpty();
    assertThat(failures(clean, seen(WRITE_SIDE, side("read", 21)))).hasSize(1);
  }

  @Test
  void aStackMustBeOneThatWasWitnessed() {
    Sighting.Frame top = frame("increment", 10);
    Sighting.Frame right = frame("main", 5);
    Sighting.Frame wrong = frame("other", 6);
    Sighting.Side side = new Sighting.Side("write", List.of(top, wrong));
    Program program = racy(WRITE, READ);
    List<Sighting> seen = List.of(seen(side, READ_SIDE));
    assertThat(Verdict.failures(program, seen, Set.of(List.of(top, right)))).hasSize(1);
    assertThat(Verdict.failures(program, seen, Set.of(List.of(top, wrong)))).isEmpty();
    assertThat(Verdict.failures(program, seen, Set.of(List.of(right)))).isEmpty();
  }

  @Test
  void theDiagnosisMustBeTheOneMarked() {
    Program program =
        new Program(
            "litmus.unit.CounterRace",
            Path.of("x"),
            List.of(WRITE, READ),
            DiagnosisMark.of(List.of("value++; // diagnosis[v]: unsynchronized-counter")));
    Sighting right = sighting("Counter.value", WRITE_SIDE, READ_SIDE, "unsynchronized-counter");
    assertThat(failures(program, right)).isEmpty();
    assertThat(failures(program, seen(WRITE_SIDE, READ_SIDE)))
        .singleElement()
        .asString()
        .startsWith("race[v] is said to be none");
  }

  @Test
  void theCauseMustBeTheOneMarked() {
    Mark box = new Mark("b", RACE, "write", "Counter.box", "CounterRace.java", 10);
    Mark read = new Mark("b", RACE, "read", "Counter.box", "CounterRace.java", 20);
    Program program =
        new Program(
            "litmus.unit.CounterRace",
            Path.of("x"),
            List.of(WRITE, READ, box, read),
            DiagnosisMark.of(List.of("// consequence[v]: b")));
    Sighting cause = sighting("Counter.box", WRITE_SIDE, READ_SIDE, "none");
    Sighting grouped =
        new Sighting("Counter.value", WRITE_SIDE, READ_SIDE, 1, "2", "none", cause.id());
    assertThat(failures(program, cause, grouped)).isEmpty();
    assertThat(
            failures(
                program,
                cause,
                new Sighting("Counter.value", WRITE_SIDE, READ_SIDE, 1, "2", "none", "none")))
        .singleElement()
        .asString()
        .startsWith("race[v] has the cause none");
  }

  private static List<String> failures(Program program, Sighting... sightings) {
    return Verdict.failures(program, List.of(sightings), Set.of());
  }

  private static Program racy(Mark... marks) {
    return new Program("litmus.unit.CounterRace", Path.of("x"), List.of(marks), List.of());
  }

  private static Mark mark(String race, Mark.Expectation expectation, String kind, int line) {
    return new Mark(race, expectation, kind, "Counter.value", "CounterRace.java", line);
  }

  private static Sighting seen(Sighting.Side first, Sighting.Side second) {
    return sighting("Counter.value", first, second, "none");
  }

  private static Sighting sighting(
      String variable, Sighting.Side first, Sighting.Side second, String diagnosis) {
    return new Sighting(variable, first, second, 1, "1", diagnosis, "none");
  }

  private static Sighting.Side side(String kind, int line) {
    return new Sighting.Side(kind, List.of(frame("increment", line)));
  }

  private static Sighting.Frame frame(String method, int line) {
    return new Sighting.Frame("litmus.unit.CounterRace", method, "CounterRace.java", line);
  }
}
