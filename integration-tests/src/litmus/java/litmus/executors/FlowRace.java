package litmus.executors;

import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * Two subscribers of one publisher are not ordered, nor is what follows the submission (javadoc of
 * SubmissionPublisher).
 */
public final class FlowRace {
  int siblings;
  int after;

  /** Takes everything and writes what it is given. */
  record Taker(FlowRace shared, int signal) implements Flow.Subscriber<String> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String item) {
      shared.siblings = 1; // race[siblings]: write FlowRace.siblings
      if (signal == 1) {
        shared.after = 1; // race[after]: write FlowRace.after
      }
      Rendezvous.signal(signal);
    }

    @Override
    public void onError(Throwable thrown) {}

    @Override
    public void onComplete() {}
  }

  public static void main(String[] args) throws Exception {
    FlowRace shared = new FlowRace();
    try (SubmissionPublisher<String> publisher =
        new SubmissionPublisher<>(task -> Threads.start(task::run), 8)) {
      publisher.subscribe(new Taker(shared, 1));
      publisher.subscribe(new Taker(shared, 2));
      publisher.submit("item");
      Rendezvous.await(1);
      Rendezvous.await(2);
      shared.after = 2; // race[after]: write FlowRace.after
    }
  }
}
