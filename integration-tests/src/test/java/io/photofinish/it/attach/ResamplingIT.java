package io.photofinish.it.attach;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.it.ForkedJvm;
import io.photofinish.it.Jdks;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The share that is watched, changed while the program runs. */
final class ResamplingIT {
  private static final String NAME = Changing.class.getName();

  static List<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void watchesWhatIsChosenFromThenOn(Jdks.Jdk jdk) {
    ForkedJvm.Result result = run(jdk, "0.000001");
    assertThat(result.exitCode()).as(result.describe()).isEqualTo(66);
    assertThat(result.out()).contains("end");
    assertThat(result.err())
        .contains("Photofinish: sampling is 100%, ")
        .contains("Photofinish: sampling is 0%, 0 of ")
        .contains("WARNING: DATA RACE on field " + NAME + ".whenAll (int)")
        .contains("WARNING: DATA RACE on static field " + NAME + ".statically (int)")
        .contains("WARNING: DATA RACE on element [3] of long[8]")
        .contains("WARNING: DATA RACE on field " + NAME + ".again (int)")
        .containsPattern(
            "(?s)whenAll \\(int\\).*? by thread \"(one|two)\".*?\n\tat "
                + NAME
                + ".whenAll\\(Changing.java:\\d+\\)\n\tat java.base/java.lang.Thread.run"
                + ".*?Previous .*?\n\tat "
                + NAME
                + ".whenAll\\(Changing.java:\\d+\\)\n\tat java.base/java.lang.Thread.run")
        .contains("sampling=many is no number from 0 to 1 or percentage")
        .contains("nothing but sampling=RATE can be changed while it runs")
        .contains("sampled at 100% with seed 7, ")
        .doesNotContain(".atFirst")
        .doesNotContain(".whenNothing")
        .doesNotContain(".ordered")
        .doesNotContain("internal error");
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void staysWholeWhereAllIsWatched(Jdks.Jdk jdk) {
    ForkedJvm.Result result = run(jdk, "100%");
    assertThat(result.err()).contains("was not started with a rate of sampling");
    assertThat(result.err()).contains(".atFirst").contains(".whenNothing");
  }

  private static ForkedJvm.Result run(Jdks.Jdk jdk, String share) {
    ForkedJvm jvm = ForkedJvm.on(jdk).classPath(ForkedJvm.codeOf(Changing.class));
    if (jdk.feature() >= 21) {
      jvm.option("-XX:+EnableDynamicAgentLoading");
    }
    if (!share.equals("100%")) {
      jvm.watched("sampling_seed", 7);
    }
    return jvm.option("-Djdk.attach.allowAttachSelf=true")
        .watched("sampling", share)
        .run(NAME, ForkedJvm.agentJar().toString());
  }
}
