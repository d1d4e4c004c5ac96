package io.photofinish.instrument.facts;

import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Code to be looked at; it never runs. The first access of each method is the one asked for. */
@SuppressWarnings("unused")
class Samples {
  int count;
  Samples next = this;
  boolean open;
  @Nullable StringBuilder lazy;
  int[] slots = {};
  int[][] rows = {};
  static @Nullable Samples last;

  void increment() {
    count++;
  }

  void incrementByMax(int other) {
    count = Math.max(count, other);
  }

  void keepHint(int key) {
    int found = search(key, count);
    count = found < 0 ? ~found : found + 1;
  }

  int search(int key, int start) {
    return key < 0 ? -1 : start;
  }

  void link() {
    next = next.follow(1);
  }

  Samples follow(int steps) {
    return steps == 0 ? this : next;
  }

  void setFromOther(Samples other) {
    count = other.count + 1;
  }

  StringBuilder lazily() {
    StringBuilder known = lazy;
    if (known == null) {
      known = new StringBuilder();
      lazy = known;
    }
    return known;
  }

  StringBuilder setAlways() {
    if (lazy == null) {
      count = 1;
    }
    lazy = new StringBuilder();
    return lazy;
  }

  StringBuilder doubleChecked() {
    if (lazy == null) {
      synchronized (this) {
        if (lazy == null) {
          lazy = new StringBuilder();
        }
      }
    }
    return lazy;
  }

  synchronized StringBuilder checkedUnderLock() {
    if (lazy == null) {
      lazy = new StringBuilder();
    }
    return lazy;
  }

  final Object guard = new Object();
  final java.util.concurrent.locks.ReentrantLock lock =
      new java.util.concurrent.locks.ReentrantLock();

  void setGuarded(boolean value) {
    synchronized (guard) {
      open = value;
    }
  }

  void setAfterGuard(boolean value) {
    synchronized (guard) {
      count = 1;
    }
    open = value;
  }

  void setLocked(boolean value) {
    lock.lock();
    try {
      open = value;
    } finally {
      lock.unlock();
    }
  }

  void poll() {
    while (open) {
      Thread.onSpinWait();
    }
  }

  void pollOnce() {
    for (int i = 0; i < 3; i++) {
      Thread.onSpinWait();
    }
    if (open) {
      Thread.onSpinWait();
    }
  }

  boolean isOpen() {
    return open;
  }

  void close() {
    open = false;
  }

  void set(boolean value) {
    open = value;
  }

  void incrementSlot(int i) {
    slots[i]++;
  }

  void moveSlot(int i, int j) {
    slots[i] = slots[j];
  }

  void incrementInRow(int i, int j) {
    rows[i][j] += 2;
  }

  void fillTo(int end) {
    for (int i = 0; i < end; i++) {
      slots[i] = 1;
    }
  }

  void fillThrough(int end) {
    for (int i = 0; i <= end; i++) {
      slots[i] = 1;
    }
  }

  int sumNext(int end) {
    int sum = 0;
    for (int i = 0; i < end; i++) {
      sum += slots[i + 1];
    }
    return sum;
  }

  static void hit(ConcurrentHashMap<String, Samples> map) {
    Samples found = map.get("a");
    if (found != null) {
      found.count = 1;
    }
  }

  static void hitUnchecked(ConcurrentHashMap<String, Samples> map) {
    map.getOrDefault("a", new Samples()).count = 1;
  }

  /** Hands itself out before it is done. */
  static class Early {
    int value;

    Early() {
      REGISTRY.add(this);
      value = 1;
    }
  }

  /** Hands itself out when it is done. */
  static class Late {
    int value;

    Late() {
      value = 1;
      REGISTRY.add(this);
    }
  }

  static final java.util.List<Object> REGISTRY = new java.util.ArrayList<>();
}
