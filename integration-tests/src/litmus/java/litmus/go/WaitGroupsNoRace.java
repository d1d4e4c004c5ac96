package litmus.go;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import litmus.Threads;

/** WaitGroup: a CountDownLatch, or a Phaser where the number of parties changes. */
public final class WaitGroupsNoRace {
  public static void main(String[] args) throws Exception {
    elements();
    one();
    waits();
    transitive();
    reuse();
    concurrentAdd();
  }

  // Go: NoRaceWaitGroup
  private static void elements() throws Exception {
    int[] results = new int[3];
    CountDownLatch group = new CountDownLatch(3);
    for (int i = 0; i < 3; i++) {
      int index = i;
      Threads.start(
          () -> {
            results[index] = index;
            group.countDown();
          });
    }
    group.await();
    assert results[0] + results[1] + results[2] == 3;
  }

  // Go: NoRaceWaitGroup2
  private static void one() throws Exception {
    V v = new V();
    CompletableFuture<Void> first = new CompletableFuture<>();
    CompletableFuture<Void> second = new CompletableFuture<>();
    Threads.start(
        () -> {
          v.x = 1;
          first.complete(null);
        });
    Threads.start(
        () -> {
          v.y = 1;
          second.complete(null);
        });
    CompletableFuture.allOf(first, second).join();
    v.x = ++v.y;
  }

  // Go: NoRaceWaitGroupMultipleWait
  // Go: NoRaceWaitGroupMultipleWait2
  // Go: NoRaceWaitGroupMultipleWait3
  private static void waits() throws Exception {
    V v = new V();
    CountDownLatch group = new CountDownLatch(1);
    Threads.Body waiter =
        () -> {
          group.await();
          assert v.x == 1;
          group.await();
        };
    Threads.run(
        waiter,
        waiter,
        () -> {
          v.x = 1;
          group.countDown();
          group.await();
        });
  }

  // Go: NoRaceWaitGroupTransitive
  private static void transitive() throws Exception {
    V v = new V();
    CountDownLatch one = new CountDownLatch(1);
    CountDownLatch two = new CountDownLatch(1);
    Threads.run(
        () -> {
          v.x = 1;
          one.countDown();
        },
        () -> {
          one.await();
          two.countDown();
        },
        () -> {
          two.await();
          v.x = 2;
        });
  }

  // Go: NoRaceWaitGroupReuse
  // Go: NoRaceWaitGroupReuse2
  private static void reuse() throws Exception {
    V v = new V();
    Phaser group = new Phaser(2);
    Threads.run(
        () -> {
          v.x = 1;
          group.arrive();
          group.awaitAdvance(0);
          group.awaitAdvance(group.arrive());
          v.x++;
        },
        () -> {
          group.arriveAndAwaitAdvance();
          v.x++;
          group.arriveAndAwaitAdvance();
        });
    assert v.x == 3;
  }

  // Go: NoRaceWaitGroupConcurrentAdd
  private static void concurrentAdd() throws Exception {
    int[] results = new int[4];
    Phaser group = new Phaser(1);
    Threads.Worker[] workers = new Threads.Worker[2];
    for (int w = 0; w < 2; w++) {
      int first = 2 * w;
      group.register();
      workers[w] =
          Threads.start(
              () -> {
                group.register();
                Threads.start(
                    () -> {
                      results[first + 1] = 1;
                      group.arriveAndDeregister();
                    });
                results[first] = 1;
                group.arriveAndDeregister();
              });
    }
    group.arriveAndAwaitAdvance();
    assert results[0] + results[1] + results[2] + results[3] == 4;
  }
}
