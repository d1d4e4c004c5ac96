package io.photofinish.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tree of calling contexts seen at slow paths (Ammons, Ball and Larus, PLDI 1997). A node
 * stands for one woven call: its parent, the call site in the parent, and the frames of unwoven
 * code (the JDK, mostly) between the two. The parent of a thread's outermost woven call is a root,
 * whose frames are those below it. A thread remembers the nodes of the calls in progress, so that
 * from one slow path to the next only the calls made in between are looked up.
 *
 * <p>The stack is walked once for each edge of the tree, never for a chain of known edges.
 * Recursion would make the tree as large as the program's data; as it grows, repeated calls from
 * one site on one path are folded into the first of them.
 *
 * <table>
 * <caption>State: written under the monitor of this class</caption>
 * <tr><th>field <th>meaning
 * <tr><td>EDGES <td>(parent, call site) to child; read without the monitor
 * <tr><td>ROOTS <td>hash of a thread's base to its root
 * <tr><td>parents, callSites, gaps <td>by node; an entry never changes once its id is handed out
 * </table>
 */
final class Chains {
  private static final StackTraceElement[] NO_FRAMES = {};

  private static final int MAX_NODES = 1 << 22;

  /** Beyond these numbers of nodes a path may hold a call site four times, and once. */
  private static final int MANY = 1 << 13;

  private static final int TOO_MANY = 1 << 16;

  private static final LongIntTable EDGES = new LongIntTable();
  private static final LongIntTable ROOTS = new LongIntTable();

  private static int count = 1;
  private static int[] parents = new int[1 << 10];
  private static int[] callSites = new int[1 << 10];
  private static StackTraceElement[][] gaps = new StackTraceElement[1 << 10][];

  private Chains() {}

  /**
   * The node of the woven call at depth {@code d} of the current thread, the innermost one but for
   * a call from {@code site} in it into unwoven code; 0 when the tree is full.
   */
  static int node(ThreadState ts, int d, int site) {
    int base = ts.base <= d ? ts.base : 0;
    if (d >= ts.nodes.length) {
      ts.nodeHashes = Arrays.copyOf(ts.nodeHashes, ts.chain.length);
      ts.nodes = Arrays.copyOf(ts.nodes, ts.chain.length);
    }
    int known = d;
    while (known >= base && ts.nodeHashes[known] != hash(ts, known)) {
      known--;
    }
    return known == d ? ts.nodes[d] : descend(ts, known, d, base, site);
  }

  private static long hash(ThreadState ts, int d) {
    long h = ts.chain[d];
    return h == 0 ? 1 : h;
  }

  /** The site from which the call at depth {@code level} was made. */
  private static int callSite(ThreadState ts, int level) {
    return (int) (ts.chain[level] - ts.chain[level - 1] * Contexts.K);
  }

  /** Goes down along edges from the call at depth {@code known}, adding those that are new. */
  private static int descend(ThreadState ts, int known, int d, int base, int site) {
    int node = known < base ? 0 : ts.nodes[known];
    StackTraceElement[][] walked = null;
    for (int level = known + 1; level <= d; level++) {
      int child =
          level == base ? ROOTS.find(hash(ts, base)) : EDGES.find(edge(node, callSite(ts, level)));
      if (child == 0) {
        if (walked == null) {
          walked = walk(ts, d, site, level, base);
        }
        child = add(ts, level, base, node, walked[level]);
        if (child == 0) {
          return 0;
        }
      }
      ts.nodeHashes[level] = hash(ts, level);
      ts.nodes[level] = child;
      node = child;
    }
    return node;
  }

  /** Never 0: node ids start at 1, and a call has a site. */
  private static long edge(int parent, int callSite) {
    return (long) parent << 32 | callSite;
  }

  private static synchronized int add(
      ThreadState ts, int level, int base, int parent, StackTraceElement[] gap) {
    if (level == base) {
      int root = ROOTS.find(hash(ts, base));
      return root != 0 ? root : ROOTS.putIfAbsent(hash(ts, base), insert(0, 0, gap));
    }
    int callSite = callSite(ts, level);
    int present = EDGES.find(edge(parent, callSite));
    if (present != 0) {
      return present;
    }
    int child = foldInto(parent, callSite);
    if (child == 0) {
      if (count == MAX_NODES) {
        Losses.CONTEXTS.add();
        return 0;
      }
      child = insert(parent, callSite, gap);
    }
    return EDGES.putIfAbsent(edge(parent, callSite), child);
  }

  /** The node on the path that a call from {@code callSite} repeats, or 0 when it gets its own. */
  private static int foldInto(int parent, int callSite) {
    if (count < MANY) {
      return 0;
    }
    int allowed = count < TOO_MANY ? 4 : 1;
    for (int n = parent; n != 0; n = parents[n]) {
      if (callSites[n] == callSite && --allowed == 0) {
        return n;
      }
    }
    return 0;
  }

  private static int insert(int parent, int callSite, StackTraceElement[] gap) {
    int id = count++;
    if (id == parents.length) {
      parents = Arrays.copyOf(parents, id * 2);
      callSites = Arrays.copyOf(callSites, id * 2);
      gaps = Arrays.copyOf(gaps, id * 2);
    }
    parents[id] = parent;
    callSites[id] = callSite;
    gaps[id] = gap;
    return id;
  }

  /**
   * The frames between the woven method of each level, from {@code d} out to {@code outermost}, and
   * its woven caller; by level. When an exception left woven calls behind without their exit being
   * seen, a caller is not on the stack: that level then takes all frames that are left, ended by
   * null, and its parent's are never asked for.
   */
  private static StackTraceElement[][] walk(
      ThreadState ts, int d, int site, int outermost, int base) {
    StackTraceElement[][] found = new StackTraceElement[d + 1][];
    Arrays.fill(found, NO_FRAMES);
    SiteInfo sites = SiteInfo.get();
    StackWalks.walk(
        new StackWalks.Visitor() {
          @Override
          void visit(Iterator<StackWalker.StackFrame> frames) {
            while (frames.hasNext() && !isIn(frames.next(), site, sites)) {
              // Down to the woven method itself, whose line is that of the site.
            }
            for (int level = d; level >= outermost; level--) {
              int caller = level == base ? 0 : callSite(ts, level);
              if (!gap(frames, caller, sites, found, level)) {
                return;
              }
            }
          }
        });
    return found;
  }

  /**
   * Collects the frames down to the method of the site {@code caller}; false when it is not there.
   */
  private static boolean gap(
      Iterator<StackWalker.StackFrame> frames,
      int caller,
      SiteInfo sites,
      StackTraceElement[][] found,
      int level) {
    List<@Nullable StackTraceElement> gap = new ArrayList<>();
    boolean reached = false;
    while (frames.hasNext() && !reached) {
      StackWalker.StackFrame f = frames.next();
      reached = caller != 0 && isIn(f, caller, sites);
      if (!reached) {
        gap.add(f.toStackTraceElement());
      }
    }
    if (!reached && caller != 0) {
      gap.add(null);
    }
    found[level] = gap.isEmpty() ? NO_FRAMES : gap.toArray(NO_FRAMES);
    return reached;
  }

  /** Whether a frame is of the method that contains the site. */
  private static boolean isIn(StackWalker.StackFrame f, int site, SiteInfo sites) {
    return f.getMethodName().equals(sites.methodName(site))
        && isNamed(f.getClassName(), sites.className(site))
        && hasDescriptor(f, sites.methodDescriptor(site));
  }

  /** Newer JDKs load the classes that the descriptor names, and may not find one, or not yet. */
  private static boolean hasDescriptor(StackWalker.StackFrame f, String descriptor) {
    try {
      return f.getDescriptor().equals(descriptor);
    } catch (TypeNotPresentException | LinkageError e) {
      return true;
    }
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

  /**
   * Appends to {@code out} the frames of a node: the access at {@code site}, then its callers. Of
   * node 0 nothing is known but the site.
   */
  static synchronized void frames(int node, int site, List<StackTraceElement> out) {
    out.add(StackWalks.frame(site));
    for (int n = node; n != 0; n = parents[n]) {
      for (@Nullable StackTraceElement f : gaps[n]) {
        if (f == null) {
          return;
        }
        out.add(f);
      }
      if (parents[n] != 0) {
        out.add(StackWalks.frame(callSites[n]));
      }
    }
  }

  /** The frames of the root above a node; null for node 0 or when the way there is not known. */
  static synchronized StackTraceElement @Nullable [] base(int node) {
    for (int n = node; n != 0; n = parents[n]) {
      StackTraceElement[] gap = gaps[n];
      if (gap.length > 0 && gap[gap.length - 1] == null) {
        return null;
      }
      if (parents[n] == 0) {
        return gap;
      }
    }
    return null;
  }

  /**
   * The sites of a node's frames: the access at {@code site}, then its callers; 0 for unwoven
   * frames in between.
   */
  static synchronized int[] sites(int node, int site) {
    int[] out = new int[16];
    out[0] = site;
    int length = 1;
    for (int n = node; n != 0; n = parents[n]) {
      if (length + 2 > out.length) {
        out = Arrays.copyOf(out, length * 2);
      }
      StackTraceElement[] gap = gaps[n];
      if (gap.length > 0) {
        out[length++] = 0;
        if (gap[gap.length - 1] == null) {
          break;
        }
      }
      if (parents[n] != 0) {
        out[length++] = callSites[n];
      }
    }
    return Arrays.copyOf(out, length);
  }
}
