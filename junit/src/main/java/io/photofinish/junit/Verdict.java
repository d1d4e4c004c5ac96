package io.photofinish.junit;

import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.opentest4j.MultipleFailuresError;

/**
 * Decides how a node of the test tree ends. JUnit hands a result from listener to listener, and
 * each time it comes here: only the first time counts.
 */
final class Verdict {
  private final TestTree tree;
  private final Settings settings;

  Verdict(TestTree tree, Settings settings) {
    this.tree = tree;
    this.settings = settings;
  }

  /** The result to report instead of {@code result}. */
  TestExecutionResult of(TestDescriptor descriptor, TestExecutionResult result) {
    TestNode node = tree.find(descriptor.getUniqueId().toString());
    List<Thread> leaked =
        node != null && node.isRunning() && node.isTest && settings.leaks() == Settings.Leaks.FAIL
            ? LeakedThreads.of(node)
            : List.of();
    if (node == null || !tree.end(node)) {
      return result;
    }
    List<Throwable> failures = new ArrayList<>();
    Judgement judgement = Judgement.of(descriptor, node);
    tree.claim(judgement.accepted());
    if (!judgement.failing().isEmpty()) {
      tree.claim(judgement.failing());
      failures.add(
          new RaceError(
              Failures.ofTest(node, judgement.failing(), descriptor), judgement.failing()));
    }
    boolean succeeded = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
    if (judgement.missed() && succeeded) {
      failures.add(new RaceError(Failures.ofMissedRace(node), List.of()));
    }
    if (!leaked.isEmpty()) {
      failures.add(new AssertionError(Failures.ofLeakedThreads(node, leaked)));
    }
    if (descriptor.getParent().isEmpty()) {
      List<Sighting> leftOver = tree.takeLeftOver();
      if (!leftOver.isEmpty()) {
        tree.claim(leftOver);
        failures.add(new RaceError(Failures.ofSession(leftOver), leftOver));
      }
    }
    TestExecutionResult verdict = settings.fails() ? combine(result, failures) : result;
    tellRepetitions(node, judgement, verdict);
    return verdict;
  }

  private static void tellRepetitions(
      TestNode node, Judgement judgement, TestExecutionResult verdict) {
    Repetitions repetitions = node.parent == null ? null : node.parent.repetitions;
    if (repetitions == null) {
      return;
    }
    if (verdict.getStatus() == TestExecutionResult.Status.FAILED) {
      repetitions.failed();
    } else if (judgement.met()) {
      repetitions.raced();
    }
  }

  private static TestExecutionResult combine(TestExecutionResult result, List<Throwable> failures) {
    if (failures.isEmpty()) {
      return result;
    }
    if (result.getStatus() == TestExecutionResult.Status.FAILED) {
      // The race may well be why: it stands first.
      result.getThrowable().ifPresent(failures::add);
    }
    return TestExecutionResult.failed(
        failures.size() == 1
            ? failures.get(0)
            : new MultipleFailuresError("a test that raced", failures));
  }
}
