package io.photofinish.junit;

import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;

/**
 * A test engine with one test, which is there when the agent is not, and fails: a run whose races
 * nobody looks for must not be green.
 *
 * <p>The test appears when tests are run, and not when they are looked for: Surefire looks for them
 * in the JVM of Maven, too, which no agent watches. An exception of a listener would be caught by
 * JUnit.
 */
public final class AgentEngine implements TestEngine {
  private static final String ID = "photofinish";

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
    return new EngineDescriptor(id, "Photofinish");
  }

  @Override
  public void execute(ExecutionRequest request) {
    EngineExecutionListener listener = request.getEngineExecutionListener();
    TestDescriptor root = request.getRootTestDescriptor();
    listener.executionStarted(root);
    if (!RaceDetector.isActive() && Settings.isRequired()) {
      TestDescriptor missing = new MissingAgentTest(root);
      root.addChild(missing);
      listener.dynamicTestRegistered(missing);
      listener.executionStarted(missing);
      listener.executionFinished(
          missing, TestExecutionResult.failed(new AssertionError(MissingAgent.advice())));
    }
    listener.executionFinished(root, TestExecutionResult.successful());
  }

  private static final class MissingAgentTest extends AbstractTestDescriptor {
    MissingAgentTest(TestDescriptor engine) {
      super(engine.getUniqueId().append("test", "agent"), "the agent runs");
    }

    @Override
    public Type getType() {
      return Type.TEST;
    }
  }
}
