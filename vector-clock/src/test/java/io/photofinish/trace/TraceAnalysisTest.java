package io.photofinish.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceAnalysisTest {

  @Test
  void tellsBothSidesOfARace() throws TraceException {
    assertThat(races("T0|w(x)|10", "T1|r(x)|20"))
        .containsExactly(
            new TraceRace(
                "x", new TraceRace.Side(false, "T1", "20"), new TraceRace.Side(true, "T0", "10")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "one thread; T0|w(x)|1 T0|r(x)|2 T0|w(x)|3",
        "reads; T0|r(x)|1 T1|r(x)|2",
        "a lock; T0|acq(l)|1 T0|w(x)|2 T0|rel(l)|3 T1|acq(l)|4 T1|w(x)|5 T1|rel(l)|6",
        "a lock held twice; T0|acq(l)|1 T0|acq(l)|1 T0|rel(l)|1 T0|w(x)|2 T0|rel(l)|3"
            + " T1|acq(l)|4 T1|w(x)|5",
        "start; T0|w(x)|1 T0|fork(T1)|2 T1|begin|3 T1|w(x)|4",
        "end; T0|fork(T1)|1 T1|w(x)|2 T1|end|3 T0|join(T1)|4 T0|w(x)|5",
        "through a third; T0|w(x)|1 T0|acq(l)|2 T0|rel(l)|3 T1|acq(l)|4 T1|rel(l)|5"
            + " T1|fork(T2)|6 T2|w(x)|7",
        "two that wait; T0|fork(T1)|1 T1|w(x)|2 T0|join(T1)|3 T2|join(T1)|4 T2|r(x)|5 T0|r(x)|6",
      })
  void isSilentAboutOrder(String what, String trace) throws TraceException {
    assertThat(races(trace.split(" "))).as(what).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "different locks; T0|acq(l)|1 T0|w(x)|2 T0|rel(l)|3 T1|acq(m)|4 T1|w(x)|5",
        "after the start; T0|fork(T1)|1 T0|w(x)|2 T1|w(x)|3",
        "before the end; T0|fork(T1)|1 T1|r(x)|2 T0|w(x)|3 T0|join(T1)|4",
        "after the release; T0|acq(l)|1 T0|rel(l)|2 T0|w(x)|3 T1|acq(l)|4 T1|r(x)|5",
        "siblings; T0|fork(T1)|1 T0|fork(T2)|2 T1|w(x)|3 T2|w(x)|4",
        "one of several readers; T0|w(x)|1 T0|fork(T1)|2 T0|fork(T2)|3 T1|r(x)|4 T2|r(x)|5"
            + " T0|join(T1)|6 T0|w(x)|7",
      })
  void findsTheRace(String what, String trace) throws TraceException {
    assertThat(races(trace.split(" "))).as(what).hasSize(1);
  }

  /** Slots of threads that have ended are used again. */
  @Test
  void namesTheRightThreadOfManyThatCameAndWent() throws TraceException {
    TraceAnalysis analysis = new TraceAnalysis();
    for (int i = 1; i <= 100; i++) {
      analysis.accept(TraceEvent.parse("T0|fork(T" + i + ")|1"));
      analysis.accept(TraceEvent.parse("T" + i + "|w(x" + i + ")|" + i));
      analysis.accept(TraceEvent.parse("T0|join(T" + i + ")|2"));
    }
    for (int i = 1; i <= 100; i++) {
      TraceRace race = analysis.accept(TraceEvent.parse("U|w(x" + i + ")|3"));
      assertThat(race)
          .extracting(TraceRace::previous)
          .isEqualTo(new TraceRace.Side(true, "T" + i, "" + i));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "hello, expected THREAD|OPERATION|LOCATION",
    "T1|q(x)|1, 'unknown operation \"q\": expected r, w, acq, rel, fork, join, begin or end'",
    "T1|r()|1, r needs an operand",
    "T1|w|1, w needs an operand",
    "T1|w(x|1, the parenthesis of w is not closed",
    "T1|rel(l)|1, l is not held",
    "T1|acq(held)|1, held is held by T0",
    "T1|rel(held)|1, held is held by T0",
    "T0|fork(T2)|1, T2 has been started before",
    "T2|w(x)|1, T2 has ended: another thread waited for its end",
    "T0|join(T0)|1, T0 waits for its own end",
  })
  void refusesWhatCannotBe(String line, String why) throws TraceException {
    TraceAnalysis analysis = new TraceAnalysis();
    for (String before : List.of("T0|acq(held)|1", "T0|fork(T2)|1", "T0|join(T2)|1")) {
      analysis.accept(TraceEvent.parse(before));
    }
    assertThatThrownBy(() -> analysis.accept(TraceEvent.parse(line)))
        .isInstanceOf(TraceException.class)
        .hasMessage(why);
  }

  private static List<TraceRace> races(String... lines) throws TraceException {
    TraceAnalysis analysis = new TraceAnalysis();
    List<TraceRace> races = new ArrayList<>();
    for (String line : lines) {
      TraceRace race = analysis.accept(TraceEvent.parse(line));
      if (race != null) {
        races.add(race);
      }
    }
    return races;
  }
}
