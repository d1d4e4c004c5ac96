package io.photofinish.it.attach;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.it.ForkedJvm;
import io.photofinish.it.Jdks;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found, and not found, in programs that have run before the agent comes. */
final class AttachIT {
  private static final int REPETITIONS = 3;

  static List<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  static Stream<Arguments> correctPrograms() {
    return jdks().stream()
        .flatMap(
            jdk -> Stream.of(Steady.class, Calm.class).map(program -> Arguments.of(jdk, program)));
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void findsRacesOnWhatWasThereBefore(Jdks.Jdk jdk) {
    ForkedJvm.Result result = run(jdk, Racy.class);
    assertThat(result.exitCode()).as(result.describe()).isEqualTo(66);
    String name = Racy.class.getName();
    assertThat(result.err())
        .contains(" s: what happened before is not seen")
        .contains("WARNING: DATA RACE on field " + name + ".field (int)")
        .contains("WARNING: DATA RACE on static field " + name + ".shared (int)")
        .contains("WARNING: DATA RACE on element [3] of long[8]")
        .containsPattern("by thread \"one\".*\n\tat " + name + ".write\\(Racy.java:\\d+\\)")
        .containsPattern("by thread \"two\".*\n\tat " + name + ".write\\(Racy.java:\\d+\\)")
        .contains(" seconds before the attach")
        .doesNotContain("guarded");
  }

  /** Their threads are in old code, which has no hooks, when the agent comes. */
  @ParameterizedTest
  @MethodSource("correctPrograms")
  void reportsNothingInCorrectPrograms(Jdks.Jdk jdk, Class<?> program) {
    for (int i = 0; i < REPETITIONS; i++) {
      ForkedJvm.Result result = run(jdk, program);
      assertThat(result.exitCode()).as(result.describe()).isZero();
      assertThat(result.out()).contains("end");
      assertThat(result.err())
          .contains(" s: what happened before is not seen")
          .doesNotContain("DATA RACE")
          .doesNotContain("not watched")
          .doesNotContain("internal error");
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void comesOnce(Jdks.Jdk jdk) {
    ForkedJvm.Result result = run(jdk, Racy.class, "twice");
    assertThat(result.exitCode()).as(result.describe()).isEqualTo(66);
    assertThat(result.err())
        .containsOnlyOnce(
            "photofinish: not attached: it runs in this JVM already, and nothing but");
  }

  private static ForkedJvm.Result run(Jdks.Jdk jdk, Class<?> program, String... more) {
    String[] arguments = Stream.concat(Stream.of(jar()), Stream.of(more)).toArray(String[]::new);
    ForkedJvm jvm = ForkedJvm.on(jdk).classPath(ForkedJvm.codeOf(program));
    if (jdk.feature() >= 21) {
      jvm.option("-XX:+EnableDynamicAgentLoading");
    }
    return jvm.option("-Djdk.attach.allowAttachSelf=true").run(program.getName(), arguments);
  }

  private static String jar() {
    return ForkedJvm.agentJar().toString();
  }
}
