package io.photofinish.it.litmus;

import static io.photofinish.it.litmus.Mark.Expectation.FALSE;
import static io.photofinish.it.litmus.Mark.Expectation.MISS;
import static io.photofinish.it.litmus.Mark.Expectation.RACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MarksTest {

  @Test
  void aMarkSpeaksOfItsLine() {
    assertThat(marks("int value;", "value = 1; // race[v]: write Counter.value"))
        .containsExactly(new Mark("v", RACE, "write", "Counter.value", "Counter.java", 2));
  }

  @Test
  void aMarkAloneSpeaksOfTheNextCode() {
    assertThat(
            marks(
                "// race[v]: write Counter.value",
                "// race[e]: atomic read element of int[]",
                "",
                "  touch();"))
        .containsExactly(
            new Mark("v", RACE, "write", "Counter.value", "Counter.java", 4),
            new Mark("e", RACE, "atomic read", "int[]", "Counter.java", 4));
  }

  @Test
  void aLineMayHaveSeveralSides() {
    assertThat(marks("value++; // race[v]: read C.v, write C.v; race[w]: write C.w"))
        .extracting(Mark::race, Mark::kind)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("v", "read"),
            org.assertj.core.groups.Tuple.tuple("v", "write"),
            org.assertj.core.groups.Tuple.tuple("w", "write"));
  }

  @Test
  void knownErrorsAreMarksToo() {
    assertThat(marks("value = 1; // miss[v]: write C.value; false[w]: write C.value"))
        .extracting(Mark::expectation)
        .containsExactly(MISS, FALSE);
  }

  @Test
  void otherCommentsAreNoMarks() {
    assertThat(marks("// A race[v] is expected here.", "value = 1; // as in race: write"))
        .isEmpty();
  }

  @Test
  void aMisspeltMarkIsRejected() {
    assertThatThrownBy(() -> marks("value = 1; // race[v]: wrote Counter.value"))
        .hasMessageContaining("Counter.java:1");
    assertThatThrownBy(() -> marks("value = 1; // race[v] write Counter.value"))
        .hasMessageContaining("Counter.java:1");
  }

  private static List<Mark> marks(String... lines) {
    return Marks.of("Counter.java", List.of(lines));
  }
}
