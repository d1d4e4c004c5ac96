package io.photofinish.bench.work;

import java.util.SplittableRandom;

/**
 * Prices of an asset simulated as random walks, each task a path of its own object and array;
 * threads take the next task from a common counter.
 */
final class MonteCarlo implements Workload {
  private static final int DAYS = 1000;

  /** The tasks and their results. */
  private static final class Market {
    private final double[] returns;
    private int next;

    Market(int tasks) {
      returns = new double[tasks];
    }

    synchronized int take() {
      return next < returns.length ? next++ : -1;
    }

    synchronized void put(int task, double expected) {
      returns[task] = expected;
    }

    synchronized long checksum() {
      return Checksum.of(returns);
    }
  }

  private static final class Path {
    private static final double DRIFT = 0.0003;
    private static final double VOLATILITY = 0.01;
    private final SplittableRandom random;
    private final double[] prices = new double[DAYS];
    private double price = 100;

    Path(int seed) {
      random = new SplittableRandom(seed);
    }

    double walk() {
      for (int day = 0; day < DAYS; day++) {
        price *= StrictMath.exp(DRIFT - VOLATILITY * VOLATILITY / 2 + VOLATILITY * gauss());
        prices[day] = price;
      }
      double sum = 0;
      for (int day = 1; day < DAYS; day++) {
        sum += StrictMath.log(prices[day] / prices[day - 1]);
      }
      return sum / (DAYS - 1);
    }

    /** Twelve uniform numbers make a nearly normal one. */
    private double gauss() {
      double sum = -6;
      for (int i = 0; i < 12; i++) {
        sum += random.nextDouble();
      }
      return sum;
    }
  }

  @Override
  public long run(int threads, int size) throws Exception {
    Market market = new Market(size);
    new Crew(threads)
        .run(
            id -> {
              for (int task = market.take(); task >= 0; task = market.take()) {
                market.put(task, new Path(task).walk());
              }
            });
    return market.checksum();
  }

  @Override
  public int fullSize() {
    return 12_000;
  }

  @Override
  public int testSize() {
    return 20;
  }
}
