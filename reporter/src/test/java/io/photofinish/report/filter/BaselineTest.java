package io.photofinish.report.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.photofinish.report.Samples;
import io.photofinish.report.options.OptionException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {

  private final Path dir;
  private final Path races;

  BaselineTest(@TempDir Path dir) throws Exception {
    this.dir = dir;
    races = dir.resolve("races.jsonl");
    try (InputStream golden = BaselineTest.class.getResourceAsStream("/golden/races.jsonl")) {
      assertThat(golden).isNotNull();
      Files.copy(golden, races);
    }
  }

  @Test
  void knowsTheRacesOfEarlierRuns() throws Exception {
    assertThat(Baseline.load(List.of(races)))
        .isEqualTo(
            new Baseline(
                Set.of(Samples.bank().id(), Samples.ledger().id(), Samples.map().id()), List.of()));
    assertThat(Baseline.load(List.of()).ids()).isEmpty();
  }

  @Test
  void namesTheLinesItCouldNotRead() throws Exception {
    String content = Files.readString(races);
    Files.writeString(races, content.substring(0, content.indexOf("\n{\"summary") - 20));
    Baseline baseline = Baseline.load(List.of(races));
    assertThat(baseline.ids()).hasSize(2);
    assertThat(baseline.remarks()).containsExactly(races + ":4: this line is lost: truncated");
  }

  @Test
  void refusesWhatIsNotARaceFile() throws Exception {
    Path text = Files.writeString(dir.resolve("text"), "hello\n");
    assertThatThrownBy(() -> Baseline.load(List.of(text)))
        .isInstanceOf(OptionException.class)
        .hasMessage("baseline " + text + ": not a race file: it has no header");
    Path missing = dir.resolve("missing");
    assertThatThrownBy(() -> Baseline.load(List.of(missing)))
        .isInstanceOf(OptionException.class)
        .hasMessage("cannot read baseline " + missing + ": no such file or directory");
  }
}
