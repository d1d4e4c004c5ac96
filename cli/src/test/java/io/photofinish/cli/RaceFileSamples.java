package io.photofinish.cli;

import io.photofinish.report.Access;
import io.photofinish.report.Diagnosis;
import io.photofinish.report.Race;
import io.photofinish.report.Severity;
import io.photofinish.report.Summary;
import io.photofinish.report.ThreadRef;
import io.photofinish.report.Variable;
import io.photofinish.report.format.JsonLinesFormat;
import io.photofinish.report.format.Layout;
import io.photofinish.report.format.RaceWriter;
import io.photofinish.report.format.RunInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Races and race files for tests. */
final class RaceFileSamples {

  static final Race BALANCE =
      race("bank.Account", "balance", "[class:bank.AccountTest]")
          .withDiagnosis(Severity.HIGH, new Diagnosis("lock-on-one-side", "a lock.", null));
  static final Race CART = race("shop.cart.Cart", "items", null);
  static final Race HASH =
      race("shop.Key", "hash", null)
          .withDiagnosis(Severity.LOW, new Diagnosis("single-check", "as in String.", null));

  private RaceFileSamples() {}

  /** A file of one run in which each race was seen so many times. */
  static Path write(Path file, long times, Race... races) throws IOException {
    RunInfo run = new RunInfo("1", 1, Instant.EPOCH, "java", "bank.Main");
    Map<String, Long> counts = new LinkedHashMap<>();
    try (OutputStream out = Files.newOutputStream(file);
        RaceWriter writer = new JsonLinesFormat().open(out, run, Layout.PLAIN)) {
      for (Race race : races) {
        writer.race(race);
        counts.put(race.id(), times);
      }
      writer.summary(new Summary(counts, 1, Map.of("baseline", 1L), Map.of("too large", 2L), 3, 4));
    }
    return file;
  }

  static Race race(String type, String field, @Nullable String test) {
    return Race.of(
        new Variable.InstanceField(type, field, "long", type + "@1"),
        access(Access.Kind.WRITE, frame("set", 3)),
        access(Access.Kind.READ, frame("get", 5)),
        null,
        Instant.EPOCH,
        test);
  }

  /** A frame as the agent writes it: with the name of its loader, which is not shown. */
  private static StackTraceElement frame(String method, int line) {
    return new StackTraceElement("app", null, null, "a.A", method, "A.java", line);
  }

  private static Access access(Access.Kind kind, StackTraceElement frame) {
    ThreadRef thread = new ThreadRef(1, "main", false, null);
    return new Access(kind, false, thread, List.of(frame), List.of(), null);
  }
}
