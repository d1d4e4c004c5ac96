package litmus.go;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import litmus.Rendezvous;
import litmus.Threads;

/** Whoever takes from one of several learns nothing of the others. */
public final class SelectRace {
  public static void main(String[] args) throws Exception {
    other();
    afterwards();
    nothing();
    anyOf();
    before();
  }

  // Go: RaceSelect1
  private static void other() throws Exception {
    V v = new V();
    BlockingQueue<String> one = new LinkedBlockingQueue<>();
    BlockingQueue<String> two = new LinkedBlockingQueue<>();
    int both = Go.next();
    Threads.run(
        () -> {
          one.put("one");
          v.x = 1; // race[RaceSelect1]: write V.x
          two.put("two");
          Rendezvous.signal(both);
        },
        () -> {
          Rendezvous.await(both);
          assert Select.take(one, two).equals("one");
          v.x = 2; // race[RaceSelect1]: write V.x
        });
  }

  // Go: RaceSelect2
  private static void afterwards() throws Exception {
    V v = new V();
    BlockingQueue<String> one = new LinkedBlockingQueue<>();
    BlockingQueue<String> two = new LinkedBlockingQueue<>();
    Go.unordered(
        () -> {
          two.put("two");
          v.x = 1; // race[RaceSelect2]: write V.x
        },
        () -> {
          Select.take(one, two);
          v.x = 2; // race[RaceSelect2]: write V.x
        });
  }

  // Go: RaceSelect3
  private static void nothing() throws Exception {
    V v = new V();
    BlockingQueue<String> one = new LinkedBlockingQueue<>();
    Go.unordered(
        () -> {
          v.x = 1; // race[RaceSelect3]: write V.x
          one.put("one");
        },
        () -> {
          if (new LinkedBlockingQueue<String>().poll() == null) { // select with a default
            v.x = 2; // race[RaceSelect3]: write V.x
          }
        });
  }

  // Go: RaceSelect4
  private static void anyOf() throws Exception {
    V v = new V();
    CompletableFuture<String> one = new CompletableFuture<>();
    CompletableFuture<String> two = new CompletableFuture<>();
    one.complete("one");
    Go.unordered(
        () -> {
          v.x = 1; // race[RaceSelect4]: write V.x
          two.complete("two");
        },
        () -> {
          assert CompletableFuture.anyOf(one, new CompletableFuture<>()).join().equals("one");
          v.x = 2; // race[RaceSelect4]: write V.x
        });
  }

  // Go: RaceSelect5
  private static void before() throws Exception {
    V v = new V();
    BlockingQueue<String> one = new LinkedBlockingQueue<>();
    BlockingQueue<String> two = new LinkedBlockingQueue<>();
    Go.unordered(
        () -> {
          v.x = 1; // race[RaceSelect5]: write V.x
          one.put("one");
        },
        () -> {
          v.x = 2; // race[RaceSelect5]: write V.x
          Select.take(one, two);
        });
  }
}
