package io.photofinish.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RaceFormatTest {

  @Test
  void everyFormatHasItsOwnName() {
    assertThat(RaceFormat.all()).extracting(RaceFormat::name).doesNotHaveDuplicates();
    assertThat(RaceFormat.all()).extracting(RaceFormat::name).containsExactly("text", "jsonl");
  }
}
