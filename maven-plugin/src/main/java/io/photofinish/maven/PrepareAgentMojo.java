package io.photofinish.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Gives the agent to the tests that Surefire runs. */
@Mojo(name = "prepare-agent", defaultPhase = LifecyclePhase.INITIALIZE, threadSafe = true)
public final class PrepareAgentMojo extends AgentMojo {
  @Override
  String kind() {
    return "test";
  }
}
