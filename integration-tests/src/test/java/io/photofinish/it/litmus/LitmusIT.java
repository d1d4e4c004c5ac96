package io.photofinish.it.litmus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.photofinish.it.Jdks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Under the agent, on each JDK, each program is reported exactly as its marks say. */
final class LitmusIT {
  /**
   * What a hook loses when it finds no stack left: some programs run to the end of theirs. And
   * memory that {@code memory.FreedMemoryNoRace} frees itself.
   */
  private static final Set<String> UNAVOIDABLE =
      Set.of(
          "off-heap accesses",
          "accesses not recorded near the end of the stack",
          "accesses not recorded for lack of memory or stack");

  @TestFactory
  Stream<DynamicContainer> reportsAreAsMarked() {
    return Jdks.all().stream().map(LitmusIT::onJdk);
  }

  private static DynamicContainer onJdk(Jdks.Jdk jdk) {
    Suite suite = Suite.on(jdk);
    LitmusJvm jvm = LitmusJvm.watched(suite, 1);
    List<DynamicTest> tests = new ArrayList<>();
    for (Program program : suite.programs()) {
      tests.add(
          dynamicTest(
              program.shortName(), program.source().toUri(), () -> assertAsMarked(program, jvm)));
    }
    tests.add(dynamicTest("no races outside programs", () -> assertThat(jvm.strays()).isEmpty()));
    tests.add(
        dynamicTest(
            "nothing was lost", () -> assertThat(jvm.losses().keySet()).isSubsetOf(UNAVOIDABLE)));
    return dynamicContainer("JDK " + jdk.feature(), tests);
  }

  private static void assertAsMarked(Program program, LitmusJvm jvm) {
    List<String> failures = new ArrayList<>();
    if (!jvm.failure(program).isEmpty()) {
      failures.add(jvm.failure(program));
    }
    failures.addAll(Verdict.failures(program, jvm.sightings(program), jvm.witnesses()));
    assertThat(failures).as("%s", program.source().toAbsolutePath()).isEmpty();
  }
}
