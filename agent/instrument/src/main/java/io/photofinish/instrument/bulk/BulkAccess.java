package io.photofinish.instrument.bulk;

import io.photofinish.instrument.weave.CallSite;
import org.objectweb.asm.Type;

/** What a JDK method does to the array that is its first argument, once it has returned. */
enum BulkAccess {
  /** {@code System.arraycopy}: reads of the source, writes of the destination. */
  COPY("copied"),
  /** All elements. */
  READ_ALL("readAll"),
  WRITE_ALL("writeAll"),
  /** Elements from the second argument (inclusive) to the third (exclusive). */
  READ_RANGE("readRange"),
  WRITE_RANGE("writeRange"),
  /** Elements up to the second argument or to the end: {@code copyOf}. */
  READ_PREFIX("readPrefix"),
  /** All elements of both arrays, if the result is true: {@code equals} stops at a difference. */
  READ_BOTH_IF_TRUE("readBothIfTrue");

  /** Name of the hook in {@code ArrayRanges}. */
  final String hook;

  BulkAccess(String hook) {
    this.hook = hook;
  }

  /** How many leading arguments the hook takes. */
  int operands() {
    return switch (this) {
      case COPY -> 5;
      case READ_ALL, WRITE_ALL -> 1;
      case READ_RANGE, WRITE_RANGE -> 3;
      case READ_PREFIX, READ_BOTH_IF_TRUE -> 2;
    };
  }

  /**
   * The access of a call, or null for other methods.
   *
   * <p>Methods that may stop early ({@code binarySearch}, {@code mismatch}) are left out: elements
   * that were not read must not be reported.
   */
  static @org.jspecify.annotations.Nullable BulkAccess of(CallSite call) {
    if (!call.isStatic()) {
      return null;
    }
    if (call.owner().equals("java/lang/System")) {
      return call.name().equals("arraycopy") ? COPY : null;
    }
    if (!call.owner().equals("java/util/Arrays")) {
      return null;
    }
    Type[] arguments = call.argumentTypes();
    if (arguments.length == 0 || arguments[0].getSort() != Type.ARRAY) {
      return null;
    }
    boolean range =
        arguments.length >= 3
            && arguments[1] == Type.INT_TYPE
            && arguments[2] == Type.INT_TYPE
            && !(call.name().equals("fill") && arguments.length == 3);
    return switch (call.name()) {
      case "fill", "sort", "parallelSort", "parallelPrefix" -> range ? WRITE_RANGE : WRITE_ALL;
      case "setAll", "parallelSetAll" -> WRITE_ALL;
      case "hashCode", "toString" -> READ_ALL;
      case "copyOfRange" -> READ_RANGE;
      case "copyOf" -> READ_PREFIX;
      case "equals" -> arguments.length == 2 ? READ_BOTH_IF_TRUE : null;
      default -> null;
    };
  }
}
