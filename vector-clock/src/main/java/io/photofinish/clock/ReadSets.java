package io.photofinish.clock;

import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * The sets of reads that the variables of one holder refer to, by id, and how many do so: an
 * open-addressed table with linear probing, empty places ending a search.
 *
 * <p>Changed under the holder's guard. {@link #find} needs no guard: it may miss a set that is
 * being moved, but what it finds is the set of that id.
 */
final class ReadSets {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;
  private static final int INITIAL = 2;

  private @Nullable ReadSet[] sets = new @Nullable ReadSet[INITIAL];

  private int[] uses = new int[INITIAL];
  private int count;

  /** The set with the id of {@code last}; null when there is none, or it is being moved. */
  @Nullable ReadSet find(long last) {
    long id = Word.id(last);
    @Nullable ReadSet[] table = sets;
    int mask = table.length - 1;
    int i = home(id, mask);
    for (int steps = 0; steps <= mask; steps++) {
      ReadSet set = table[i];
      if (set == null || set.id == id) {
        return set;
      }
      i = (i + 1) & mask;
    }
    return null;
  }

  /** The set that a variable's {@code last} refers to, and the number of variables that do. */
  ReadSet get(long last) {
    return at(place(last));
  }

  int uses(long last) {
    return uses[place(last)];
  }

  /** One more variable refers to {@code set}. */
  void add(ReadSet set) {
    if (2 * (count + 1) > sets.length) {
      grow();
    }
    int mask = sets.length - 1;
    int i = home(set.id, mask);
    while (sets[i] != null && at(i).id != set.id) {
      i = (i + 1) & mask;
    }
    if (sets[i] == null) {
      sets[i] = set;
      count++;
    }
    uses[i]++;
  }

  /** One variable less refers to the set of {@code last}. */
  void remove(long last) {
    int i = place(last);
    if (--uses[i] > 0) {
      return;
    }
    count--;
    // No call from here on: the stack must not end while sets are being moved.
    @Nullable ReadSet[] table = sets;
    int mask = table.length - 1;
    int hole = i;
    ReadSet moved = table[(hole + 1) & mask];
    for (int next = (hole + 1) & mask; moved != null; moved = table[next]) {
      int home = (int) (moved.id * GOLDEN >>> 40) & mask;
      // It stays where the search for it does not pass the hole.
      if (((next - home) & mask) >= ((next - hole) & mask)) {
        table[hole] = moved;
        uses[hole] = uses[next];
        hole = next;
      }
      next = (next + 1) & mask;
    }
    table[hole] = null;
    uses[hole] = 0;
  }

  private void grow() {
    @Nullable ReadSet[] oldSets = sets;
    int[] oldUses = uses;
    @Nullable ReadSet[] bigger = new @Nullable ReadSet[2 * oldSets.length];
    int[] counts = new int[bigger.length];
    int mask = bigger.length - 1;
    for (int n = 0; n < oldSets.length; n++) {
      ReadSet set = oldSets[n];
      if (set != null) {
        int i = home(set.id, mask);
        while (bigger[i] != null) {
          i = (i + 1) & mask;
        }
        bigger[i] = set;
        counts[i] = oldUses[n];
      }
    }
    U.storeFence();
    uses = counts;
    sets = bigger;
  }

  private int place(long last) {
    long id = Word.id(last);
    int mask = sets.length - 1;
    int i = home(id, mask);
    while (at(i).id != id) {
      i = (i + 1) & mask;
    }
    return i;
  }

  private ReadSet at(int i) {
    ReadSet set = sets[i];
    if (set == null) {
      throw new AssertionError(i);
    }
    return set;
  }

  private static int home(long id, int mask) {
    return (int) (id * GOLDEN >>> 40) & mask;
  }
}
