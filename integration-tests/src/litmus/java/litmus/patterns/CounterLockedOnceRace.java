package litmus.patterns;

import litmus.Rendezvous;
import litmus.Threads;

/** A balance that is changed without the lock under which it is read. */
public final class CounterLockedOnceRace {
  private long balance;

  synchronized long balance() {
    return balance; // race[b]: read CounterLockedOnceRace.balance
  }

  void deposit(long amount) {
    // race[b]: read CounterLockedOnceRace.balance, write CounterLockedOnceRace.balance
    balance += amount; // diagnosis[b]: unsynchronized-counter
  }

  public static void main(String[] args) throws Exception {
    CounterLockedOnceRace shared = new CounterLockedOnceRace();
    Threads.run(
        () -> {
          shared.deposit(5);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          long seen = shared.balance();
        });
  }
}
