package io.photofinish.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.report.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for each format. */
class RaceFormatTest {

  static List<String> names() {
    return RaceFormat.all().stream().map(RaceFormat::name).toList();
  }

  @Test
  void everyFormatHasItsOwnName() {
    assertThat(names())
        .containsExactly("text", "jsonl", "html", "sarif", "markdown", "junit")
        .doesNotHaveDuplicates();
    assertThat(RaceFormat.named("sarif")).isPresent();
    assertThat(RaceFormat.named("pdf")).isEmpty();
  }

  /** Formats that stand whole in a golden file; the page of HTML is code for the most part. */
  @ParameterizedTest
  @MethodSource("names")
  void looksAsItDid(String format) {
    if (!format.equals("html")) {
      Golden.check("all." + format, Written.in(format, Layout.PLAIN, Samples.all()));
      Golden.check("none." + format, Written.in(format));
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void nothingHostileDrivesATerminal(String format) {
    String report = Written.in(format, Samples.hostile());
    assertThat(report.chars().filter(c -> c < ' ' && c != '\n' && c != '\t')).isEmpty();
    assertThat(report.codePoints()).noneMatch(c -> c == 0x7f || c == 0x202e || c == 0xfffd);
  }
}
