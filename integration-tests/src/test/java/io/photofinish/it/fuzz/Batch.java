package io.photofinish.it.fuzz;

import io.photofinish.it.ForkedJvm;
import io.photofinish.it.Jdks;
import io.photofinish.it.RaceFile;
import io.photofinish.it.fuzz.play.Player;
import io.photofinish.report.Summary;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Some programs, run by one JVM with the agent and by one without. */
final class Batch {
  private static final int OF_JDK_17 = 61;

  /** What a JVM may not lose; the rest is told in docs/limits.md, and is counted. */
  private static final Set<String> FAULTS =
      Set.of("weaving failed", "class file malformed", "class too large");

  private final Jdks.Jdk jdk;
  private final Path directory;
  private final List<String> failures = new ArrayList<>();
  private final Map<String, Long> losses = new TreeMap<>();
  private int classes;

  /** What share of the variables is watched; empty for all. */
  private String share = "";

  private Batch(Jdks.Jdk jdk, Path directory) {
    this.jdk = jdk;
    this.directory = directory;
  }

  /** Makes the programs of the seeds that begin with {@code seed}; nothing runs yet. */
  static Batch of(Jdks.Jdk jdk, long seed, int programs, Path directory) {
    Batch batch = new Batch(jdk, directory);
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(directory.resolve("programs"))))) {
      for (int i = 0; i < programs; i++) {
        Program program = Programs.of(seed + i, newest(jdk));
        program.write(out);
        batch.classes += program.classes().size();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return batch;
  }

  /** The newest version of class files that the JVM takes. */
  static int newest(Jdks.Jdk jdk) {
    return OF_JDK_17 + jdk.feature() - 17;
  }

  /** Watches a share of the variables only. */
  Batch sampled(String share) {
    this.share = share;
    return this;
  }

  /** Runs them. */
  Batch run() {
    try {
      List<String> plain = lines(ForkedJvm.on(jdk), "plain");
      List<String> woven = lines(watched(), "woven");
      for (int i = 0; i < plain.size(); i++) {
        String[] columns = plain.get(i).split("\t", -1);
        if (!columns[2].isEmpty()) {
          failures.add("seed " + columns[0] + " on " + jdk + " is no valid program: " + columns[2]);
        } else if (i >= woven.size() || !woven.get(i).equals(plain.get(i))) {
          failures.add(difference(Long.parseLong(columns[0])));
        }
      }
      readLosses();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private ForkedJvm watched() {
    ForkedJvm jvm =
        ForkedJvm.on(jdk)
            .watched("includes", "p.*")
            .watched("output", directory.resolve("races.jsonl"))
            .watched("log_path", directory.resolve("report.txt"));
    return share.isEmpty() ? jvm : jvm.watched("sampling", share);
  }

  /** What {@link Player} writes. */
  private List<String> lines(ForkedJvm jvm, String name, String... arguments) throws IOException {
    Path lines = directory.resolve(name);
    List<String> all =
        new ArrayList<>(List.of(directory.resolve("programs").toString(), lines.toString()));
    all.addAll(List.of(arguments));
    ForkedJvm.Result result =
        // The last option: else what the JVM throws often has neither message nor stack trace.
        jvm.option("-Xmx512m", "-XX:+UseSerialGC", "-XX:-OmitStackTraceInFastThrow")
            .classPath(ForkedJvm.codeOf(Player.class))
            .timeout(Duration.ofMinutes(20))
            .run(Player.class.getName(), all.toArray(new String[0]));
    if (result.exitCode() != 0) {
      failures.add(name + " on " + jdk + ": " + result.describe());
    }
    return Files.readAllLines(lines);
  }

  private void readLosses() throws IOException {
    RaceFile races = RaceFile.read(directory.resolve("races.jsonl"));
    Summary summary = races.summary();
    if (summary == null || !races.races().isEmpty()) {
      failures.add("no summary, or a race where there is one thread: " + races);
      return;
    }
    losses.putAll(summary.losses());
    losses.forEach(
        (reason, count) -> {
          if (FAULTS.stream().anyMatch(reason::startsWith)) {
            failures.add(count + " times on " + jdk + ": " + reason);
          }
        });
  }

  /** Runs one program again, with all it shows. */
  private String difference(long seed) throws IOException {
    Batch one = of(jdk, seed, 1, Files.createTempDirectory(directory, "seed"));
    List<String> plain = one.lines(ForkedJvm.on(jdk), "plain", "log");
    List<String> woven = one.lines(one.watched(), "woven", "log");
    int at = 0;
    while (at < Math.min(plain.size(), woven.size()) && plain.get(at).equals(woven.get(at))) {
      at++;
    }
    String head = "-Dfuzz.seed=%d -Dfuzz.programs=1 on %s, value %d".formatted(seed, jdk, at);
    return head + "\n  plain: " + line(plain, at) + "\n  woven: " + line(woven, at);
  }

  private static String line(List<String> lines, int at) {
    return at < lines.size() ? lines.get(at) : "no more";
  }

  int classes() {
    return classes;
  }

  List<String> failures() {
    return failures;
  }

  Map<String, Long> losses() {
    return losses;
  }
}
