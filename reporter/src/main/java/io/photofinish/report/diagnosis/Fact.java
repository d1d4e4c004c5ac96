package io.photofinish.report.diagnosis;

/** What the code of one access does around it, as far as its byte code shows. */
public enum Fact {
  /** A value written is computed from one read from the same variable, within the method. */
  READ_MODIFY_WRITE,
  /** The method writes the variable only after it has found it null, 0 or false. */
  CHECK_THEN_STORE,
  /** As {@link #CHECK_THEN_STORE}, with one check outside a lock and one within it. */
  DOUBLE_CHECKED,
  /** The method reads the variable in one place only. */
  READ_ONCE,
  /** The value read decides whether a loop goes on. */
  LOOP_CONDITION,
  /** The value written is a constant. */
  STORES_CONSTANT,
  /** The value written is a new array, or a new object with fields that are not final. */
  STORES_NEW,
  /** The write is made by a constructor of the class that declares the field, to its own object. */
  IN_CONSTRUCTOR,
  /** As {@link #IN_CONSTRUCTOR}, after the constructor has handed its object out. */
  ESCAPED,
  /** The method that makes the access takes a lock around it. */
  TAKES_LOCK,
  /** The array index is the variable of a loop. */
  LOOP_INDEX,
  /** The array index is the variable of a loop, and a constant more or less. */
  SHIFTED_INDEX,
  /** As {@link #LOOP_INDEX}, and the loop includes its upper bound: {@code i <= end}. */
  INCLUSIVE_RANGE,
  /**
   * The object was taken from a concurrent map, and the method decides by what the map holds. Or it
   * is the one that puts it there, when it has found none.
   */
  CHECKED_CONCURRENT_MAP
}
