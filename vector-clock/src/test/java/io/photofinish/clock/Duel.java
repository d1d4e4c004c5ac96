package io.photofinish.clock;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Runs two bodies at the same time, round after round, each round from a common start. */
final class Duel {
  private static final int SPINS_BEFORE_YIELD = 200;

  private final AtomicInteger arrivals = new AtomicInteger();
  private volatile @Nullable Throwable failure;

  private Duel() {}

  /** One round: prepared and checked by one thread, fought by two. */
  interface Round {
    void prepare();

    void left();

    void right();

    void check();
  }

  static void fight(int rounds, Round round) throws InterruptedException {
    new Duel().run(rounds, round);
  }

  private void run(int rounds, Round round) throws InterruptedException {
    Thread right = new Thread(() -> right(rounds, round));
    right.start();
    try {
      for (int i = 0; i < rounds && failure == null; i++) {
        round.prepare();
        meet(4 * i + 2);
        round.left();
        meet(4 * i + 4);
        round.check();
      }
    } finally {
      arrivals.set(Integer.MAX_VALUE / 2);
      right.join();
    }
    if (failure != null) {
      throw new AssertionError(failure);
    }
  }

  private void right(int rounds, Round round) {
    try {
      for (int i = 0; i < rounds; i++) {
        meet(4 * i + 2);
        if (arrivals.get() >= Integer.MAX_VALUE / 2) {
          return;
        }
        round.right();
        meet(4 * i + 4);
      }
    } catch (RuntimeException | Error e) {
      failure = e;
      arrivals.set(Integer.MAX_VALUE / 2);
    }
  }

  private void meet(int expected) {
    arrivals.incrementAndGet();
    for (int spins = 0; arrivals.get() < expected; spins++) {
      if (spins < SPINS_BEFORE_YIELD) {
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
  }
}
