package io.photofinish.runtime;

import jdk.internal.vm.annotation.DontInline;
import org.jspecify.annotations.Nullable;

/**
 * What woven code calls around a catalogued call: {@code before} with the receiver (null for static
 * methods) and the argument that matters (null when none does), {@code after} with the result as
 * well, in a form for each kind of result. The receiver's class decides, through the {@link
 * SyncPlan}, whether anything happens at all; for most receivers of a call such as {@code Map.put}
 * nothing does, and that is the path to keep short.
 */
public final class SyncHooks {
  private SyncHooks() {}

  public static void before(
      @Nullable Object receiver, @Nullable Object argument, int plan, ThreadState ts) {
    SyncEffects effects = SyncPlan.effects(plan, receiver);
    if (effects != null) {
      beforeSlow(effects, receiver, argument, ts);
    }
  }

  /** After a method without a result, or with a floating point one. */
  public static void after(
      @Nullable Object receiver, @Nullable Object argument, int plan, ThreadState ts) {
    SyncEffects effects = SyncPlan.effects(plan, receiver);
    if (effects != null) {
      afterSlow(effects, receiver, argument, null, true, ts);
    }
  }

  public static void after(
      int result, @Nullable Object receiver, @Nullable Object argument, int plan, ThreadState ts) {
    SyncEffects effects = SyncPlan.effects(plan, receiver);
    if (effects != null) {
      afterSlow(effects, receiver, argument, null, result != 0, ts);
    }
  }

  public static void after(
      long result, @Nullable Object receiver, @Nullable Object argument, int plan, ThreadState ts) {
    SyncEffects effects = SyncPlan.effects(plan, receiver);
    if (effects != null) {
      afterSlow(effects, receiver, argument, null, result != 0, ts);
    }
  }

  public static void after(
      @Nullable Object result,
      @Nullable Object receiver,
      @Nullable Object argument,
      int plan,
      ThreadState ts) {
    SyncEffects effects = SyncPlan.effects(plan, receiver);
    if (effects != null && effects.concerns(result != null)) {
      afterSlow(effects, receiver, argument, result, result != null, ts);
    }
  }

  @DontInline
  private static void beforeSlow(
      SyncEffects effects, @Nullable Object receiver, @Nullable Object argument, ThreadState ts) {
    if (ts.inDetector != 0) {
      return;
    }
    ts.inDetector++;
    try {
      ts.settle();
      Perturbation.point(ts);
      effects.before(receiver, argument, ts);
    } catch (Throwable t) {
      Faults.inOrder(t);
    } finally {
      ts.inDetector--;
    }
  }

  @DontInline
  private static void afterSlow(
      SyncEffects effects,
      @Nullable Object receiver,
      @Nullable Object argument,
      @Nullable Object result,
      boolean outcome,
      ThreadState ts) {
    if (ts.inDetector != 0) {
      return;
    }
    ts.inDetector++;
    try {
      effects.after(receiver, argument, result, outcome, ts);
      ts.settle();
      Perturbation.point(ts);
    } catch (Throwable t) {
      Faults.inOrder(t);
    } finally {
      ts.inDetector--;
    }
  }
}
