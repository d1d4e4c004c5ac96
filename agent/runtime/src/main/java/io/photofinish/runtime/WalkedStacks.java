package io.photofinish.runtime;

import jdk.internal.misc.Unsafe;
import jdk.internal.vm.annotation.DontInline;
import org.jspecify.annotations.Nullable;

/**
 * Contexts for when hardly any access is recorded: the stack is taken at each record, so that calls
 * need no hooks. It is that of a Throwable, told apart by what the JVM noted in it: methods and
 * positions of the frames, some 25 ns a frame. Only a stack not met before is resolved into names.
 *
 * <p>The notes of the JVM are a chain of blocks: method numbers, positions, classes and names of
 * the frames, and the next block, whose place differs between releases. Where they look otherwise,
 * and for stacks deeper than the JVM notes, the frames are compared by name.
 */
final class WalkedStacks {
  /** Of a stack that is not that of a woven access. */
  static final int NO_SITE = 0;

  private static final Unsafe U = Unsafe.getUnsafe();
  private static final String OURS = "io.photofinish.runtime.";
  private static final long NOTES = offset();

  /** Where in a block the next one is; 0 if the JVM's notes are not understood. */
  private static final int NEXT = findNext();

  /** The JVM notes no more than so many frames, unless told otherwise. */
  private static final int DEEP = 1000;

  private WalkedStacks() {}

  /** Costs no more than its frames: no message, no cause. */
  private static final class Stack extends Throwable {
    private static final long serialVersionUID = 1;

    Stack() {
      super(null, null, false, true);
    }
  }

  /** The id of the context of what the current thread does now, at {@code site} if at any. */
  @DontInline
  static int intern(ThreadState ts, int site) {
    LiveThreads.learnWhatAllKnow(ts);
    ts.inDetector++;
    try {
      Stack stack = new Stack();
      long hash = hash(stack);
      StackTraceElement[] deep = null;
      if (hash == 0) {
        deep = StackWalks.current();
        hash = hash(deep);
      }
      int id = ContextTable.findWalked(hash, site, ts);
      return id != 0 ? id : ContextTable.addWalked(hash, site, frames(stack, deep, site), ts);
    } catch (StackOverflowError e) {
      Losses.STACK_OVERFLOW.add();
    } catch (OutOfMemoryError e) {
      Losses.OUT_OF_MEMORY.add();
    } finally {
      ts.inDetector--;
    }
    return 0;
  }

  private static StackTraceElement[] frames(
      Stack stack, StackTraceElement @Nullable [] deep, int site) {
    return programs(deep != null ? deep : stack.getStackTrace(), site);
  }

  /** Without the hooks on top, and without what called them in the JDK if that is no access. */
  private static StackTraceElement[] programs(StackTraceElement[] all, int site) {
    int top = 0;
    while (top < all.length
        && (all[top].getClassName().startsWith(OURS) || (site == NO_SITE && isJdk(all[top])))) {
      top++;
    }
    int count = top;
    for (int i = top; i < all.length; i++) {
      if (!all[i].getClassName().startsWith(OURS)) {
        all[count++] = all[i];
      }
    }
    return java.util.Arrays.copyOfRange(all, top, count);
  }

  private static boolean isJdk(StackTraceElement frame) {
    String module = frame.getModuleName();
    return module != null && (module.startsWith("java.") || module.startsWith("jdk."));
  }

  /** Tells stacks apart; 0 if the JVM's notes do not tell. */
  private static long hash(Stack stack) {
    if (NEXT == 0) {
      return 0;
    }
    Object[] block = (Object[]) U.getReference(stack, NOTES);
    long h = 1;
    int frames = 0;
    while (block != null) {
      short[] methods = (short[]) block[0];
      int[] positions = (int[]) block[1];
      Object[] classes = (Object[]) block[2];
      long[] names = (long[]) block[3];
      for (int i = 0; i < classes.length && classes[i] != null; i++) {
        long frame = names[i] ^ (long) positions[i] << 32 ^ methods[i];
        h = (h ^ frame ^ (long) System.identityHashCode(classes[i]) << 17) * Contexts.K;
        h ^= h >>> 29;
        frames++;
      }
      block = (Object[]) block[NEXT];
    }
    return frames > DEEP || h == 0 ? 0 : h;
  }

  private static long hash(StackTraceElement[] frames) {
    long h = 1;
    for (StackTraceElement e : frames) {
      h = (h ^ e.hashCode()) * Contexts.K;
      h ^= h >>> 29;
    }
    return h | 1;
  }

  private static long offset() {
    try {
      return U.objectFieldOffset(Throwable.class, "backtrace");
    } catch (InternalError e) {
      return 0;
    }
  }

  private static int findNext() {
    return NOTES == 0 ? 0 : deeper(80);
  }

  /** Asks a stack of more frames than fit into one block. */
  private static int deeper(int more) {
    if (more > 0) {
      return deeper(more - 1);
    }
    Object notes = U.getReference(new Stack(), NOTES);
    if (!isBlock(notes)) {
      return 0;
    }
    Object[] block = (Object[]) notes;
    for (int i = 4; i < block.length; i++) {
      if (isBlock(block[i])) {
        return i;
      }
    }
    return 0;
  }

  private static boolean isBlock(@Nullable Object o) {
    if (!(o instanceof Object[])) {
      return false;
    }
    Object[] block = (Object[]) o;
    return block.length > 4
        && block[0] instanceof short[]
        && block[1] instanceof int[]
        && block[2] instanceof Object[]
        && block[3] instanceof long[];
  }
}
