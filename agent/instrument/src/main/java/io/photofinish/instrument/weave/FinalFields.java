package io.photofinish.instrument.weave;

import java.util.HashSet;
import java.util.Set;

/**
 * Final field semantics (JLS 17.5.1): a write before the end of a constructor, the freeze of its
 * final fields, happens-before a read of what is reached through one of these fields, however the
 * reference to the object was come by. Only that reference itself is a race.
 *
 * <p>No clock is kept of freezes. That a write was unordered with a read is found first, and then
 * judged by the two stacks and by what {@link Origins} knows of the code: the write must have been
 * made within a constructor X of a class with a final field that holds a reference to what X makes
 * ({@link OwnFinals}), and
 *
 * <ul>
 *   <li>the read reached its object through such a field of X, or
 *   <li>the object written was made within X, or was reached through such a field of the object
 *       under construction; and the read is not known to have come by it without any final field.
 * </ul>
 *
 * <p>Fields of X's own object written by X are in neither case, unless X itself runs within another
 * such constructor; nor are objects that X was given. The rule is about reads: a write behind a
 * final field stays unordered with a write of the constructor.
 *
 * <p>Limits. Classes are compared by name. A write that was made before X began, to an object then
 * given to X, is ordered by the specification and reported nevertheless. A read through another
 * reference than the final field, of an object made within X, is not reported where that cannot be
 * told from the code; the reference that it came by is. Nor is a read during X, through a reference
 * that X leaked.
 */
public final class FinalFields {
  /** Stands in a stack for frames of code that is not woven. */
  public static final int GAP = 0;

  private final Sites sites;

  public FinalFields(Sites sites) {
    this.sites = sites;
  }

  /**
   * Whether a write is ordered before a read by the end of a constructor.
   *
   * @param write sites on the stack of the write, the access first, then its callers
   * @param read the same of the read
   */
  public boolean order(int[] write, int[] read) {
    if (!runsConstructor(write, 0) || read.length == 0) {
      return false;
    }
    Set<String> finals = new HashSet<>();
    Origin from = walk(read, finals);
    if (from.root() == Origin.Root.STATIC && finals.isEmpty()) {
      return false;
    }
    for (int site : write) {
      OwnFinals own = site == GAP ? null : sites.ownFinals(site);
      if (own != null && own.containsAny(finals)) {
        return true;
      }
    }
    return isPart(write);
  }

  /**
   * Collects the final fields that the read went through: in the method that reads, and, as long as
   * the way began at {@code this}, in the callers that named the receiver. Returns the origin where
   * the way is lost.
   */
  private Origin walk(int[] read, Set<String> finals) {
    if (isArrayCopy(read[0])) {
      return Origin.UNKNOWN; // What is known of it is its destination.
    }
    Origin origin = sites.origin(read[0]);
    finals.addAll(origin.finals());
    for (int i = 1; origin.root() == Origin.Root.THIS && calls(read, i); i++) {
      origin = sites.origin(read[i]);
      finals.addAll(origin.finals());
    }
    return origin;
  }

  /** Whether the object written was made within a constructor, or belongs to what it makes. */
  private boolean isPart(int[] write) {
    Origin origin = sites.origin(write[0]);
    boolean direct = true;
    for (int i = 0; ; ) {
      OwnFinals own = sites.ownFinals(write[i]);
      if (origin.root() == Origin.Root.THIS && own != null && own.containsAny(origin.finals())) {
        return true;
      }
      direct &= origin.direct();
      if (origin.isFresh() && direct) {
        return runsConstructor(write, i);
      }
      if (origin.root() != Origin.Root.THIS) {
        return false;
      }
      i++;
      if (own != null && (!calls(write, i) || !sites.origin(write[i]).isThis())) {
        return direct && runsConstructor(write, i); // The caller has made what this constructed.
      }
      if (!calls(write, i)) {
        return false;
      }
      origin = sites.origin(write[i]);
    }
  }

  /** Whether the site at {@code i} is the call of the method of the site before it. */
  private boolean calls(int[] stack, int i) {
    return i < stack.length
        && stack[i] != GAP
        && sites.methodName(stack[i - 1]).equals(sites.memberName(stack[i]));
  }

  private boolean isArrayCopy(int site) {
    return sites.kind(site) == SiteKind.CALL && "java/lang/System".equals(sites.memberOwner(site));
  }

  /** Whether, from depth {@code i} outwards, a constructor runs that ends in a freeze. */
  private boolean runsConstructor(int[] stack, int i) {
    for (int at = i; at < stack.length; at++) {
      OwnFinals own = stack[at] == GAP ? null : sites.ownFinals(stack[at]);
      if (own != null && !own.isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
