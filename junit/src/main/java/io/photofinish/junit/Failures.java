package io.photofinish.junit;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestDescriptor;

/** The words of failures. */
final class Failures {
  private Failures() {}

  static String ofTest(TestNode node, List<Sighting> races, TestDescriptor descriptor) {
    StringBuilder out = new StringBuilder(count(races)).append(" in ").append(node.name);
    out.append(", on ").append(variables(races));
    TreeSet<String> others = new TreeSet<>();
    races.forEach(s -> others.addAll(s.tests()));
    others.remove(node.name);
    if (!others.isEmpty()) {
      out.append("\nCode of other tests took part: ").append(String.join(", ", others));
    }
    Repetitions repetitions = node.parent == null ? null : node.parent.repetitions;
    int number = Repetitions.numberOf(descriptor.getUniqueId().getLastSegment().getValue());
    if (repetitions != null && number > 0) {
      long seed = repetitions.seedOf(number);
      out.append("\nRepetition ").append(number).append(" of ").append(repetitions.count);
      out.append(", seed ").append(seed).append(": again with @RaceTest(seed = ").append(seed);
      out.append("L) or -D").append(RaceTestExtension.SEED).append('=').append(seed);
    }
    return reports(out, races);
  }

  static String ofTry(List<Sighting> races) {
    return reports(new StringBuilder(count(races)).append(" on ").append(variables(races)), races);
  }

  static String ofMissedRace(TestNode node) {
    return "expected a data race in " + node.name + ", but there was none";
  }

  static String ofSession(List<Sighting> races) {
    StringBuilder out =
        new StringBuilder(count(races))
            .append(" outside of tests, or after the end of the test that it belongs to");
    for (Sighting s : races) {
      out.append('\n').append(s.race().variable).append(": ");
      if (s.tests().isEmpty()) {
        out.append("of threads that no test started");
      } else {
        out.append("of threads of ").append(String.join(", ", s.tests()));
      }
      out.append("; tests running then: ");
      out.append(s.running().isEmpty() ? "none" : String.join(", ", s.running()));
    }
    return reports(out, races);
  }

  static String ofLeakedThreads(TestNode node, List<Thread> threads) {
    return node.name + " has left threads running: " + names(threads);
  }

  static String names(List<Thread> threads) {
    StringBuilder out = new StringBuilder();
    for (Thread t : threads) {
      out.append(out.length() == 0 ? "\"" : ", \"").append(t.getName()).append("\" (#");
      out.append(t.getId()).append(')');
    }
    return out.toString();
  }

  private static String count(List<Sighting> races) {
    return races.size() == 1 ? "1 data race" : races.size() + " data races";
  }

  private static String variables(List<Sighting> races) {
    return races.stream()
        .map(s -> s.race().variable)
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String reports(StringBuilder out, List<Sighting> races) {
    for (Sighting s : races) {
      out.append('\n').append(Frames.withoutFramework(s.race().report).strip());
    }
    return out.append('\n').toString();
  }
}
