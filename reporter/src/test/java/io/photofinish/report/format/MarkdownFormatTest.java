package io.photofinish.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.report.Race;
import io.photofinish.report.Samples;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownFormatTest {

  @Test
  void fitsIntoACommentHoweverManyRacesThereAre() {
    for (Race race : List.of(Samples.bank(), Samples.hostile())) {
      String text = Written.in("markdown", Layout.PLAIN, Collections.nCopies(5000, race));
      assertThat(text.length()).isLessThan(65_536);
      assertThat(text).startsWith("## Photofinish: 5000 data races\n").contains(" more.");
    }
  }

  @Test
  void nothingHostileIsMarkup() {
    String text = Written.in("markdown", Samples.hostile());
    boolean fenced = false;
    for (String line : text.lines().toList()) {
      if (line.startsWith("```")) {
        fenced = !fenced;
      } else if (!fenced) {
        String markup =
            line.replaceAll("<code>[^<>]*</code>", "").replaceAll("(`+)[^`].*?[^`]\\1(?!`)", "");
        assertThat(markup)
            .as(line)
            .matches("(## )?[A-Za-z0-9 .:|,-]*|(</?(details|summary|br)>|[a-z| ])*");
      }
    }
    assertThat(fenced).isFalse();
  }

  @Test
  void codeHasMoreTicksAroundItThanInIt() {
    assertThat(MarkdownText.code("a")).isEqualTo("`a`");
    assertThat(MarkdownText.code("a``b")).isEqualTo("```a``b```");
    assertThat(MarkdownText.code("`")).isEqualTo("`` ` ``");
    assertThat(MarkdownText.cell("a|b")).isEqualTo("`a\\|b`");
    assertThat(MarkdownText.fence("text", "````\n")).isEqualTo("`````text\n````\n`````\n\n");
  }
}
