package io.photofinish.junit;

import java.lang.reflect.Method;
import java.util.List;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/**
 * A try of a jqwik property that races is falsified, so that jqwik shrinks its parameters. Found by
 * jqwik itself, as a service.
 */
public final class JqwikTries implements AroundTryHook {
  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public TryExecutionResult aroundTry(
      TryLifecycleContext context, TryExecutor aTry, List<Object> parameters) {
    Method method = context.targetMethod();
    return RaceDetector.isActive() && Session.settings().fails() && !Judgement.accepts(method)
        ? Watched.run(aTry, parameters)
        : aTry.execute(parameters);
  }

  /** In a class of its own: it names classes that are not there without the agent. */
  private static final class Watched {
    private Watched() {}

    static TryExecutionResult run(TryExecutor aTry, List<Object> parameters) {
      TestTree tree = TestTree.get();
      TestNode node = tree.startedTry();
      TryExecutionResult result;
      try {
        result = aTry.execute(parameters);
      } finally {
        tree.end(node);
        tree.left(node);
      }
      List<Sighting> races = node.races();
      if (races.isEmpty()) {
        return result;
      }
      tree.claim(races);
      return TryExecutionResult.falsified(new RaceError(Failures.ofTry(races), races));
    }
  }
}
