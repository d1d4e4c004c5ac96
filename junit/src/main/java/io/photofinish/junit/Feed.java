package io.photofinish.junit;

import io.photofinish.runtime.Activity;
import io.photofinish.runtime.RaceFeed;
import io.photofinish.runtime.ToldRace;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;

/** What the agent calls. Loaded only when the agent is there. */
final class Feed extends RaceFeed {
  private final TestTree tree = TestTree.get();
  private final Settings settings;

  Feed(Settings settings) {
    this.settings = settings;
  }

  @Override
  public void race(ToldRace race, @Nullable Activity current, @Nullable Activity previous) {
    tree.race(race, current, previous);
  }

  @Override
  public boolean decidesExit(int races) {
    return settings.fails() && races > tree.claimed();
  }

  @Override
  protected Object verdict(Object node, Object result) {
    if (!(node instanceof TestDescriptor) || !(result instanceof TestExecutionResult)) {
      return result; // of another JUnit, in a loader of its own
    }
    try {
      return new Verdict(tree, settings).of((TestDescriptor) node, (TestExecutionResult) result);
    } catch (RuntimeException | LinkageError e) {
      System.err.println("Photofinish: the result of a test stays as it is: " + e);
      return result;
    }
  }
}
