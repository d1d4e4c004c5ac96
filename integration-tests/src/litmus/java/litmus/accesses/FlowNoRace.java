package litmus.accesses;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;

/**
 * Items are submitted before they are consumed, and successive calls of a subscriber are ordered
 * (javadoc of Flow, SubmissionPublisher).
 */
public final class FlowNoRace {
  static final class Item {
    int value;
  }

  static final class Sum implements Flow.Subscriber<Item> {
    private final CountDownLatch done = new CountDownLatch(1);
    private Flow.Subscription subscription;
    private int sum;

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      this.subscription = subscription;
      subscription.request(1);
    }

    @Override
    public void onNext(Item item) {
      sum += item.value++;
      subscription.request(1);
    }

    @Override
    public void onError(Throwable failure) {
      done.countDown();
    }

    @Override
    public void onComplete() {
      done.countDown();
    }
  }

  public static void main(String[] args) throws Exception {
    Sum subscriber = new Sum();
    try (SubmissionPublisher<Item> publisher = new SubmissionPublisher<>()) {
      publisher.subscribe(subscriber);
      for (int i = 0; i < 100; i++) {
        Item item = new Item();
        item.value = i;
        publisher.submit(item);
      }
    }
    subscriber.done.await();
    assert subscriber.sum == 4_950;
  }
}
