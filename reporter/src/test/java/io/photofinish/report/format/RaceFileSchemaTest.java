package io.photofinish.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.report.Access;
import io.photofinish.report.Race;
import io.photofinish.report.Sample;
import io.photofinish.report.Samples;
import io.photofinish.report.Summary;
import io.photofinish.report.Variable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published schema and the writer say the same. */
class RaceFileSchemaTest {

  private static final List<String> LINES = Golden.read("races.jsonl").lines().toList();

  @Test
  void holdsForWhatIsWritten() throws IOException {
    Schema schema = Schema.ofRaceFile();
    Schema alone = Schema.ofRaceFileAlone();
    for (String line : written()) {
      assertThat(schema.violations(line)).as(line).isEmpty();
      assertThat(alone.violations(line)).as("not in the schema: %s", line).isEmpty();
    }
  }

  @Test
  void allowsWhatReadersSkip() {
    Schema schema = Schema.ofRaceFile();
    assertThat(schema.violations("{\"weather\":\"fine\"}")).isEmpty();
    assertThat(schema.violations(LINES.get(1).replace("{\"id\":", "{\"new\":[1],\"id\":")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, \"photofinish\":1, \"photofinish\":2",
    "0, 2026-11-01T, yesterdayT",
    "0, \"pid\":4242, \"pid\":\"4242\"",
    "1, \"id\":\"c9, \"id\":\"C9",
    "1, \"count\":1, \"count\":0",
    "1, \"kind\":\"write\", \"kind\":\"freed\"",
    "1, \"kind\":\"field\", \"kind\":\"register\"",
    "1, \"atomic\":false, \"atomic\":0",
    "1, '\"method\":\"deposit\",', ''",
    "1, '\"variable\":{', '\"variables\":{'",
    "2, \"holder\":\"bank.Ledger.rows\", \"holder\":null",
    "4, \"classes\":512, \"classes\":5.12",
  })
  void forbidsWhatTheReaderRefuses(int line, String part, String broken) {
    assertThat(LINES.get(line)).contains(part);
    String wrong = LINES.get(line).replace(part, broken);
    assertThat(Schema.ofRaceFile().violations(wrong)).isNotEmpty();
  }

  private static List<String> written() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RunInfo run = new RunInfo("0.1.0", 4242, Samples.TIME.plusNanos(1), "Java 17", "bank.Main");
    try (RaceWriter writer = new JsonLinesFormat().open(out, run, Layout.PLAIN)) {
      for (Race race : Samples.all()) {
        writer.race(race);
      }
      Access access = Samples.bank().current();
      writer.race(
          Race.of(
              new Variable.StaticField("bank.Bank", "open", "boolean"),
              access,
              access,
              null,
              Samples.TIME,
              null));
      writer.summary(
          new Summary(
              Map.of("c9fff15e94598d2b", 3L),
              1,
              Map.of("known", 1L),
              Map.of("lost", 1L),
              5,
              7,
              new Sample("0.5%", -4711, 3, 700)));
    }
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
