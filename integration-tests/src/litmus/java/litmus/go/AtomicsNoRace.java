package litmus.go;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import litmus.Rendezvous;
import litmus.Threads;

/** Atomic operations order what stands before them in one thread and behind them in another. */
public final class AtomicsNoRace {
  public static void main(String[] args) throws Exception {
    addAndSeen();
    addInt();
    loadAdd();
    loadStore();
    storeCompareAndSet();
    compareAndSetLoad();
    compareAndSets();
    longs();
    pointers();
  }

  // Go: NoRaceAtomicAddInt64
  private static void addAndSeen() throws Exception {
    V v = new V();
    AtomicLong n = new AtomicLong();
    Threads.run(
        () -> {
          v.x = 1;
          if (n.incrementAndGet() == 2) {
            v.y = v.x + (int) v.n; // the last one sees both
          }
        },
        () -> {
          v.n = 1;
          if (n.incrementAndGet() == 2) {
            v.y = v.x + (int) v.n;
          }
        });
  }

  // Go: NoRaceAtomicAddInt32
  private static void addInt() throws Exception {
    V v = new V();
    AtomicInteger n = new AtomicInteger();
    Threads.Body body =
        () -> {
          synchronized (v) {
            v.y++;
          }
          if (n.incrementAndGet() == 2) {
            v.x = 1; // the last one alone
          }
        };
    Threads.run(body, body);
  }

  // Go: NoRaceAtomicLoadAddInt32
  private static void loadAdd() throws Exception {
    V v = new V();
    AtomicInteger n = new AtomicInteger();
    Threads.run(
        () -> {
          v.x = 1;
          n.addAndGet(1);
        },
        () -> {
          while (n.get() != 1) {
            Rendezvous.pause(1);
          }
          v.x = 2;
        });
  }

  // Go: NoRaceAtomicLoadStoreInt32
  private static void loadStore() throws Exception {
    V v = new V();
    AtomicInteger n = new AtomicInteger();
    Threads.run(
        () -> {
          v.x = 1;
          n.set(1);
        },
        () -> {
          while (n.get() != 1) {
            Rendezvous.pause(1);
          }
          v.x = 2;
        });
  }

  // Go: NoRaceAtomicStoreCASInt32
  private static void storeCompareAndSet() throws Exception {
    V v = new V();
    AtomicInteger n = new AtomicInteger();
    Threads.run(
        () -> {
          v.x = 1;
          n.set(1);
        },
        () -> {
          while (!n.compareAndSet(1, 2)) {
            Rendezvous.pause(1);
          }
          v.x = 2;
        });
  }

  // Go: NoRaceAtomicCASLoadInt32
  private static void compareAndSetLoad() throws Exception {
    V v = new V();
    AtomicInteger n = new AtomicInteger();
    Threads.run(
        () -> {
          v.x = 1;
          assert n.compareAndSet(0, 1);
        },
        () -> {
          while (n.get() != 1) {
            Rendezvous.pause(1);
          }
          v.x = 2;
        });
  }

  // Go: NoRaceAtomicCASCASInt32
  // Go: NoRaceAtomicCASCASInt32_2
  private static void compareAndSets() throws Exception {
    V v = new V();
    V w = new V();
    AtomicInteger n = new AtomicInteger();
    AtomicInteger either = new AtomicInteger();
    Threads.Body last =
        () -> {
          if (!either.compareAndSet(0, 1)) {
            w.y++;
          }
        };
    Threads.run(
        () -> {
          v.x = 1;
          assert n.compareAndSet(0, 1);
          last.run();
        },
        () -> {
          while (!n.compareAndSet(1, 2)) {
            Rendezvous.pause(1);
          }
          v.x = 2;
          last.run();
        });
  }

  // Go: NoRaceAtomicLoadInt64
  // Go: NoRaceAtomicCASCASUInt64
  // Go: NoRaceAtomicStoreCASUint64
  private static void longs() throws Exception {
    V v = new V();
    AtomicLong n = new AtomicLong();
    Threads.run(
        () -> {
          v.x = 1;
          assert n.compareAndSet(0, (1L << 32) + 1);
        },
        () -> {
          while (n.get() == 0) {
            Rendezvous.pause(1);
          }
          v.x = 2;
          n.set((1L << 32) + 2);
        },
        () -> {
          while (!n.compareAndSet((1L << 32) + 2, 3)) {
            Rendezvous.pause(1);
          }
          v.x = 3;
        });
  }

  // Go: NoRaceAtomicLoadStorePointer
  private static void pointers() throws Exception {
    AtomicReference<V> pointer = new AtomicReference<>();
    int stored = Go.next();
    Threads.run(
        () -> {
          V v = new V();
          v.x = 1;
          pointer.set(v);
          Rendezvous.signal(stored);
        },
        () -> {
          Rendezvous.await(stored);
          pointer.get().x = 2;
        });
  }
}
