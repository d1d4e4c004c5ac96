package io.photofinish.instrument.jdk;

import static io.photofinish.instrument.jdk.JdkHook.acquire;
import static io.photofinish.instrument.jdk.JdkHook.release;
import static io.photofinish.instrument.jdk.Operand.THIS;
import static io.photofinish.runtime.SyncRole.TASK;

/** {@code SubmissionPublisher}. */
final class FlowRules extends JdkFamily {
  FlowRules() {
    in("java/util/concurrent/SubmissionPublisher$BufferedSubscription")
        .cite(
            "Flow.Subscriber: methods are invoked in strict sequential order for each subscription")
        .entry("offer", release(THIS, TASK))
        .entry("onSubscribe", release(THIS, TASK))
        .entry("onError", release(THIS, TASK))
        .entry("onComplete", release(THIS, TASK))
        .entry("request", release(THIS, TASK))
        .entry("consume", acquire(THIS, TASK))
        .exit("consume", release(THIS, TASK));
  }
}
