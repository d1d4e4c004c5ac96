package io.photofinish.it.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.it.Jdks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random valid classes do the same with the agent as without: results, what fields hold in the end,
 * exceptions with their messages and stack traces, what reflection lists; and the agent fails on
 * none.
 *
 * <p>{@code -Dfuzz.programs} says how many programs, of three classes each, run on each JDK; {@code
 * -Dfuzz.seed} which is the first; {@code -Dfuzz.dump} the directory that their class files are
 * written to. Where no seed is given, as many programs again have seeds that are new each time.
 */
final class FuzzIT {
  private static final int PROGRAMS = 250;
  private static final int SAMPLED_PROGRAMS = 100;
  private static final int PROGRAMS_OF_A_JVM = 2_000;
  private static final int SHOWN_FAILURES = 10;

  @TempDir Path scratch = Path.of("");

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all().stream();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void wovenClassesDoTheSame(Jdks.Jdk jdk) throws Exception {
    int programs = Integer.getInteger("fuzz.programs", PROGRAMS);
    Long given = Long.getLong("fuzz.seed");
    String dump = System.getProperty("fuzz.dump");
    if (given != null && dump != null) {
      for (int i = 0; i < programs; i++) {
        Path directory = Path.of(dump, jdk.feature() + "-" + (given + i));
        Programs.of(given + i, Batch.newest(jdk)).dump(directory);
      }
    }
    List<Batch> batches = new ArrayList<>(run(jdk, given == null ? 1 : given, programs));
    if (given == null) {
      batches.addAll(run(jdk, System.currentTimeMillis() << 10, programs));
    }
    Map<String, Long> losses = new TreeMap<>();
    batches.forEach(b -> b.losses().forEach((reason, n) -> losses.merge(reason, n, Long::sum)));
    int classes = batches.stream().mapToInt(Batch::classes).sum();
    System.out.printf("%d random classes on %s; lost: %s%n", classes, jdk, losses);
    List<String> failures = batches.stream().flatMap(b -> b.failures().stream()).toList();
    assertThat(failures.stream().limit(SHOWN_FAILURES))
        .as("%d of %d programs on %s, the first of them", failures.size(), classes / 3, jdk)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void sampledClassesDoTheSame(Jdks.Jdk jdk) throws Exception {
    int programs = Integer.getInteger("fuzz.programs", SAMPLED_PROGRAMS);
    for (String share : List.of("50%", "99.999999%")) {
      Batch batch = batch(jdk, Long.getLong("fuzz.seed", 1), programs).get().sampled(share).run();
      assertThat(batch.failures().stream().limit(SHOWN_FAILURES)).as(share).isEmpty();
    }
  }

  /** While one batch runs, the next is made. */
  private List<Batch> run(Jdks.Jdk jdk, long seed, int programs) throws Exception {
    System.out.printf("random classes on %s: -Dfuzz.seed=%d%n", jdk, seed);
    List<Batch> done = new ArrayList<>();
    CompletableFuture<Batch> made = batch(jdk, seed, Math.min(programs, PROGRAMS_OF_A_JVM));
    int left = programs;
    for (long from = seed; left > 0; from += PROGRAMS_OF_A_JVM) {
      Batch batch = made.get();
      left -= PROGRAMS_OF_A_JVM;
      if (left > 0) {
        made = batch(jdk, from + PROGRAMS_OF_A_JVM, Math.min(left, PROGRAMS_OF_A_JVM));
      }
      done.add(batch.run());
      batch.failures().forEach(System.out::println);
    }
    return done;
  }

  private CompletableFuture<Batch> batch(Jdks.Jdk jdk, long seed, int programs) throws Exception {
    Path directory = Files.createTempDirectory(scratch, "batch");
    return CompletableFuture.supplyAsync(() -> Batch.of(jdk, seed, programs, directory));
  }
}
