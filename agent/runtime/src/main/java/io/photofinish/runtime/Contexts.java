package io.photofinish.runtime;

import jdk.internal.vm.annotation.DontInline;
import jdk.internal.vm.annotation.ForceInline;

/**
 * Calling contexts: which stack an access was made from, in 22 bits of its shadow word.
 *
 * <p>Each thread keeps a chain of hashes, one per woven call in progress: {@code chain[d + 1] =
 * chain[d] * K + call site} (probabilistic calling context, Bond and McKinley, OOPSLA 2007, with 64
 * bits). A call costs a multiplication and two stores. A slow path interns the hash of chain,
 * access site and locks held; only when a hash is first seen is the stack looked at, and then only
 * down to the first frame that is known already: a chain is a node of a tree, (parent, call site,
 * frames of unwoven code in between), so that recursion costs a node and not a stack.
 *
 * <p>Where only a share of the variables is watched, no chain is kept: {@link WalkedStacks}.
 */
public final class Contexts {
  /**
   * Odd, so that multiplication loses nothing; dense in bits, so that small site numbers spread.
   */
  static final long K = 0x9E3779B97F4A7C15L;

  private Contexts() {}

  /** A call that may be deeper than the chain is long. */
  @DontInline
  static void callDeeper(ThreadState ts, int d, int site) {
    if (d + 1 >= ts.chain.length && !deepen(ts, d)) {
      ts.context = d; // The callee's stack lacks this call.
      return;
    }
    ts.chain[d + 1] = ts.chain[d] * K + site;
    ts.context = d + 1;
  }

  private static boolean deepen(ThreadState ts, int d) {
    try {
      ts.chain = java.util.Arrays.copyOf(ts.chain, d * 2);
      return true;
    } catch (OutOfMemoryError e) {
      Losses.OUT_OF_MEMORY.add();
      return false;
    }
  }

  /**
   * At the start of a class initializer: nobody calls one, it runs where an instruction happens to
   * use its class first. Its context is a root of its own.
   *
   * @return the initializer's own context: its depth, and in the high half the base to go back to
   */
  @DontInline
  static long enterInitializer(ThreadState ts, int site) {
    int d = (int) ts.context;
    callDeeper(ts, d, site);
    ts.chain[d + 1] = (site * 0xD6E8FEB86659FD93L) | 1;
    long ctx = (long) ts.base << 32 | (d + 1);
    ts.base = d + 1;
    return ctx;
  }

  /** At the end of a class initializer, by return or exception. */
  static void leaveInitializer(ThreadState ts, long ctx) {
    ts.base = (int) (ctx >>> 32);
    ts.context = (int) ctx - 1;
  }

  /**
   * Starts the chain of a new thread: threads with the same unwoven frames at their base share it.
   * One that is older than the detector has frames of old code there, which it leaves in time.
   */
  static void begin(ThreadState ts) {
    long base = StackWalks.baseHash();
    boolean shared = ts.record.startSeen || !BeforeAttach.isAttaching();
    ts.chain[0] = shared ? base : base * K + 2 * ts.record.id | 1;
  }

  /** The id of the current thread's context at {@code site}; 0 when the table is full. */
  @ForceInline
  public static int intern(ThreadState ts, long ctx, int site) {
    if (ctx == Sampling.NO_CONTEXT) {
      return WalkedStacks.intern(ts, site);
    }
    long key = key(ts, (int) ctx, site);
    long[] keys = ts.contextKeys;
    int i = (int) key & (keys.length - 1);
    return keys[i] == key ? ts.contextIds[i] : internSlow(ts, (int) ctx, site, key);
  }

  /** As {@link #intern} if this thread's cache has the context, else 0. */
  @ForceInline
  static int known(ThreadState ts, long ctx, int site) {
    if (ctx == Sampling.NO_CONTEXT) {
      return WalkedStacks.intern(ts, site);
    }
    long key = key(ts, (int) ctx, site);
    long[] keys = ts.contextKeys;
    int i = (int) key & (keys.length - 1);
    return keys[i] == key ? ts.contextIds[i] : 0;
  }

  private static long key(ThreadState ts, int d, int site) {
    long h = (ts.chain[d] * K + site + ts.heldHash) * 0xD6E8FEB86659FD93L;
    return h ^ (h >>> 32);
  }

  @DontInline
  private static int internSlow(ThreadState ts, int d, int site, long key) {
    ts.inDetector++;
    try {
      int id = ContextTable.intern(Chains.node(ts, d, site), site, ts);
      ts.remember(key, id);
      return id;
    } catch (StackOverflowError e) {
      Losses.STACK_OVERFLOW.add();
    } catch (OutOfMemoryError e) {
      Losses.OUT_OF_MEMORY.add();
    } finally {
      ts.inDetector--;
    }
    return 0;
  }

  /**
   * The context of the woven call in progress, for hooks inside JDK methods: its innermost frame is
   * the woven caller. 0 when no woven method is on the stack.
   */
  public static int ofCall(ThreadState ts) {
    int d = (int) ts.context;
    if (d == 0) {
      return Sampling.on ? WalkedStacks.intern(ts, WalkedStacks.NO_SITE) : 0;
    }
    return intern(ts, d - 1, (int) (ts.chain[d] - ts.chain[d - 1] * K));
  }

  /** The stack of a context, innermost frame first; empty for context 0. */
  public static StackTraceElement[] stack(int context) {
    return ContextTable.stack(context);
  }

  /** Kinds of the locks held in a context, outermost first; null for context 0. */
  public static String @org.jspecify.annotations.Nullable [] locks(int context) {
    return ContextTable.locks(context);
  }
}
