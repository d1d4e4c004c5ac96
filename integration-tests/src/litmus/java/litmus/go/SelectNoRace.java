package litmus.go;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.LinkedBlockingQueue;
import litmus.Rendezvous;
import litmus.Threads;

/** Whoever takes from one of several learns of the one he took. */
public final class SelectNoRace {
  public static void main(String[] args) throws Exception {
    oneOfTwo();
    both();
    completion();
    anyOf();
    chain();
  }

  // Go: NoRaceSelect1
  private static void oneOfTwo() throws Exception {
    V v = new V();
    BlockingQueue<String> one = new LinkedBlockingQueue<>();
    BlockingQueue<String> two = new LinkedBlockingQueue<>();
    Threads.run(
        () -> {
          v.x = 1;
          one.put("one");
        },
        () -> {
          Select.take(one, two);
          v.x = 2;
        });
  }

  // Go: NoRaceSelect2
  private static void both() throws Exception {
    V v = new V();
    BlockingQueue<String> one = new LinkedBlockingQueue<>();
    BlockingQueue<String> two = new LinkedBlockingQueue<>();
    Threads.run(
        () -> {
          v.x = 1;
          one.put("one");
        },
        () -> {
          v.y = 1;
          two.put("two");
        },
        () -> {
          Select.take(one, two);
          Select.take(one, two);
          v.x = 2;
          v.y = 2;
        });
  }

  // Go: NoRaceSelect3
  private static void completion() throws Exception {
    CompletionService<V> service =
        new ExecutorCompletionService<>(task -> Threads.start(task::run));
    for (int i = 0; i < 2; i++) {
      service.submit(
          () -> {
            V v = new V();
            v.x = 1;
            return v;
          });
    }
    service.take().get().x++;
    service.take().get().x++;
  }

  // Go: NoRaceSelect4
  private static void anyOf() throws Exception {
    CompletableFuture<V> one = new CompletableFuture<>();
    CompletableFuture<V> two = new CompletableFuture<>();
    Threads.run(
        () -> {
          V v = new V();
          v.x = 1;
          one.complete(v);
        },
        () -> {
          V v = (V) CompletableFuture.anyOf(one, two).join();
          v.x++;
        });
  }

  // Go: NoRaceSelect5
  private static void chain() throws Exception {
    V v = new V();
    BlockingQueue<String> one = new LinkedBlockingQueue<>();
    BlockingQueue<String> two = new LinkedBlockingQueue<>();
    CountDownLatch end = new CountDownLatch(1);
    Threads.run(
        () -> {
          v.x = 1;
          one.put("one");
        },
        () -> {
          Select.take(two, one);
          v.x++;
          two.put("two");
          end.await();
          v.x++;
        },
        () -> {
          while (v != null && two.poll() == null) {
            Rendezvous.pause(1);
          }
          v.x++;
          end.countDown();
        });
  }
}
