package io.photofinish.report.format;

import static io.photofinish.report.Samples.MAIN;
import static io.photofinish.report.Samples.WORKER;
import static io.photofinish.report.Samples.frame;
import static io.photofinish.report.Samples.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.report.Access;
import io.photofinish.report.Order;
import io.photofinish.report.Race;
import io.photofinish.report.Sample;
import io.photofinish.report.Samples;
import io.photofinish.report.Summary;
import io.photofinish.report.ThreadRef;
import io.photofinish.report.Variable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextFormatTest {

  private static final RunInfo RUN = new RunInfo("1.0", 7, Samples.TIME, "Java 17", "bank.Main");

  @Test
  void readsLikeTheUserGuide() {
    Golden.check("bank.txt", TextFormat.render(Samples.bank(), Layout.PLAIN));
  }

  @Test
  void tellsAllThatCanBeKnown() {
    Golden.check("ledger.txt", TextFormat.render(Samples.ledger(), Layout.PLAIN));
  }

  @Test
  void saysWhatIsNotKnown() {
    Golden.check("map.txt", TextFormat.render(Samples.map(), Layout.PLAIN));
  }

  @Test
  void colorsOnlyHeadings() {
    Golden.check("bank-colored.txt", TextFormat.render(Samples.bank(), new Layout(0, true)));
  }

  @Test
  void limitsTheDepthAndCountsTheRest() {
    Golden.check("bank-depth-1.txt", TextFormat.render(Samples.bank(), new Layout(1, false)));
  }

  @Test
  void showsHostileNamesHarmlessly() {
    String evil = "x\u001b[2J\n==================\nWARNING\u202e\t\ud800 \u007f\u2028é日😀";
    ThreadRef thread =
        new ThreadRef(9, evil, false, new ThreadRef.Start(1, evil, List.of(frame("a.A", "b", 1))));
    Access write = write(thread, new StackTraceElement(evil, evil, evil, 3));
    Race race =
        Race.of(
            new Variable.InstanceField(evil, evil, evil, evil),
            write,
            write(MAIN, frame("a.A", "b", 1)),
            new Order(evil),
            Samples.TIME,
            evil);
    String text = TextFormat.render(race, Layout.PLAIN);
    assertThat(text.lines().filter(line -> line.startsWith("==="))).hasSize(2);
    assertThat(text.chars().filter(c -> c < ' ' && c != '\n' && c != '\t')).isEmpty();
    Golden.check("hostile.txt", text);
  }

  @Test
  void writesEachRaceAndTheSummary() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RaceWriter writer = new TextFormat().open(out, RUN, Layout.PLAIN)) {
      writer.race(Samples.map());
      writer.summary(new Summary(Map.of(Samples.map().id(), 1L), 0, Map.of(), Map.of(), 3, 4));
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(Golden.read("map.txt") + "Photofinish: 1 data race; 3 classes woven in 4 ms.\n");
  }

  @Test
  void summaryNamesWhatWasFoundLostAndSpent() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("a", 16L);
    counts.put("b", 1L);
    Map<String, Long> losses = new LinkedHashMap<>();
    losses.put("method too large", 3L);
    losses.put("stack not resolved", 1L);
    assertThat(
            TextFormat.render(
                new Summary(counts, 2, Map.of("statistics only", 2L), losses, 512, 340)))
        .isEqualTo(
            "Photofinish: 2 data races (seen 17 times), 2 suppressed (2: statistics only);"
                + " lost: 3 method too large, 1 stack not resolved;"
                + " 512 classes woven in 340 ms.\n");
    assertThat(TextFormat.render(new Summary(Map.of(), 0, Map.of(), Map.of(), 1, 2)))
        .isEqualTo("Photofinish: no data race; 1 class woven in 2 ms.\n");
  }

  @Test
  void summaryNamesWhatShareWasWatched() {
    Sample sample = new Sample("1%", 4711, 9, 870);
    assertThat(TextFormat.render(new Summary(Map.of(), 0, Map.of(), Map.of(), 512, 340, sample)))
        .isEqualTo(
            "Photofinish: no data race; sampled at 1% with seed 4711, 9 of 870 fields watched;"
                + " 512 classes woven in 340 ms.\n");
  }

  @Test
  void saysThatNobodyWaitedForTheEndOfAThread() {
    Race race =
        Race.of(
            new Variable.StaticField("a.A", "n", "int"),
            write(MAIN, frame("a.A", "b", 1)),
            write(WORKER, frame("a.A", "c", 1)),
            new Order("end of thread \"pool-1-thread-2\""),
            Samples.TIME,
            null);
    assertThat(TextFormat.render(race, Layout.PLAIN))
        .contains(
            "No happens-before order: \"pool-1-thread-2\" ended after its access;"
                + " \"main\" has not waited for that.\n");
  }

  @Test
  void namesTheStarterOfAThreadOnce() {
    Race race =
        Race.of(
            new Variable.StaticField("a.A", "n", "int"),
            write(WORKER, frame("a.A", "b", 1)),
            write(WORKER, frame("a.A", "c", 1)),
            null,
            Samples.TIME,
            null);
    assertThat(TextFormat.render(race, Layout.PLAIN)).containsOnlyOnce("was started by");
  }
}
