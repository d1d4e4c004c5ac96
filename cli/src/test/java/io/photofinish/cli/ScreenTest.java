package io.photofinish.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class ScreenTest {

  private final StringWriter standard = new StringWriter();

  @Test
  void thePagerShowsTheText(@TempDir Path dir) throws Exception {
    Path shown = dir.resolve("shown");
    show("cat > " + shown);
    assertThat(shown).hasContent("a line");
    assertThat(standard.toString()).isEmpty();
  }

  @Test
  void aPagerThatIsQuitHasShownEnough() throws Exception {
    show("exit 1");
    assertThat(standard.toString()).isEmpty();
  }

  @Test
  void withoutItsPagerTheTextIsShownAsItIs(@TempDir Path dir) throws Exception {
    show(dir.resolve("missing").toString());
    assertThat(standard.toString()).isEqualTo("a line\n");
  }

  private void show(String pager) throws IOException, InterruptedException {
    Screen.show(
        new ProcessBuilder("sh", "-c", pager).start(),
        new PrintWriter(standard),
        page -> page.print("a line\n"));
  }
}
