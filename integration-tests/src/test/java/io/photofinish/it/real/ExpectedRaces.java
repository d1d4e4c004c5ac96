package io.photofinish.it.real;

import io.photofinish.report.Access;
import io.photofinish.report.Race;
import io.photofinish.report.Variable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

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

  /** Names of the variables that may race in this program. */
  Set<String> of(RealProgram program) {
    return variablesOf.getOrDefault(program.mainClass(), Set.of());
  }

  /**
   * What a race is called in the file. A field has its name; an object of the JDK, and an element
   * of an array that no field was seen to hold, is told by the methods that access it: {@code
   * int[]@bank.Ledger.add|bank.Ledger.sum}.
   */
  static String variable(Race race) {
    String key = race.variable().key();
    if (race.variable() instanceof Variable.ObjectState
        || (race.variable() instanceof Variable.ArrayElement element && element.holder() == null)) {
      TreeSet<String> methods = new TreeSet<>();
      methods.add(method(race.current()));
      methods.add(method(race.previous()));
      return key + "@" + String.join("|", methods);
    }
    return key;
  }

  private static String method(Access access) {
    StackTraceElement top = access.frames().get(0);
    return top.getClassName() + "." + top.getMethodName();
  }
}
