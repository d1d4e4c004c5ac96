package io.photofinish.report.format;

import static io.photofinish.report.Samples.MAIN;
import static io.photofinish.report.Samples.frame;
import static io.photofinish.report.Samples.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.photofinish.report.Access;
import io.photofinish.report.Race;
import io.photofinish.report.Sample;
import io.photofinish.report.Samples;
import io.photofinish.report.Severity;
import io.photofinish.report.Summary;
import io.photofinish.report.ThreadRef;
import io.photofinish.report.Variable;
import io.photofinish.report.format.RaceFileReader.Entry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesFormatTest {

  private static final RunInfo RUN =
      new RunInfo("0.1.0", 4242, Samples.TIME, "OpenJDK 64-Bit Server VM 17.0.15+6", "bank.Main");
  private static final Summary SUMMARY = summary();
  private static final String HEADER = lines(RUN).get(0);
  private static final String RACE = lines(RUN, Samples.bank()).get(1);

  private static Summary summary() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put(Samples.bank().id(), 3L);
    counts.put(Samples.ledger().id(), 12L);
    return new Summary(
        counts, 2, Map.of("statistics only", 2L), Map.of("method too large", 1L), 512, 340);
  }

  @Test
  void isStable() {
    Golden.check(
        "races.jsonl",
        String.join("\n", lines(RUN, Samples.bank(), Samples.ledger(), Samples.map(), SUMMARY))
            + "\n");
  }

  @Test
  void readsBackWhatWasWritten() throws IOException {
    Race onStatic =
        Race.of(
            new Variable.StaticField("bank.Bank", "total", "long"),
            write(MAIN, frame("a.A", "a", 1)),
            write(Samples.WORKER, frame("b.B", "b", 2)),
            null,
            Samples.TIME,
            null);
    List<Race> races = List.of(Samples.bank(), Samples.ledger(), Samples.map(), onStatic);
    List<Object> all = new ArrayList<>(races);
    all.add(SUMMARY);
    List<Entry> expected = new ArrayList<>(List.of(new Entry.Started(RUN)));
    races.forEach(race -> expected.add(new Entry.Found(race)));
    expected.add(new Entry.Ended(SUMMARY));
    Summary sampled =
        new Summary(Map.of(), 0, Map.of(), Map.of(), 512, 340, new Sample("1%", -4711, 9, 870));
    all.add(sampled);
    expected.add(new Entry.Ended(sampled));
    assertThat(read(String.join("\n", lines(RUN, all.toArray())))).isEqualTo(expected);
  }

  @Test
  void keepsHostileNamesOnOneLineOfAscii() throws IOException {
    String evil = "\n\r\u0000\u2028\ud800\"\\é😀";
    Access access =
        write(new ThreadRef(1, evil, false, null), new StackTraceElement(evil, evil, evil, 1));
    Race race =
        Race.of(
            new Variable.StaticField(evil, evil, evil), access, access, null, Samples.TIME, evil);
    List<String> lines = lines(RUN, race);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(1).chars()).allMatch(c -> c >= ' ' && c < 0x7f);
    assertThat(read(String.join("\n", lines))).contains(new Entry.Found(race));
  }

  @Test
  void aTruncatedLastLineCostsItselfOnly() throws IOException {
    for (int length = 1; length < RACE.length(); length += 7) {
      String torn = HEADER + "\n" + RACE + "\n" + RACE.substring(0, length);
      assertThat(read(torn))
          .containsExactly(
              new Entry.Started(RUN),
              new Entry.Found(Samples.bank()),
              new Entry.Broken(3, "truncated"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"race\":} | not JSON",
        "rubbish | not JSON",
        "[1] | not a JSON object",
        "{} {} | something follows the JSON object",
        "{\"race\":1} | field \"race\" is malformed",
        "{\"race\":1,\"race\":1} | field \"race\" is given twice",
        "{\"race\":99999999999999999999} | not JSON",
        "{\"race\":{}} | field \"id\" is missing",
        "{\"summary\":{\"counts\":{\"a\":\"b\"}}} | field \"a\" is malformed",
      })
  void aBrokenLineIsNamedAndTheRestIsKept(String line, String why) throws IOException {
    assertThat(read(HEADER + "\n" + line + "\n" + RACE + "\n"))
        .containsExactly(
            new Entry.Started(RUN), new Entry.Broken(2, why), new Entry.Found(Samples.bank()));
  }

  @ParameterizedTest
  @CsvSource({
    "\"write\",\"freed\",unknown kind of access \"freed\"",
    "\"field\",\"register\",unknown kind of variable \"register\"",
    "2026-11-01T12:00:00Z,yesterday,field \"time\" is not a time",
    "\"severity\":\"high\",\"severity\":\"dire\",unknown severity \"dire\"",
    "\"count\":1,\"count\":1e3,field \"count\" is missing",
    "\"line\":41,\"line\":4100000000,field \"line\" is out of range",
  })
  void saysWhichPartOfARaceIsBroken(String part, String broken, String why) throws IOException {
    assertThat(RACE).contains(part);
    assertThat(read(HEADER + "\n" + RACE.replace(part, broken))).endsWith(new Entry.Broken(2, why));
  }

  @Test
  void aByteThatIsNotTextBreaksItsLineOnly() throws IOException {
    byte[] bytes =
        (HEADER + "\n" + RACE.replace("main", "m?in") + "\n" + RACE)
            .getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '?') {
        bytes[i] = (byte) 0xff;
      }
    }
    assertThat(read(bytes))
        .containsExactly(
            new Entry.Started(RUN),
            new Entry.Broken(2, "not JSON"),
            new Entry.Found(Samples.bank()));
  }

  @Test
  void skipsWhatItDoesNotKnow() throws IOException {
    String more = RACE.replace("{\"race\":{", "{\"race\":{\"new\":[{\"a\":[1,2.5,null]}],");
    assertThat(read(HEADER + "\n\n{\"weather\":\"fine\"}\n" + more))
        .containsExactly(new Entry.Started(RUN), new Entry.Found(Samples.bank()));
  }

  @Test
  void readsRunsThatWereAppended() throws IOException {
    assertThat(read(HEADER + "\n" + HEADER + "\n" + RACE))
        .containsExactly(
            new Entry.Started(RUN), new Entry.Started(RUN), new Entry.Found(Samples.bank()));
  }

  @Test
  void readsRacesThatWereNotJudged() throws IOException {
    String old = RACE.replaceAll(",\"severity\".*", "}}");
    Race race = Samples.bank().withDiagnosis(Severity.MEDIUM, null);
    assertThat(read(HEADER + "\n" + old)).contains(new Entry.Found(race));
  }

  @Test
  void refusesAFileOfANewerVersion() {
    assertThatThrownBy(() -> read(HEADER.replace("\"photofinish\":1", "\"photofinish\":2")))
        .isInstanceOf(RaceFileException.class)
        .hasMessage(
            "f.jsonl:1: written by a newer Photofinish: version 2 of the race file;"
                + " this one reads up to version 1");
  }

  @ParameterizedTest
  @CsvSource({
    "'', f.jsonl: not a race file: it is empty",
    "'hello\nworld', f.jsonl: not a race file: it has no header",
    "'{\"race\":1}', f.jsonl: not a race file: it has no header",
  })
  void refusesAFileOfAnotherKind(String content, String message) {
    assertThatThrownBy(() -> read(content))
        .isInstanceOf(RaceFileException.class)
        .hasMessage(message);
  }

  @Test
  void deepNestingBreaksItsLineOnly() throws IOException {
    String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThat(read(HEADER + "\n" + deep + "\n" + RACE)).contains(new Entry.Found(Samples.bank()));
  }

  @Test
  void aHugeLineBreaksItselfOnly() throws IOException {
    String huge = "{\"a\":\"" + "x".repeat(33 << 20) + "\"}";
    assertThat(read(HEADER + "\n" + huge + "\n" + RACE))
        .containsExactly(
            new Entry.Started(RUN),
            new Entry.Broken(2, "longer than 32 MB"),
            new Entry.Found(Samples.bank()));
  }

  private static List<String> lines(RunInfo run, Object... records) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RaceWriter writer = new JsonLinesFormat().open(out, run, Layout.PLAIN)) {
      for (Object record : records) {
        if (record instanceof Race race) {
          writer.race(race);
        } else {
          writer.summary((Summary) record);
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static List<Entry> read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Entry> read(byte[] bytes) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (RaceFileReader reader = RaceFileReader.open("f.jsonl", new ByteArrayInputStream(bytes))) {
      for (Entry entry = reader.next(); entry != null; entry = reader.next()) {
        entries.add(entry);
      }
    }
    return entries;
  }
}
