package io.photofinish.it.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.it.ForkedJvm;
import io.photofinish.it.Jdks;
import io.photofinish.it.RaceFile;
import io.photofinish.report.Sample;
import io.photofinish.report.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of many races, about as many are found as the share that is watched; those in each run. */
final class SamplingIT {
  private static final int FIELDS = 500;

  /** Which fields a seed chooses is fixed, so the test cannot fail by chance. */
  private static final long[] SEEDS = {1, 2, 3, 4, 5, 6};

  /** Standard deviations by which a fair choice is off once in 16,000 tests. */
  private static final double SIGMAS = 4;

  private final Path dir;

  SamplingIT(@TempDir Path dir) throws IOException {
    this.dir = dir;
    Files.write(dir.resolve(ManyFields.NAME + ".class"), ManyFields.of(FIELDS));
  }

  @ParameterizedTest
  @CsvSource({"0.02, 2%", "0.25, 25%"})
  void findsItsShareOfTheRaces(double share, String text) throws IOException {
    int found = 0;
    Set<String> all = new HashSet<>();
    for (long seed : SEEDS) {
      RaceFile races = run(text, seed);
      Summary summary = Objects.requireNonNull(races.summary());
      assertThat(races.races()).hasSameSizeAs(names(races));
      // What is watched is found with certainty.
      assertThat(summary.sample()).isEqualTo(new Sample(text, seed, names(races).size(), FIELDS));
      found += races.races().size();
      all.addAll(names(races));
    }
    double trials = FIELDS * SEEDS.length;
    double expected = trials * share;
    double deviation = Math.sqrt(trials * share * (1 - share));
    assertThat((double) found)
        .isBetween(expected - SIGMAS * deviation, expected + SIGMAS * deviation);
    // Each run chooses anew: a field is in none of them with this probability.
    double never = Math.pow(1 - share, SEEDS.length);
    double missing = Math.sqrt(FIELDS * never * (1 - never));
    assertThat((double) all.size())
        .isBetween(
            FIELDS * (1 - never) - SIGMAS * missing, FIELDS * (1 - never) + SIGMAS * missing);
  }

  private static List<String> names(RaceFile races) {
    return races.races().stream().map(race -> race.variable().key()).distinct().toList();
  }

  private RaceFile run(String share, long seed) throws IOException {
    Path output = dir.resolve("races-" + share + seed + ".jsonl");
    ForkedJvm.Result result =
        ForkedJvm.on(Jdks.all().get(0))
            .classPath(dir)
            .watched("sampling", share)
            .watched("sampling_seed", seed)
            .watched("output", output)
            .run(ManyFields.NAME);
    assertThat(result.err()).doesNotContain("internal error");
    return RaceFile.read(output);
  }
}
