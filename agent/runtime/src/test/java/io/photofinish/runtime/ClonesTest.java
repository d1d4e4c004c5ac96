package io.photofinish.runtime;

import static io.photofinish.runtime.Watched.inTurn;
import static io.photofinish.runtime.Watched.races;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClonesTest {
  private static final int SITE = Watched.site(long[].class, "clone", "()Ljava/lang/Object;");

  @BeforeEach
  void forgetEarlierRaces() {
    races();
  }

  /** Kotlin's compiler calls {@code Object.clone} on arrays. */
  @Test
  void readsAnArrayThatIsClonedAsAnObject() throws Exception {
    long[] array = new long[4];
    inTurn(
        ts -> ArrayRanges.writeRange(array, 1, 2, SITE, ts, ts.context),
        ts -> Clones.cloned(array.clone(), array, SITE, ts, ts.context));
    assertThat(races()).hasSize(1);
  }

  @Test
  void writesNothingIntoAnArrayThatIsClonedAsAnObject() throws Exception {
    Object[] array = new Object[4];
    inTurn(
        ts -> ArrayRanges.readAll(array, SITE, ts, ts.context),
        ts -> Clones.cloned(array.clone(), array, SITE, ts, ts.context));
    assertThat(races()).isEmpty();
  }
}
