package same;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** One race, on {@link #count}, among much that is ordered. Prints what it has computed. */
public class Racy {
  /** Is deleted before the program runs, as an optional dependency may be missing. */
  static class Absent {}

  static int count;
  int guarded;
  volatile Racy link;
  final Object lock = new Object();
  final int[] data = new int[100];

  void work(Absent none) {
    for (int i = 0; i < 1000; i++) {
      int n = i;
      List.of(1).forEach(x -> count += x);
      synchronized (lock) {
        guarded++;
        data[n % 100] += n;
      }
    }
  }

  static int sign(int x) {
    if (x > 3) {
      return x;
    } else if (x < -3) {
      return -x;
    }
    return 0;
  }

  public static void main(String[] args) throws Exception {
    Racy racy = new Racy();
    Thread one = new Thread(() -> racy.work(null), "one");
    Thread two = new Thread(() -> racy.work(null), "two");
    one.start();
    two.start();
    one.join();
    two.join();
    ExecutorService pool = Executors.newFixedThreadPool(3);
    List<Future<Integer>> futures = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      int n = i;
      futures.add(
          pool.submit(
              () -> {
                synchronized (racy.lock) {
                  racy.guarded += n;
                }
                racy.link = racy;
                return sign(n);
              }));
    }
    int sum = 0;
    for (Future<Integer> future : futures) {
      sum += future.get();
    }
    pool.shutdown();
    pool.awaitTermination(5, TimeUnit.SECONDS);
    String later = CompletableFuture.supplyAsync(() -> "later " + racy.link.guarded).get();
    System.out.println(sum + " " + racy.guarded + " " + racy.data[7] + " " + later);
  }
}
