package io.photofinish.instrument;

import io.photofinish.runtime.BeforeAttach;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The threads that were in a method at the attach which may synchronize: it goes on in its old
 * code. A thread is looked at again when a race depends on it. A method that can only learn of an
 * order by being interrupted counts from the first interrupt on.
 */
final class EarlierThreads extends BeforeAttach {
  /** Makes the threads that virtual threads run on, whose stacks cannot be listed. */
  private static final String CARRIER = "jdk.internal.misc.CarrierThread";

  /** How long an answer stands that no more is to be known. */
  private static final long PAUSE_NANOS = 20_000_000;

  /** Processor time of a thread of which it is not known: it counts as running. */
  private static final long UNKNOWN = -1;

  private final Weaving weaving;
  private final Map<Long, Long> before;
  private final List<Earlier> threads = new ArrayList<>();
  private boolean virtual;

  /** Whether frames of code that has been replaced can be told. */
  private boolean oldIsTold;

  private OldCode last = OldCode.IDLE;
  private long asked;

  /**
   * A thread in old code.
   *
   * @param bottom its frames from the outermost one to the innermost that may synchronize, or learn
   *     of an interrupt
   * @param processorTime what it had used before the attach
   */
  private record Earlier(Thread thread, StackTraceElement[] bottom, long processorTime) {
    /** Whether it has not run. */
    boolean isIdle() {
      return processorTime != UNKNOWN && processorTime == EarlierThreads.processorTime(thread);
    }
  }

  private EarlierThreads(Weaving weaving, Map<Long, Long> before) {
    this.weaving = weaving;
    this.before = before;
  }

  /** To be called before the first class is woven. */
  static EarlierThreads running(Weaving weaving) {
    Map<Long, Long> before = new HashMap<>();
    for (Thread t : Thread.getAllStackTraces().keySet()) {
      before.put(t.getId(), processorTime(t));
    }
    return new EarlierThreads(weaving, before);
  }

  /** To be called when all is woven: methods entered from then on are not old. */
  EarlierThreads found() {
    Map<Thread, StackTraceElement[]> stacks = Thread.getAllStackTraces();
    oldIsTold = stacks.values().stream().anyMatch(EarlierThreads::tellsOld);
    stacks.forEach(
        (thread, stack) -> {
          virtual |= thread.getClass().getName().equals(CARRIER);
          StackTraceElement[] bottom = upToOldCode(outermostFirst(stack));
          if (bottom.length > 0) {
            long time = before.getOrDefault(thread.getId(), UNKNOWN);
            threads.add(new Earlier(thread, bottom, time));
          }
        });
    before.clear();
    return this;
  }

  /** The thread that runs the main method; the launcher calls it so. */
  static Optional<Thread> main() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(t -> t.getName().equals("main"))
        .filter(t -> t.getThreadGroup() != null && t.getThreadGroup().getName().equals("main"))
        .min(Comparator.comparing(Thread::getId));
  }

  @Override
  protected boolean synchronizes(StackTraceElement frame) {
    return weaving.synchronizesInOldCode(frame);
  }

  @Override
  protected synchronized OldCode oldCode() {
    long now = System.nanoTime();
    if (last != OldCode.ACTIVE || now - asked > PAUSE_NANOS) {
      last = look();
      asked = now;
    }
    return last;
  }

  private OldCode look() {
    Map<Thread, StackTraceElement[]> stacks =
        threads.stream().allMatch(Earlier::isIdle) ? Map.of() : Thread.getAllStackTraces();
    boolean ended = last == OldCode.ACTIVE;
    boolean active = virtual;
    for (int i = threads.size() - 1; i >= 0; i--) {
      Earlier earlier = threads.get(i);
      if (earlier.isIdle()) {
        continue;
      }
      StackTraceElement[] left = left(earlier, stacks.get(earlier.thread));
      boolean counts = synchronizes(earlier.bottom) || wasInterrupted(earlier.thread);
      if (left.length == 0) {
        threads.remove(i);
        ended |= counts;
      } else {
        threads.set(i, new Earlier(earlier.thread, left, UNKNOWN));
        active |= counts;
      }
    }
    return active ? OldCode.ACTIVE : ended ? OldCode.ENDED : OldCode.IDLE;
  }

  /** What the thread cannot be seen to have left. */
  private StackTraceElement[] left(Earlier earlier, StackTraceElement @Nullable [] stack) {
    if ((stack == null || stack.length == 0) && earlier.thread.isAlive()) {
      return earlier.bottom; // It has begun to run while we looked.
    }
    StackTraceElement[] now = outermostFirst(stack == null ? new StackTraceElement[0] : stack);
    int same = 0;
    while (same < earlier.bottom.length
        && same < now.length
        && isSameCode(earlier.bottom[same], now[same])) {
      same++;
    }
    return upToOldCode(Arrays.copyOf(earlier.bottom, same));
  }

  /**
   * Whether code has been replaced, for all that is known: the JVM tells no source of such code,
   * but not each JVM does so, nor when it is asked for the stack of one thread.
   */
  private boolean isOld(StackTraceElement frame) {
    return !oldIsTold || hasNoSource(frame);
  }

  /** A thread that was there before the attach is in the old code of {@code Thread.run}. */
  private static boolean tellsOld(StackTraceElement[] stack) {
    StackTraceElement outermost = stack.length == 0 ? null : stack[stack.length - 1];
    return outermost != null
        && outermost.getClassName().equals("java.lang.Thread")
        && outermost.getMethodName().equals("run")
        && hasNoSource(outermost);
  }

  private static boolean hasNoSource(StackTraceElement frame) {
    return frame.getFileName() == null || frame.getLineNumber() < 0;
  }

  private boolean isSameCode(StackTraceElement a, StackTraceElement b) {
    return isOld(a) == isOld(b)
        && a.getClassName().equals(b.getClassName())
        && a.getMethodName().equals(b.getMethodName());
  }

  /** Without the frames inside the innermost one that matters; empty if none does. */
  private StackTraceElement[] upToOldCode(StackTraceElement[] frames) {
    int length = frames.length;
    while (length > 0 && !matters(frames[length - 1])) {
      length--;
    }
    return Arrays.copyOf(frames, length);
  }

  private boolean matters(StackTraceElement frame) {
    return isOld(frame)
        && (weaving.synchronizesInOldCode(frame) || weaving.catchesInOldCode(frame));
  }

  private boolean synchronizes(StackTraceElement[] frames) {
    for (StackTraceElement frame : frames) {
      if (isOld(frame) && synchronizes(frame)) {
        return true;
      }
    }
    return false;
  }

  private static StackTraceElement[] outermostFirst(StackTraceElement[] stack) {
    StackTraceElement[] frames = new StackTraceElement[stack.length];
    for (int i = 0; i < stack.length; i++) {
      frames[i] = stack[stack.length - 1 - i];
    }
    return frames;
  }

  /** A thread whose processor time stays the same has not run. */
  private static long processorTime(Thread thread) {
    ThreadMXBean threads = threads();
    try {
      return threads == null ? UNKNOWN : threads.getThreadCpuTime(thread.getId());
    } catch (UnsupportedOperationException e) {
      return UNKNOWN;
    }
  }

  private static @Nullable ThreadMXBean threads() {
    try {
      return ManagementFactory.getThreadMXBean();
    } catch (LinkageError e) {
      return null; // A runtime image without the module java.management.
    }
  }
}
