package io.photofinish.runtime;

import java.util.function.BinaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import jdk.internal.vm.annotation.Hidden;
import org.jspecify.annotations.Nullable;

/**
 * Stand-ins for the functions given to {@code updateAndGet} and its kin. The JDK's method loads,
 * calls the function, compares and sets, and starts again if another thread came between. The
 * function is the program's and must not run under the variable's lock, so the lock is given back
 * for as long as it runs and taken again for the compare-and-set.
 *
 * <p>The stand-ins are hidden frames: a stack trace made in the function looks as it always did.
 */
public final class AtomicFunctions {
  private AtomicFunctions() {}

  // Each returns what to pass instead of f; null stays null and is the JDK's to reject.

  public static @Nullable IntUnaryOperator guard(@Nullable IntUnaryOperator f, ThreadState ts) {
    AtomicUpdate u = f == null ? null : AtomicUpdate.of(ts);
    return f == null || u == null ? f : new OfInt(f, u);
  }

  public static @Nullable LongUnaryOperator guard(@Nullable LongUnaryOperator f, ThreadState ts) {
    AtomicUpdate u = f == null ? null : AtomicUpdate.of(ts);
    return f == null || u == null ? f : new OfLong(f, u);
  }

  public static @Nullable UnaryOperator<Object> guard(
      @Nullable UnaryOperator<Object> f, ThreadState ts) {
    AtomicUpdate u = f == null ? null : AtomicUpdate.of(ts);
    return f == null || u == null ? f : new OfObject(f, u);
  }

  public static @Nullable IntBinaryOperator guard(@Nullable IntBinaryOperator f, ThreadState ts) {
    AtomicUpdate u = f == null ? null : AtomicUpdate.of(ts);
    return f == null || u == null ? f : new OfInts(f, u);
  }

  public static @Nullable LongBinaryOperator guard(@Nullable LongBinaryOperator f, ThreadState ts) {
    AtomicUpdate u = f == null ? null : AtomicUpdate.of(ts);
    return f == null || u == null ? f : new OfLongs(f, u);
  }

  public static @Nullable BinaryOperator<Object> guard(
      @Nullable BinaryOperator<Object> f, ThreadState ts) {
    AtomicUpdate u = f == null ? null : AtomicUpdate.of(ts);
    return f == null || u == null ? f : new OfObjects(f, u);
  }

  private static final class OfInt implements IntUnaryOperator {
    private final IntUnaryOperator f;
    private final AtomicUpdate update;

    OfInt(IntUnaryOperator f, AtomicUpdate update) {
      this.f = f;
      this.update = update;
    }

    @Hidden
    @Override
    public int applyAsInt(int value) {
      update.loaded();
      int next = f.applyAsInt(value);
      update.storing(value);
      return next;
    }
  }

  private static final class OfLong implements LongUnaryOperator {
    private final LongUnaryOperator f;
    private final AtomicUpdate update;

    OfLong(LongUnaryOperator f, AtomicUpdate update) {
      this.f = f;
      this.update = update;
    }

    @Hidden
    @Override
    public long applyAsLong(long value) {
      update.loaded();
      long next = f.applyAsLong(value);
      update.storing(value);
      return next;
    }
  }

  private static final class OfObject implements UnaryOperator<Object> {
    private final UnaryOperator<Object> f;
    private final AtomicUpdate update;

    OfObject(UnaryOperator<Object> f, AtomicUpdate update) {
      this.f = f;
      this.update = update;
    }

    @Hidden
    @Override
    public Object apply(Object value) {
      update.loaded();
      Object next = f.apply(value);
      update.storing(value);
      return next;
    }
  }

  private static final class OfInts implements IntBinaryOperator {
    private final IntBinaryOperator f;
    private final AtomicUpdate update;

    OfInts(IntBinaryOperator f, AtomicUpdate update) {
      this.f = f;
      this.update = update;
    }

    @Hidden
    @Override
    public int applyAsInt(int value, int x) {
      update.loaded();
      int next = f.applyAsInt(value, x);
      update.storing(value);
      return next;
    }
  }

  private static final class OfLongs implements LongBinaryOperator {
    private final LongBinaryOperator f;
    private final AtomicUpdate update;

    OfLongs(LongBinaryOperator f, AtomicUpdate update) {
      this.f = f;
      this.update = update;
    }

    @Hidden
    @Override
    public long applyAsLong(long value, long x) {
      update.loaded();
      long next = f.applyAsLong(value, x);
      update.storing(value);
      return next;
    }
  }

  private static final class OfObjects implements BinaryOperator<Object> {
    private final BinaryOperator<Object> f;
    private final AtomicUpdate update;

    OfObjects(BinaryOperator<Object> f, AtomicUpdate update) {
      this.f = f;
      this.update = update;
    }

    @Hidden
    @Override
    public Object apply(Object value, Object x) {
      update.loaded();
      Object next = f.apply(value, x);
      update.storing(value);
      return next;
    }
  }
}
