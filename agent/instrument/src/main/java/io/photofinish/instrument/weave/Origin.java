package io.photofinish.instrument.weave;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a method's code has a reference from, as far as {@link Origins} can tell.
 *
 * @param root what the chain of reads that led to it began with
 * @param direct whether it is the root itself, or an array in one of its fields
 * @param finals the final fields read on the way, as {@code owner.name}; others may be among them
 *     that are not known
 */
record Origin(Root root, boolean direct, List<String> finals) {
  enum Root {
    UNKNOWN,
    /** The receiver of the method. */
    THIS,
    /** An argument. */
    PARAMETER,
    /** An object or array that the method has made. */
    FRESH,
    /** A static field. */
    STATIC
  }

  static final Origin UNKNOWN = new Origin(Root.UNKNOWN, false, List.of());
  static final Origin THIS = new Origin(Root.THIS, true, List.of());
  static final Origin PARAMETER = new Origin(Root.PARAMETER, true, List.of());
  static final Origin FRESH = new Origin(Root.FRESH, true, List.of());
  static final Origin STATIC = new Origin(Root.STATIC, true, List.of());

  /** The receiver itself, or an array in one of its fields. */
  boolean isThis() {
    return root == Root.THIS && direct;
  }

  boolean isFresh() {
    return root == Root.FRESH && direct;
  }

  /** What a field that is not final, or an array element, of the object refers to. */
  Origin member(boolean isArray) {
    return root == Root.UNKNOWN && finals.isEmpty()
        ? UNKNOWN
        : new Origin(root, direct && isArray, finals);
  }

  /** What a final field of the object refers to. */
  Origin finalField(String field, boolean isArray) {
    if (finals.contains(field)) {
      return member(isArray);
    }
    List<String> more = new ArrayList<>(finals);
    more.add(field);
    return new Origin(root, direct && isArray, List.copyOf(more));
  }

  /** What is true of both. */
  Origin or(Origin other) {
    if (equals(other)) {
      return this;
    }
    List<String> both = new ArrayList<>(finals);
    both.retainAll(other.finals);
    boolean same = root == other.root && finals.equals(other.finals);
    return new Origin(same ? root : Root.UNKNOWN, false, List.copyOf(both));
  }
}
