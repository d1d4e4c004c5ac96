package io.photofinish.instrument.jdk;

import static io.photofinish.instrument.jdk.JdkHook.acquire;
import static io.photofinish.instrument.jdk.JdkHook.release;
import static io.photofinish.instrument.jdk.Operand.THIS;
import static io.photofinish.runtime.SyncRole.TASK;

/** {@code SubmissionPublisher}. */
final class FlowRules extends JdkFamily {
  private static final String[] CALLS_OF_THE_SUBSCRIBER = {
    "consumeSubscribe", "consumeNext", "consumeComplete", "consumeError",
  };

  FlowRules() {
    Rules subscription =
        in("java/util/concurrent/SubmissionPublisher$BufferedSubscription")
            .cite("SubmissionPublisher; Flow.Subscriber: its methods are invoked in strict order")
            .entry("offer", release(THIS, TASK))
            .entry("onSubscribe", release(THIS, TASK))
            .entry("onError", release(THIS, TASK))
            .entry("onComplete", release(THIS, TASK));
    // Not around consume: it also takes what is offered while it runs, and another thread may
    // consume before it returns.
    for (String method : CALLS_OF_THE_SUBSCRIBER) {
      subscription.entry(method, acquire(THIS, TASK)).exit(method, release(THIS, TASK));
    }
  }
}
