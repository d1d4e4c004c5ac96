package io.photofinish.it.real;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The races that were examined by hand and found true: {@code expected-races.txt}, one a line, as
 * {@code program variable reason}. The reasoning in full is in {@code docs/races-found.md}. What a
 * run reports must be listed; what is listed need not be reported by every run, because most races
 * of a large program depend on the schedule.
 */
final class ExpectedRaces {
  private static final String FILE = "expected-races.txt";

  private final Map<String, Set<String>> variablesOf = new HashMap<>();

  private ExpectedRaces() {}

  static ExpectedRaces load() {
    try (InputStream stream =
        Objects.requireNonNull(ExpectedRaces.class.getResourceAsStream(FILE), FILE)) {
      ExpectedRaces expected = new ExpectedRaces();
      new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(expected::add);
      return expected;
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void add(String line) {
    String[] words = line.split(" +", 3);
    if (words.length < 3) {
      throw new IllegalStateException(FILE + ": no reason given: " + line);
    }
    variablesOf.computeIfAbsent(words[0], program -> new HashSet<>()).add(words[1]);
  }

  /** Keys of the variables that may race in this program. */
  Set<String> of(RealProgram program) {
    return variablesOf.getOrDefault(program.mainClass(), Set.of());
  }
}
