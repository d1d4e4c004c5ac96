package io.photofinish.junit;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Tells which thread works on which test. JUnit calls it on the thread that runs the test, right
 * before and right after.
 */
public final class TestWatch implements TestExecutionListener {
  private final boolean active = RaceDetector.isActive();

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    Session.settings().read(plan.getConfigurationParameters());
  }

  @Override
  public void executionStarted(TestIdentifier test) {
    if (active) {
      UniqueId.Segment last = test.getUniqueIdObject().getLastSegment();
      TestTree.get()
          .started(
              test.getUniqueId(),
              test.getParentId().orElse(null),
              TestNames.of(test),
              test.isTest(),
              Repetitions.numberOf(last.getValue()));
    }
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (active) {
      TestNode node = TestTree.get().find(test.getUniqueId());
      if (node != null) {
        TestTree.get().end(node);
        TestTree.get().left(node);
      }
    }
  }
}
