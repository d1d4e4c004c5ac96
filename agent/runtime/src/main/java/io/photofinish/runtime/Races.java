package io.photofinish.runtime;

import io.photofinish.clock.SyncClock;
import io.photofinish.clock.ThreadClock;
import io.photofinish.clock.Word;
import java.util.Arrays;
import jdk.internal.vm.annotation.DontInline;
import org.jspecify.annotations.Nullable;

/**
 * The cold path of a race. A pair of contexts goes to the sink once; a program that races in a loop
 * then only counts.
 *
 * <p>A pair that only the end of a constructor orders (JLS 17.5.1) is found here and goes no
 * further. The variable's words stand as if it had been ordered: accesses that come after the read,
 * by its thread or by one ordered after it, are not compared with the write again, although the
 * specification does not carry this order on.
 */
final class Races {
  /** Releases to objects inside the JDK that are passed over for one that the program knows. */
  private static final int MOST_INTERNAL = 32;

  private static final int[] NO_SITES = {};
  private static final LongIntTable SEEN = new LongIntTable();
  private static @Nullable RaceCount[] counts = new RaceCount[64];
  private static int last;

  private Races() {}

  @DontInline
  static void onField(
      Object base, FieldVariable v, boolean write, int context, long earlier, ThreadState ts) {
    report(v, base, -1, write, false, context, earlier, ts);
  }

  @DontInline
  static void onElement(
      Object array, int index, boolean write, int context, long earlier, ThreadState ts) {
    report(null, array, index, write, false, context, earlier, ts);
  }

  /**
   * A race of the current thread's access with the earlier access of a word.
   *
   * @param field the field, or null for an array element ({@code index} at least 0) or a whole
   *     object
   * @param context the current access's context; its stack for the report is walked anew
   */
  static void report(
      @Nullable FieldVariable field,
      Object object,
      int index,
      boolean write,
      boolean atomic,
      int context,
      long earlier,
      ThreadState ts) {
    if (!write) {
      ts.atomic.fences.observeRacy(earlier);
    }
    RaceSink sink = RaceSink.get();
    if (sink == null || ts.inDetector > 0) {
      return;
    }
    if (BeforeAttach.mayOrder(earlier, ts)) {
      Losses.BEFORE_ATTACH.add();
      return;
    }
    if (Faults.mayOrder(earlier)) {
      Losses.ORDER.add();
      return;
    }
    RaceCount fresh = first(context, earlier, write, ts);
    if (fresh == null) {
      Perturbation.point(ts); // the program goes on to make the access, so the window is wider now
      return;
    }
    ts.inDetector++;
    try {
      if (!write && Word.isWrite(earlier) && areOrderedByFinals(earlier, context)) {
        return;
      }
      ThreadRecord other = ThreadRecords.of(earlier);
      RawRace.Side current =
          new RawRace.Side(
              write,
              atomic,
              ts.record,
              ts.record.activity(),
              ts.record.submission(),
              stack(context),
              locksOf(ts),
              sitesOrNone(context));
      RawRace.Side previous =
          new RawRace.Side(
              Word.isWrite(earlier),
              Word.isAtomic(earlier),
              other,
              other == null ? null : other.activityAt(earlier),
              other == null ? null : other.submissionAt(earlier),
              Contexts.stack(Word.context(earlier)),
              Contexts.locks(Word.context(earlier)),
              sitesOrNone(Word.context(earlier)));
      sink.race(
          new RawRace(field, object, index, current, previous, released(other, earlier), fresh));
    } catch (Throwable t) {
      Faults.inHook(t);
    } finally {
      fresh.reported();
      ts.inDetector--;
    }
  }

  /**
   * The whole stack of the current access. Its line is that of the context: the access may have
   * waited for the end of its loop, see {@link Sweeps}.
   */
  private static StackTraceElement[] stack(int context) {
    StackTraceElement[] walked = StackWalks.current();
    StackTraceElement[] known = Contexts.stack(context);
    if (known.length > 0
        && walked.length > 0
        && known[0].getMethodName().equals(walked[0].getMethodName())
        && known[0].getClassName().equals(walked[0].getClassName())) {
      walked[0] = known[0];
    }
    return walked;
  }

  /** The count of a pair of contexts seen for the first time; null, after counting, for others. */
  private static @Nullable RaceCount first(
      int context, long earlier, boolean write, ThreadState ts) {
    long key =
        (((long) context << 24 | Word.context(earlier)) << 2
                | (write ? 2 : 0)
                | (Word.isWrite(earlier) ? 1 : 0))
            * Contexts.K;
    int id = SEEN.find(key | 1);
    RaceCount count;
    synchronized (Races.class) {
      if (id == 0) {
        int present = SEEN.putIfAbsent(key | 1, last + 1);
        if (present == last + 1) {
          last++;
          if (last == counts.length) {
            counts = Arrays.copyOf(counts, last * 2);
          }
          RaceCount fresh = new RaceCount();
          counts[last] = fresh;
          return fresh;
        }
        id = present;
      }
      count = counts[id];
    }
    if (count != null) {
      count.again();
      tellAgain(count, earlier, ts);
    }
    return null;
  }

  /** Another activity has the race, too. */
  private static void tellAgain(RaceCount count, long earlier, ThreadState ts) {
    RaceFeed feed = RaceFeed.get();
    if (feed == null) {
      return;
    }
    ts.inDetector++;
    try {
      ThreadRecord other = ThreadRecords.of(earlier);
      count.tellAgain(feed, ts.record.activity(), other == null ? null : other.activityAt(earlier));
    } catch (Throwable t) {
      Faults.inHook(t);
    } finally {
      ts.inDetector--;
    }
  }

  private static boolean areOrderedByFinals(long write, int read) {
    int[] writeSites = ContextTable.sites(Word.context(write));
    int[] readSites = ContextTable.sites(read);
    if (writeSites != null && readSites != null) {
      return SiteInfo.get().finalFieldsOrder(writeSites, readSites);
    }
    boolean mayBe = runsConstructor(Contexts.stack(Word.context(write)));
    if (mayBe) {
      Losses.UNKNOWN_CODE.add();
    }
    return mayBe;
  }

  private static boolean runsConstructor(StackTraceElement[] stack) {
    for (StackTraceElement frame : stack) {
      if (frame.getMethodName().equals("<init>")) {
        return true;
      }
    }
    return false;
  }

  private static int[] sitesOrNone(int context) {
    int[] sites = ContextTable.sites(context);
    return sites == null ? NO_SITES : sites;
  }

  private static String[] locksOf(ThreadState ts) {
    ts.forgetCollectedLocks();
    String[] locks = new String[ts.heldLocks()];
    for (int i = 0; i < locks.length; i++) {
      locks[i] = describe(ts.heldLock(i));
    }
    return locks;
  }

  private static @Nullable String released(@Nullable ThreadRecord other, long earlier) {
    ThreadState state = other == null ? null : other.state;
    if (state == null) {
      return null;
    }
    for (int later = 0; later < MOST_INTERNAL; later++) {
      SyncClock clock = state.releaseEnding(Word.clock(earlier) + later);
      if (clock == null) {
        return "";
      }
      if (clock == ThreadClock.FORGOTTEN) {
        return later == 0 ? null : "";
      }
      if (!(clock instanceof OwnedClock) || !((OwnedClock) clock).isInternal()) {
        return describe(clock);
      }
    }
    return "";
  }

  private static String describe(SyncClock clock) {
    if (clock instanceof OwnedClock) {
      return ((OwnedClock) clock).describe();
    }
    return clock instanceof FieldClock ? ((FieldClock) clock).describe() : "a synchronizer";
  }

  static void internalError(Throwable t) {
    RaceSink sink = RaceSink.get();
    ThreadState ts = Threads.currentOrNull();
    if (sink != null && ts != null && ts.inDetector == 0) {
      ts.inDetector++;
      try {
        sink.internalError(t);
      } catch (Throwable again) {
        Losses.INTERNAL_ERROR.add();
      } finally {
        ts.inDetector--;
      }
    }
  }
}
