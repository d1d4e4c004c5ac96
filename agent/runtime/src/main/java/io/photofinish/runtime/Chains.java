package io.photofinish.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tree of calling contexts seen at slow paths. A node stands for one woven call: its parent,
 * the call site in the parent, and the frames of unwoven code (the JDK, mostly) between the two.
 * The parent of a thread's outermost woven call is a root, whose frames are those below it.
 *
 * <p>Nodes are added under the monitor of this class and never change; ids are handed out through
 * {@link LongIntTable}, whose look-up orders the arrays' contents before it.
 */
final class Chains {
  private static final StackTraceElement[] NO_FRAMES = {};
  private static final LongIntTable IDS = new LongIntTable();

  private static int count = 1;
  private static int[] parents = new int[1 << 10];
  private static int[] callSites = new int[1 << 10];
  private static StackTraceElement[][] gaps = new StackTraceElement[1 << 10][];

  private Chains() {}

  /**
   * The node of the woven call at depth {@code d} of the current thread, the innermost one but for
   * a call from {@code site} in it into unwoven code.
   */
  static int node(ThreadState ts, int d, int site) {
    int id = IDS.find(hash(ts, d));
    return id != 0 ? id : add(ts, d, site);
  }

  private static long hash(ThreadState ts, int d) {
    long h = ts.chain[d];
    return h == 0 ? 1 : h;
  }

  /** Adds the nodes that are missing from depth {@code d} upwards, in one walk of the stack. */
  private static int add(ThreadState ts, int d, int site) {
    int known = d - 1;
    while (known >= 0 && IDS.find(hash(ts, known)) == 0) {
      known--;
    }
    StackTraceElement[][] found = new StackTraceElement[d - known][];
    int missing = known;
    StackWalks.walk(
        new StackWalks.Visitor() {
          @Override
          public void visit(Iterator<StackWalker.StackFrame> frames) {
            gaps(ts, d, site, missing, frames, found);
          }
        });
    synchronized (Chains.class) {
      int parent = known < 0 ? 0 : IDS.find(hash(ts, known));
      for (int level = known + 1; level <= d; level++) {
        parent =
            insert(
                hash(ts, level),
                parent,
                level == 0 ? 0 : callSite(ts, level),
                found[level - known - 1]);
      }
      return parent;
    }
  }

  /** The site from which the call at depth {@code level} was made. */
  private static int callSite(ThreadState ts, int level) {
    return (int) (ts.chain[level] - ts.chain[level - 1] * Contexts.K);
  }

  /**
   * Collects for each missing level the frames between its woven method and the woven caller. When
   * an exception left woven calls behind without their exit being seen, the caller is not on the
   * stack: the node then takes all frames that are left, and its parent's are never asked for.
   */
  private static void gaps(
      ThreadState ts,
      int d,
      int site,
      int known,
      Iterator<StackWalker.StackFrame> frames,
      StackTraceElement[][] found) {
    SiteInfo sites = SiteInfo.get();
    while (frames.hasNext() && !isCaller(frames.next(), site, sites)) {
      // Down to the woven method itself, whose line is that of the site.
    }
    for (int level = d; level > known; level--) {
      List<StackTraceElement> gap = new ArrayList<>();
      boolean reached = false;
      while (frames.hasNext()) {
        StackWalker.StackFrame f = frames.next();
        if (level > 0 && isCaller(f, callSite(ts, level), sites)) {
          reached = true;
          break;
        }
        gap.add(f.toStackTraceElement());
      }
      found[level - known - 1] = gap.isEmpty() ? NO_FRAMES : gap.toArray(NO_FRAMES);
      if (level > 0 && !reached) {
        found[level - known - 1] = mark(gap);
        for (int rest = level - 1; rest > known; rest--) {
          found[rest - known - 1] = NO_FRAMES;
        }
        return;
      }
    }
  }

  /** A gap that reaches to the end of the stack ends in null. */
  private static StackTraceElement[] mark(List<StackTraceElement> gap) {
    gap.add(null);
    return gap.toArray(NO_FRAMES);
  }

  private static boolean isCaller(StackWalker.StackFrame f, int site, SiteInfo sites) {
    return f.getMethodName().equals(sites.methodName(site))
        && isNamed(f.getClassName(), sites.className(site))
        && f.getDescriptor().equals(sites.methodDescriptor(site));
  }

  /** Compares a binary name with an internal one, dots with slashes, without making a string. */
  private static boolean isNamed(String binary, String internal) {
    if (binary.length() != internal.length()) {
      return false;
    }
    for (int i = binary.length() - 1; i >= 0; i--) {
      char c = binary.charAt(i);
      if ((c == '.' ? '/' : c) != internal.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int insert(long hash, int parent, int callSite, StackTraceElement[] gap) {
    int present = IDS.find(hash);
    if (present != 0) {
      return present;
    }
    int id = count++;
    if (id == parents.length) {
      parents = Arrays.copyOf(parents, id * 2);
      callSites = Arrays.copyOf(callSites, id * 2);
      gaps = Arrays.copyOf(gaps, id * 2);
    }
    parents[id] = parent;
    callSites[id] = callSite;
    gaps[id] = gap;
    return IDS.putIfAbsent(hash, id);
  }

  /** Appends to {@code out} the frames of a node: the access at {@code site}, then its callers. */
  static synchronized void frames(int node, int site, List<StackTraceElement> out) {
    int n = node;
    int s = site;
    while (n != 0) {
      out.add(StackWalks.frame(s));
      for (@Nullable StackTraceElement f : gaps[n]) {
        if (f == null) {
          return;
        }
        out.add(f);
      }
      s = callSites[n];
      n = parents[n];
    }
  }
}
