package io.photofinish.runtime;

import io.photofinish.clock.SyncClock;
import io.photofinish.clock.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Interned contexts: id to (node of {@link Chains}, access site, kinds of the locks held). */
final class ContextTable {
  private static final StackTraceElement[] NO_FRAMES = {};
  private static final String[] NO_LOCKS = {};
  private static final int[] NO_SITES = {};
  private static final LongIntTable IDS = new LongIntTable();

  // Guarded by the monitor of this class.
  private static int count = 1;
  private static int[] nodes = new int[1 << 10];
  private static int[] sites = new int[1 << 10];
  private static @Nullable String[][] locks = new String[1 << 10][];

  /** Of the contexts whose stack was walked. */
  private static StackTraceElement[] @Nullable [] walked = new StackTraceElement[0][];

  private ContextTable() {}

  /** The id of a context; 0 when the word has no more room for ids. */
  static int intern(int node, int site, ThreadState ts) {
    // Node and site exactly; kinds of locks by their hash.
    long key = ((long) node << 32 | site) * Contexts.K ^ ts.heldHash;
    int id = IDS.find(key == 0 ? 1 : key);
    return id != 0 ? id : add(key == 0 ? 1 : key, node, site, ts);
  }

  private static synchronized int add(long key, int node, int site, ThreadState ts) {
    int present = IDS.find(key);
    if (present != 0) {
      return present;
    }
    if (count > Word.MAX_CONTEXT) {
      Losses.CONTEXTS.add();
      return 0;
    }
    int id = count++;
    if (id == nodes.length) {
      nodes = Arrays.copyOf(nodes, id * 2);
      sites = Arrays.copyOf(sites, id * 2);
      locks = Arrays.copyOf(locks, id * 2);
    }
    nodes[id] = node;
    sites[id] = site;
    locks[id] = lockKinds(ts);
    return IDS.putIfAbsent(key, id);
  }

  /** The id of a stack that was walked before, or 0. */
  static int findWalked(long hash, int site, ThreadState ts) {
    return IDS.find(walkedKey(hash, site, ts));
  }

  static synchronized int addWalked(
      long hash, int site, StackTraceElement[] frames, ThreadState ts) {
    int id = add(walkedKey(hash, site, ts), 0, site, ts);
    if (walked.length < nodes.length) {
      walked = Arrays.copyOf(walked, nodes.length);
    }
    walked[id] = frames;
    return id;
  }

  private static long walkedKey(long hash, int site, ThreadState ts) {
    long key = (hash + site) * Contexts.K ^ ts.heldHash;
    return key == 0 ? 1 : key;
  }

  private static StackTraceElement @Nullable [] walked(int id) {
    return id < walked.length ? walked[id] : null;
  }

  private static String[] lockKinds(ThreadState ts) {
    int n = ts.heldLocks();
    if (n == 0) {
      return NO_LOCKS;
    }
    String[] kinds = new String[n];
    for (int i = 0; i < n; i++) {
      SyncClock lock = ts.heldLock(i);
      kinds[i] = lock instanceof OwnedClock ? ((OwnedClock) lock).kind() : "a lock";
    }
    return kinds;
  }

  static StackTraceElement[] stack(int id) {
    int node;
    int site;
    synchronized (ContextTable.class) {
      if (id == 0) {
        return NO_FRAMES;
      }
      StackTraceElement[] frames = walked(id);
      if (frames != null) {
        return frames;
      }
      node = nodes[id];
      site = sites[id];
    }
    List<StackTraceElement> frames = new ArrayList<>();
    Chains.frames(node, site, frames);
    return frames.toArray(NO_FRAMES);
  }

  /**
   * The sites of a context, innermost first, 0 for unwoven frames; empty for context 0, null if the
   * code of a frame is not known any more.
   */
  static int @Nullable [] sites(int id) {
    int node;
    int site;
    StackTraceElement[] frames;
    synchronized (ContextTable.class) {
      if (id == 0) {
        return NO_SITES;
      }
      node = nodes[id];
      site = sites[id];
      frames = walked(id);
    }
    if (frames != null) {
      return SiteInfo.get().sites(site, frames);
    }
    return Chains.sites(node, site);
  }

  /**
   * The frames below the outermost woven call of a context, if these are known apart; all of one
   * that was walked; null if they are not known.
   */
  static StackTraceElement @Nullable [] base(int id) {
    int node;
    synchronized (ContextTable.class) {
      StackTraceElement[] frames = walked(id);
      if (frames != null) {
        return frames;
      }
      node = id == 0 ? 0 : nodes[id];
    }
    return Chains.base(node);
  }

  static synchronized String @Nullable [] locks(int id) {
    return id == 0 ? null : locks[id];
  }
}
