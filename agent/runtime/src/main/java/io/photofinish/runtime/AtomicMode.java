package io.photofinish.runtime;

/**
 * What an operation on a variable does and how it is ordered, packed in an {@code int} that woven
 * code passes as a constant.
 *
 * <p>The orders are those of the {@code VarHandle} javadoc ("plain, opaque, acquire/release,
 * volatile"); an operation has one for its load and one for its store.
 */
public final class AtomicMode {
  public static final int PLAIN = 0;
  public static final int OPAQUE = 1;
  public static final int ACQUIRE = 2;
  public static final int RELEASE = 2;
  public static final int VOLATILE = 3;

  /** Loads only. */
  public static final int LOAD = 1 << 4;

  /** Stores only. */
  public static final int STORE = 2 << 4;

  /** Loads and stores always, in one step. */
  public static final int UPDATE = 3 << 4;

  /** Loads, and stores if the value is the expected one; the result tells. */
  public static final int COMPARE = 4 << 4;

  /** Loads whose result cannot be replaced by another load: they take the lock. */
  public static final int LOCKED_LOAD = 5 << 4;

  /** Updates by a function of the program; see {@link AtomicFunctions}. */
  public static final int FUNCTION = 6 << 4;

  private static final int SHAPE = 7 << 4;

  private AtomicMode() {}

  public static int load(int order) {
    return LOAD | order;
  }

  public static int store(int order) {
    return STORE | order << 2;
  }

  /** An update or compare of the given orders. */
  public static int both(int shape, int loadOrder, int storeOrder) {
    return shape | loadOrder | storeOrder << 2;
  }

  public static int shape(int mode) {
    return mode & SHAPE;
  }

  /** The same orders in another shape. */
  public static int withShape(int mode, int shape) {
    return mode & ~SHAPE | shape;
  }

  static int loadOrder(int mode) {
    return mode & 3;
  }

  static int storeOrder(int mode) {
    return mode >> 2 & 3;
  }

  /** The same for a variable whose loads cannot be repeated. */
  static int locked(int mode) {
    return shape(mode) == LOAD ? withShape(mode, LOCKED_LOAD) : mode;
  }

  /** Whether the operation is an ordinary access for the Java memory model. */
  static boolean isPlain(int mode) {
    return (mode & 15) == 0;
  }
}
