package litmus.patterns;

import litmus.Rendezvous;
import litmus.Threads;

/** A getter that makes what it finds missing, without a lock. */
public final class LazyInitializationRace {
  private StringBuilder buffer;

  StringBuilder buffer() {
    if (buffer == null) { // race[i]: read LazyInitializationRace.buffer
      buffer = new StringBuilder(); // race[i]: write LazyInitializationRace.buffer
    }
    return buffer; // race[i]: read LazyInitializationRace.buffer
  }

  public static void main(String[] args) throws Exception {
    LazyInitializationRace shared = new LazyInitializationRace();
    Threads.run(
        () -> {
          StringBuilder mine = shared.buffer(); // diagnosis[i]: lazy-initialization
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          StringBuilder same = shared.buffer();
        });
  }
}
