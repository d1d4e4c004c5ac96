package io.photofinish.report.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.photofinish.report.Race;
import io.photofinish.report.Samples;
import io.photofinish.report.Severity;
import io.photofinish.report.format.Layout;
import io.photofinish.report.format.RaceFileReader;
import io.photofinish.report.format.RaceFileReader.Entry;
import io.photofinish.report.format.RunInfo;
import io.photofinish.report.format.TextFormat;
import io.photofinish.report.options.OptionException;
import io.photofinish.report.options.OptionSources;
import io.photofinish.report.options.Options;
import io.photofinish.report.session.Reporter.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReporterTest {

  private static final RunInfo RUN = new RunInfo("0.1.0", 7, Samples.TIME, "Java 17", "bank.Main");
  private static final Costs COSTS = new Costs(Map.of("table full", 0L), 3, 4);
  private static final String COSTS_TEXT = "; 3 classes woven in 4 ms.\n";
  private static final Race RACE = Samples.bank();

  private final Path dir;
  private final Path log;
  private final Path output;

  ReporterTest(@TempDir Path dir) {
    this.dir = dir;
    log = dir.resolve("new/log.txt");
    output = dir.resolve("races.jsonl");
  }

  @Test
  void aCleanRunPrintsNothing() throws Exception {
    Reporter reporter = open("");
    reporter.finish(COSTS);
    assertThat(log).isEmptyFile();
    assertThat(entries())
        .hasSize(2)
        .satisfies(entries -> assertThat(entries.get(0)).isEqualTo(new Entry.Started(RUN)))
        .satisfies(entries -> assertThat(entries.get(1)).isInstanceOf(Entry.Ended.class));
  }

  @Test
  void aCleanRunPrintsItsCostWhenAsked() throws Exception {
    open(",stats=true").finish(COSTS);
    assertThat(log).hasContent("Photofinish: no data race" + COSTS_TEXT.strip());
  }

  @Test
  void reportsARaceOnceAndCountsIt() throws Exception {
    Reporter reporter = open("");
    assertThat(reporter.races()).isZero();
    assertThat(reporter.report(RACE)).isEqualTo(Outcome.REPORTED);
    assertThat(Files.readString(log)).isEqualTo(TextFormat.render(RACE, Layout.PLAIN));
    assertThat(entries()).contains(new Entry.Found(RACE));
    assertThat(reporter.report(RACE)).isEqualTo(Outcome.REPEATED);
    reporter.repeated(RACE.id(), 5);
    assertThat(reporter.races()).isEqualTo(1);
    reporter.finish(COSTS);
    reporter.finish(COSTS);
    assertThat(Files.readString(log))
        .isEqualTo(
            TextFormat.render(RACE, Layout.PLAIN)
                + "Photofinish: 1 data race (seen 7 times)"
                + COSTS_TEXT);
    assertThat(entries()).hasSize(3);
    assertThat(((Entry.Ended) entries().get(2)).summary().counts())
        .isEqualTo(Map.of(RACE.id(), 7L));
  }

  @Test
  void keepsQuietAboutKnownRacesButCountsThem() throws Exception {
    Path rules = dir.resolve("rules");
    Files.writeString(rules, "field=bank.Account.* reason=x\nfield=a reason=x\n");
    Path known = dir.resolve("known.jsonl");
    Reporter earlier = openTo(known);
    earlier.report(Samples.map());
    earlier.finish(COSTS);
    Files.delete(log);

    Reporter reporter = open(",suppressions=" + rules + ",baseline=" + known);
    assertThat(reporter.report(RACE)).isEqualTo(Outcome.SUPPRESSED);
    assertThat(reporter.report(RACE)).isEqualTo(Outcome.SUPPRESSED);
    assertThat(reporter.report(Samples.map())).isEqualTo(Outcome.SUPPRESSED);
    reporter.finish(COSTS);
    assertThat(reporter.races()).isZero();
    assertThat(Files.readString(log))
        .isEqualTo(
            "Photofinish: no data race, 2 suppressed (1: x; 1: in a baseline)"
                + COSTS_TEXT
                + "Photofinish: "
                + rules
                + ":2: this suppression matched nothing\n");
  }

  @Test
  void namesLosses() throws Exception {
    Reporter reporter = open("");
    reporter.finish(new Costs(Map.of("method too large", 2L), 3, 4));
    assertThat(Files.readString(log))
        .isEqualTo("Photofinish: no data race; lost: 2 method too large" + COSTS_TEXT);
  }

  @Test
  void saysWhichSettingsHaveNoEffect() throws Exception {
    open(",history_size=2");
    assertThat(log)
        .hasContent(
            "Photofinish: agent argument history_size has no meaning here: the whole stack of"
                + " each access is kept");
  }

  @Test
  void aNoticeIsOneLine() throws Exception {
    open("").notice("class x\ny is not watched");
    assertThat(log).hasContent("Photofinish: class x\\ny is not watched");
  }

  @Test
  void appendsBehindALineTornByACrash() throws Exception {
    open("").report(RACE);
    String content = Files.readString(output);
    Files.writeString(output, content.substring(0, content.length() - 30));
    open("").report(RACE);
    assertThat(entries())
        .containsExactly(
            new Entry.Started(RUN),
            new Entry.Broken(2, "not JSON"),
            new Entry.Started(RUN),
            new Entry.Found(RACE));
  }

  @Test
  void anInterruptedThreadReportsToo() throws Exception {
    Reporter reporter = open("");
    Thread.currentThread().interrupt();
    try {
      reporter.report(RACE);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    reporter.report(Samples.map());
    assertThat(entries()).hasSize(3);
  }

  @Test
  void rememberingRacesIsBoundedAndTheRestIsCounted() throws Exception {
    Reporter reporter = open("");
    for (int i = 0; i < 10_002; i++) {
      reporter.report(
          new Race(
              Integer.toHexString(i),
              RACE.variable(),
              RACE.current(),
              RACE.previous(),
              null,
              Severity.MEDIUM,
              null,
              null,
              1,
              Samples.TIME,
              null));
    }
    reporter.finish(COSTS);
    assertThat(Files.readString(log)).contains("lost: 2 races beyond the first 10000;");
  }

  @Test
  void refusesADestinationThatCannotBeWritten() {
    assertThatThrownBy(() -> openTo(dir))
        .isInstanceOf(OptionException.class)
        .hasMessageStartingWith("output: cannot write " + dir + ": ")
        .hasMessageContaining("directory");
  }

  private Reporter open(String more) throws OptionException {
    return Reporter.open(options(output, more), RUN);
  }

  private Reporter openTo(Path file) throws OptionException {
    return Reporter.open(options(file, ""), RUN);
  }

  private Options options(Path file, String more) throws OptionException {
    String args = "log_path=" + log + ",output=" + file + more;
    return Options.parse(new OptionSources(args, Map.of(), Map.of(), 7));
  }

  private List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (RaceFileReader reader = RaceFileReader.open(output)) {
      for (Entry entry = reader.next(); entry != null; entry = reader.next()) {
        entries.add(entry);
      }
    }
    return entries;
  }
}
