package litmus.go;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Go's atomic functions work on any variable, as a VarHandle does: plain accesses race with them.
 */
public final class AtomicsRace {
  /** An atomic counter, and what it guards. */
  static final class A {
    static final VarHandle N = handle();

    int n;
    int guarded;

    private static VarHandle handle() {
      try {
        return MethodHandles.lookup().findVarHandle(A.class, "n", int.class);
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }
  }

  public static void main(String[] args) throws Exception {
    add();
    storeLoad();
    loadStore();
    addLoad();
    addStore();
  }

  // Go: RaceAtomicAddInt64
  private static void add() throws Exception {
    A a = new A();
    Go.unordered(
        () -> {
          a.guarded++; // race[RaceAtomicAddInt64]: write A.guarded
          if ((int) A.N.getAndAdd(a, 1) == 1) {
            a.guarded = 3;
          }
        },
        () -> {
          a.guarded++; // race[RaceAtomicAddInt64]: read A.guarded, write A.guarded
          A.N.getAndAdd(a, 1);
        });
  }

  // Go: RaceAtomicStoreLoad
  private static void storeLoad() throws Exception {
    A a = new A();
    Go.unordered(
        () -> A.N.setVolatile(a, 1), // race[RaceAtomicStoreLoad]: atomic write A.n
        () -> a.guarded = a.n); // race[RaceAtomicStoreLoad]: read A.n
  }

  // Go: RaceAtomicLoadStore
  private static void loadStore() throws Exception {
    A a = new A();
    Go.unordered(
        () -> A.N.getVolatile(a), // race[RaceAtomicLoadStore]: atomic read A.n
        () -> a.n = 1); // race[RaceAtomicLoadStore]: write A.n
  }

  // Go: RaceAtomicAddLoad
  private static void addLoad() throws Exception {
    A a = new A();
    Go.unordered(
        () -> A.N.getAndAdd(a, 1), // race[RaceAtomicAddLoad]: atomic write A.n
        () -> a.guarded = a.n); // race[RaceAtomicAddLoad]: read A.n
  }

  // Go: RaceAtomicAddStore
  private static void addStore() throws Exception {
    A a = new A();
    Go.unordered(
        () -> A.N.getAndAdd(a, 1), // race[RaceAtomicAddStore]: atomic write A.n
        () -> a.n = 42); // race[RaceAtomicAddStore]: write A.n
  }
}
