package io.photofinish.runtime;

import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * From offset to what is kept for it. Open addressing; look-up takes no lock.
 *
 * <table>
 *   <caption>State</caption>
 *   <tr><th>field</th><th>written by</th><th>mode</th></tr>
 *   <tr><td>table</td><td>{@link #add}, under the monitor</td><td>volatile</td></tr>
 *   <tr><td>offsets of a table</td><td>{@link #add}, before the value at the same index</td>
 *     <td>plain</td></tr>
 *   <tr><td>values of a table</td><td>{@link #add}, once</td><td>release, acquire</td></tr>
 *   <tr><td>size</td><td>{@link #add}, under the monitor</td><td>plain</td></tr>
 * </table>
 */
final class OffsetMap<V> {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long BASE = AtomicBases.OF_REFERENCES;
  private static final long SCALE = Unsafe.ARRAY_OBJECT_INDEX_SCALE;

  private volatile Table<V> table = new Table<>(4);
  private int size;

  @Nullable V find(long offset) {
    return table.find(offset);
  }

  /** Adds {@code fresh} unless the offset has a value; returns the one it has then. */
  synchronized V add(long offset, V fresh) {
    V present = table.find(offset);
    if (present != null) {
      return present;
    }
    if (++size * 2 > table.values.length) {
      table = table.grown();
    }
    table.put(offset, fresh);
    return fresh;
  }

  private static final class Table<V> {
    final long[] offsets;
    final @Nullable Object[] values;

    Table(int capacity) {
      offsets = new long[capacity];
      values = new Object[capacity];
    }

    @SuppressWarnings("unchecked")
    @Nullable V find(long offset) {
      int mask = values.length - 1;
      for (int i = hash(offset) & mask; ; i = (i + 1) & mask) {
        V v = (V) U.getReferenceAcquire(values, BASE + i * SCALE);
        if (v == null || offsets[i] == offset) {
          return v;
        }
      }
    }

    void put(long offset, Object value) {
      int mask = values.length - 1;
      int i = hash(offset) & mask;
      while (values[i] != null) {
        i = (i + 1) & mask;
      }
      offsets[i] = offset;
      U.putReferenceRelease(values, BASE + i * SCALE, value);
    }

    Table<V> grown() {
      Table<V> larger = new Table<>(values.length * 2);
      for (int i = 0; i < values.length; i++) {
        Object v = values[i];
        if (v != null) {
          larger.put(offsets[i], v);
        }
      }
      return larger;
    }

    private static int hash(long offset) {
      return (int) (offset * 0x9E3779B97F4A7C15L >>> 40);
    }
  }
}
