package io.photofinish.runtime;

import io.photofinish.clock.SyncClock;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of one concurrent container, one for each element or key: "actions in a thread prior
 * to placing an object into any concurrent collection happen-before actions subsequent to the
 * access or removal of that element" (java.util.concurrent, Memory Consistency Properties).
 * Elements are told apart by a tag: the identity hash of a queue's element, the hash of a map's
 * key. Two elements with one tag share a clock, which can hide a race and never invents one.
 *
 * <p>A queue's cell counts its element's insertions and removals and goes when they are even; a
 * cell whose count went astray (the insertion threw, the removal was not seen) stays, which is
 * safe. More than {@link #MAX_CELLS} cells in a segment share one.
 *
 * <p>State: tables are guarded by their segment; {@code version} only grows, under any segment.
 */
final class SyncCells {
  private static final int SEGMENTS = 16;
  private static final int MAX_CELLS = 1 << 16;

  private final ObjectEntry owner;
  private final Segment[] segments = new Segment[SEGMENTS];

  /** Counts insertions, so that an iterator asks again only when there was one. */
  private volatile int version;

  /** Who acquired everything last, and at which version. */
  private volatile @Nullable Seen seen;

  /** For insertions whose element is not known; every acquire takes it, too. */
  private volatile @Nullable SyncClock any;

  private SyncCells(ObjectEntry owner) {
    this.owner = owner;
    for (int i = 0; i < SEGMENTS; i++) {
      segments[i] = new Segment();
    }
  }

  static SyncCells of(Object container) {
    ObjectEntry entry = ObjectTable.get(container);
    Object cells = entry.slot(SyncRole.CELLS);
    return (SyncCells)
        (cells != null ? cells : entry.putIfAbsent(SyncRole.CELLS, new SyncCells(entry)));
  }

  static @Nullable SyncCells ofOrNull(@Nullable Object container) {
    ObjectEntry entry = container == null ? null : ObjectTable.find(container);
    return entry == null ? null : (SyncCells) entry.slot(SyncRole.CELLS);
  }

  /** Acquires every cell of the container, or of the one that this is a view of. */
  static void acquireAll(Object containerOrView, ThreadState ts) {
    SyncView view = SyncView.find(containerOrView);
    Object cells =
        view == null
            ? ofOrNull(SyncKeys.map(containerOrView))
            : view.container.slot(SyncRole.CELLS);
    if (cells != null) {
      ((SyncCells) cells).acquireAll(ts);
    }
  }

  private void acquireAll(ThreadState ts) {
    int now = version;
    Seen last = seen;
    if (last != null && last.by == ts && last.version == now) {
      return;
    }
    acquireAny(ts);
    for (Segment segment : segments) {
      for (SyncClock clock : segment.all()) {
        ts.acquire(clock);
      }
    }
    seen = new Seen(ts, now);
  }

  private void acquireAny(ThreadState ts) {
    SyncClock clock = any;
    if (clock != null) {
      ts.acquire(clock);
    }
  }

  /** Releases for elements that are not known. */
  void releaseAny(ThreadState ts) {
    SyncClock clock = any;
    if (clock == null) {
      synchronized (this) {
        clock = any;
        if (clock == null) {
          clock = new OwnedClock(owner, SyncRole.what(SyncRole.CELLS));
          any = clock;
        }
      }
    }
    ts.releaseJoin(clock);
    changed();
  }

  /** Releases to the cell of {@code tag}; {@code inserting}: one element more has it. */
  void release(int tag, boolean inserting, ThreadState ts) {
    ts.releaseJoin(segment(tag).get(tag, owner, inserting));
    changed();
  }

  /** Acquires the cell of {@code tag} if there is one. */
  void acquire(int tag, ThreadState ts) {
    SyncClock clock = segment(tag).find(tag);
    if (clock != null) {
      ts.acquire(clock);
    }
    acquireAny(ts);
  }

  /** Acquires the cell of {@code tag} if there is one; one element less has it. */
  void remove(int tag, ThreadState ts) {
    SyncClock clock = segment(tag).remove(tag);
    if (clock != null) {
      ts.acquire(clock);
    }
    acquireAny(ts);
  }

  /** One element less has {@code tag}. */
  void retract(int tag) {
    segment(tag).remove(tag);
  }

  // After the release, before the insertion: an iterator that meets the element either sees the new
  // version and asks again, or has seen it and what was released.
  private synchronized void changed() {
    version++;
  }

  private Segment segment(int tag) {
    return segments[spread(tag) & (SEGMENTS - 1)];
  }

  private static int spread(int tag) {
    int h = tag * 0x9E3779B9;
    return h ^ (h >>> 15);
  }

  private static final class Seen {
    final ThreadState by;
    final int version;

    Seen(ThreadState by, int version) {
      this.by = by;
      this.version = version;
    }
  }

  private static final class Cell {
    final int tag;
    final SyncClock clock;
    int count;
    @Nullable Cell next;

    Cell(int tag, SyncClock clock, @Nullable Cell next) {
      this.tag = tag;
      this.clock = clock;
      this.next = next;
    }
  }

  private static final class Segment {
    private @Nullable Cell[] buckets = new Cell[4];
    private int size;
    private @Nullable Cell shared;

    synchronized SyncClock get(int tag, ObjectEntry owner, boolean counted) {
      Cell cell = cell(tag);
      if (cell == null) {
        cell = size < MAX_CELLS ? add(tag, owner) : share(owner);
      }
      if (counted) {
        cell.count++;
      }
      return cell.clock;
    }

    synchronized @Nullable SyncClock find(int tag) {
      Cell cell = cell(tag);
      return cell != null ? cell.clock : shared != null ? shared.clock : null;
    }

    synchronized @Nullable SyncClock remove(int tag) {
      Cell cell = cell(tag);
      if (cell == null) {
        return shared != null ? shared.clock : null;
      }
      if (--cell.count == 0) {
        unlink(cell);
      }
      return cell.clock;
    }

    synchronized SyncClock[] all() {
      SyncClock[] clocks = new SyncClock[size + (shared != null ? 1 : 0)];
      int n = 0;
      for (Cell head : buckets) {
        for (Cell cell = head; cell != null; cell = cell.next) {
          clocks[n++] = cell.clock;
        }
      }
      if (shared != null) {
        clocks[n] = shared.clock;
      }
      return clocks;
    }

    private @Nullable Cell cell(int tag) {
      Cell cell = buckets[index(tag, buckets.length)];
      while (cell != null && cell.tag != tag) {
        cell = cell.next;
      }
      return cell;
    }

    private Cell add(int tag, ObjectEntry owner) {
      if (size >= buckets.length) {
        grow();
      }
      int i = index(tag, buckets.length);
      Cell cell = new Cell(tag, new OwnedClock(owner, SyncRole.what(SyncRole.CELLS)), buckets[i]);
      buckets[i] = cell;
      size++;
      return cell;
    }

    private Cell share(ObjectEntry owner) {
      Cell cell = shared;
      if (cell == null) {
        cell = new Cell(0, new OwnedClock(owner, SyncRole.what(SyncRole.CELLS)), null);
        shared = cell;
      }
      return cell;
    }

    private void unlink(Cell gone) {
      int i = index(gone.tag, buckets.length);
      Cell before = null;
      for (Cell cell = buckets[i]; cell != null; before = cell, cell = cell.next) {
        if (cell == gone) {
          if (before == null) {
            buckets[i] = cell.next;
          } else {
            before.next = cell.next;
          }
          size--;
          return;
        }
      }
    }

    private void grow() {
      @Nullable Cell[] old = buckets;
      buckets = new Cell[old.length * 2];
      for (Cell head : old) {
        for (Cell cell = head; cell != null; ) {
          Cell next = cell.next;
          int i = index(cell.tag, buckets.length);
          cell.next = buckets[i];
          buckets[i] = cell;
          cell = next;
        }
      }
    }

    private static int index(int tag, int length) {
      // The low bits chose the segment.
      return (spread(tag) >>> 4) & (length - 1);
    }
  }
}
