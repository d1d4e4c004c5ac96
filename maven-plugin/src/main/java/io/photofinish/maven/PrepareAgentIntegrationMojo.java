package io.photofinish.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Gives the agent to the tests that Failsafe runs, with race files of their own. */
@Mojo(
    name = "prepare-agent-integration",
    defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST,
    threadSafe = true)
public final class PrepareAgentIntegrationMojo extends AgentMojo {
  @Override
  String kind() {
    return "integration-test";
  }
}
