package io.photofinish.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Operations of one thread between whose begin and end other hooks ran: linking the call of a
 * VarHandle for the first time may ask a class loader of the program for the types it names. The
 * outer operation has lost the lock then and is ended late. Those that threw come here as well and
 * are forgotten, the oldest first.
 */
final class AtomicDetours {
  private static final int KEPT = 4;

  /** An operation without its lock. */
  static final class Detour {
    final int number;
    final VolatileState state;
    final @Nullable Object base;
    final long offset;
    final char type;
    final int mode;

    Detour(
        int number, VolatileState state, @Nullable Object base, long offset, char type, int mode) {
      this.number = number;
      this.state = state;
      this.base = base;
      this.offset = offset;
      this.type = type;
      this.mode = mode;
    }

    /** Orders the operation after the fact: it cannot be one step with its order any more. */
    void end(boolean stored, ThreadState ts) {
      if (AtomicMode.isPlain(mode)) {
        return;
      }
      int shape = AtomicMode.shape(mode);
      long held = state.lock();
      try {
        if (shape != AtomicMode.STORE) {
          state.acquire(ts, AtomicMode.loadOrder(mode));
        }
        if (stored && shape == AtomicMode.COMPARE) { // Others published at their begin.
          state.publish(ts, AtomicMode.storeOrder(mode), true);
        }
      } finally {
        state.unlock(held, stored);
      }
    }
  }

  private @Nullable Detour @Nullable [] kept;
  private int next;

  void leave(int number, VolatileState s, @Nullable Object base, long offset, char type, int mode) {
    if (kept == null) {
      kept = new Detour[KEPT];
    }
    kept[next] = new Detour(number, s, base, offset, type, mode);
    next = (next + 1) % KEPT;
  }

  /** The operation of this number, which is kept no longer; null when it is not kept. */
  @Nullable Detour take(int number) {
    for (int i = 0; kept != null && number != AtomicOperation.NONE && i < KEPT; i++) {
      Detour d = kept[i];
      if (d != null && d.number == number) {
        kept[i] = null;
        return d;
      }
    }
    return null;
  }

  void forget() {
    kept = null;
  }

  void end(int number, boolean stored, ThreadState ts) {
    Detour d = take(number);
    if (d != null) {
      d.end(stored, ts);
    }
  }
}
