package io.photofinish.runtime;

/**
 * Hashes to ids greater than 0. Look-up takes no lock; insertion and growth hold the monitor. A
 * look-up may miss an entry that is being added: the caller then asks again through {@link
 * #putIfAbsent}.
 *
 * <p>State: {@code table} is replaced as a whole when it grows; in a table, an id is written before
 * its key, with release order, so that whoever sees the key sees the id.
 */
final class LongIntTable {
  private static final jdk.internal.misc.Unsafe U = jdk.internal.misc.Unsafe.getUnsafe();
  private static final long BASE = io.photofinish.clock.Offsets.arrayBase(long[].class);

  private static final int INITIAL = 1 << 12;

  private volatile Table table = new Table(INITIAL);
  private int size;

  /** The id of {@code key}, or 0. */
  int find(long key) {
    Table t = table;
    int mask = t.ids.length - 1;
    for (int i = index(key, mask); ; i = (i + 1) & mask) {
      long k = U.getLongAcquire(t.keys, BASE + ((long) i << 3));
      if (k == key) {
        return t.ids[i];
      }
      if (k == 0) {
        return 0;
      }
    }
  }

  /** Adds an entry unless the key has one; returns the id that the key has now. */
  synchronized int putIfAbsent(long key, int id) {
    int present = find(key);
    if (present != 0) {
      return present;
    }
    if (++size * 2 > table.ids.length) {
      grow();
    }
    put(table, key, id);
    return id;
  }

  private void grow() {
    Table old = table;
    Table larger = new Table(old.ids.length * 2);
    for (int i = 0; i < old.keys.length; i++) {
      if (old.keys[i] != 0) {
        put(larger, old.keys[i], old.ids[i]);
      }
    }
    table = larger;
  }

  /** Keys are sums of products: their low bits know nothing of the high ones. */
  private static int index(long key, int mask) {
    long h = key * 0xD6E8FEB86659FD93L;
    return (int) (h >>> 32) & mask;
  }

  private static void put(Table t, long key, int id) {
    int mask = t.ids.length - 1;
    int i = index(key, mask);
    while (t.keys[i] != 0) {
      i = (i + 1) & mask;
    }
    t.ids[i] = id;
    U.putLongRelease(t.keys, BASE + ((long) i << 3), key);
  }

  private static final class Table {
    final long[] keys;
    final int[] ids;

    Table(int length) {
      keys = new long[length];
      ids = new int[length];
    }
  }
}
