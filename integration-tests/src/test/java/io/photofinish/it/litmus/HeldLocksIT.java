package io.photofinish.it.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.it.Jdks;
import io.photofinish.report.Access;
import io.photofinish.report.Lock;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which locks a report says were held. */
final class HeldLocksIT {

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all().stream();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void aLockTakenAndGivenBackThroughDifferentViewsIsHeldInBetween(Jdks.Jdk jdk) throws IOException {
    Map<String, List<String>> held = new TreeMap<>();
    OneProgram.races(jdk, "litmus.locks.LockViewsRace")
        .forEach((field, race) -> held.put(field, kinds(race.current())));
    assertThat(held)
        .containsExactly(
            Map.entry("after", List.of()),
            Map.entry(
                "within",
                List.of(
                    "java.util.concurrent.locks.ReentrantLock",
                    "litmus.locks.LockViewsRace$View")));
  }

  /** Without identities. */
  private static List<String> kinds(Access access) {
    List<Lock> locks = access.locks();
    return locks == null
        ? List.of("not known")
        : locks.stream().map(lock -> lock.description().replaceAll("@.*", "")).toList();
  }
}
