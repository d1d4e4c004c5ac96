package io.photofinish.report.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds the table in {@code docs/options.md} to {@link Option}. */
class OptionsDocumentTest {

  private static final Path DOCUMENT = Path.of("..", "docs", "options.md");

  @Test
  void theTableIsThatOfTheCode() throws IOException {
    StringBuilder table = new StringBuilder("| key | value | default | meaning |\n");
    table.append("| --- | --- | --- | --- |\n");
    for (Option option : Option.values()) {
      table.append("| `").append(option.key()).append("` | ").append(option.allowed());
      table.append(" | ").append(option.standard());
      table.append(" | ").append(option.meaning()).append(" |\n");
    }
    String document = Files.readString(DOCUMENT);
    int start = document.indexOf("| key |");
    int end = document.indexOf("\n\n", start) + 1;
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(DOCUMENT, document.substring(0, start) + table + document.substring(end));
      return;
    }
    assertThat(document.substring(start, end)).isEqualTo(table.toString());
  }
}
