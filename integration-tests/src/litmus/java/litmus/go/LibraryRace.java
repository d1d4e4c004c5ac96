package litmus.go;

import java.lang.ref.Cleaner;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import litmus.Rendezvous;

/** Pools, reflection, iteration and cleaning that do not order what they seem to. */
public final class LibraryRace {
  private static final Cleaner CLEANER = Cleaner.create();

  public static void main(String[] args) throws Exception {
    pool();
    reflectionRead();
    reflectionWrites();
    reflectionCopy();
    iteration();
    finalizer();
  }

  // Go: RacePool
  private static void pool() throws Exception {
    Queue<V> pool = new ConcurrentLinkedQueue<>();
    V pooled = new V();
    Go.unordered(
        () -> {
          pool.add(pooled);
          pooled.x = 1; // race[RacePool]: write V.x
        },
        () -> pool.remove().x = 2); // race[RacePool]: write V.x
  }

  // Go: RaceReflectRW
  private static void reflectionRead() throws Exception {
    V v = new V();
    Field x = V.class.getDeclaredField("x");
    Go.unordered(
        () -> x.set(v, 1), // race[RaceReflectRW]: write V.x
        () -> v.y = v.x); // race[RaceReflectRW]: read V.x
  }

  // Go: RaceReflectWW
  private static void reflectionWrites() throws Exception {
    V v = new V();
    Field x = V.class.getDeclaredField("x");
    Go.unordered(
        () -> x.setInt(v, 1), // race[RaceReflectWW]: write V.x
        () -> v.x = 2); // race[RaceReflectWW]: write V.x
  }

  // Go: RaceReflectCopyWW
  private static void reflectionCopy() throws Exception {
    int[] to = new int[10];
    Object from = new int[10];
    Go.unordered(
        () -> to[3] = 1, // race[RaceReflectCopyWW]: write element of int[]
        () ->
            // race[RaceReflectCopyWW]: write element of int[]
            System.arraycopy(from, 0, to, 0, 10));
  }

  // Go: RaceRangeFuncIterator
  private static void iteration() throws Exception {
    V v = new V();
    List<Integer> all = List.of(1, 2, 3);
    Go.unordered(
        () ->
            all.forEach(
                each -> {
                  v.x += each; // race[RaceRangeFuncIterator]: write V.x
                }),
        () -> {
          for (int each : all) {
            v.x += each; // race[RaceRangeFuncIterator]: read V.x, write V.x
            break;
          }
        });
  }

  private static void register(V v, int cleaned) {
    CLEANER.register(
        new Object(),
        () -> {
          v.x = 1; // race[RaceFin]: write V.x
          Rendezvous.signal(cleaned);
        });
  }

  // Go: RaceFin
  private static void finalizer() throws Exception {
    V v = new V();
    int cleaned = Go.next();
    register(v, cleaned);
    while (!Rendezvous.reached(cleaned)) {
      System.gc();
      Rendezvous.pause(1);
    }
    v.x = 2; // race[RaceFin]: write V.x
  }
}
