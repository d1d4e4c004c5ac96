package io.photofinish.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The rules that a call site may obey: those of its method's name and descriptor. Which of them it
 * does obey depends on the receiver's class and is worked out once for each class: of two rules
 * that both fit, one for a subtype of the other's type wins.
 *
 * <p>State: {@code PLANS} and {@code count} are written under the class's monitor while classes are
 * woven and read by the woven code, which cannot run before; {@code Profile.effects} is a cache
 * whose entries are immutable, written racily.
 */
public final class SyncPlan {
  private static final int MAX_PLANS = 4096;

  private static final @Nullable SyncPlan[] PLANS = new SyncPlan[MAX_PLANS];
  private static int count;

  /** Per class what each plan means for it; lives and dies with the class. */
  private static final ClassValue<Profile> PROFILES =
      new ClassValue<>() {
        @Override
        protected Profile computeValue(Class<?> type) {
          return new Profile();
        }
      };

  private final SyncRule[] rules;

  /** The effects of a call without a receiver; null for instance methods. */
  private final @Nullable SyncEffects fixed;

  private SyncPlan(SyncRule[] rules, boolean isStatic) {
    this.rules = rules;
    this.fixed = isStatic ? all(rules) : null;
  }

  /** Registers a plan of at least one rule; its id goes into the woven code. */
  public static synchronized int define(SyncRule[] rules, boolean isStatic) {
    if (count == MAX_PLANS) {
      throw new IllegalStateException("more than " + MAX_PLANS + " plans");
    }
    int id = count;
    PLANS[id] = new SyncPlan(rules, isStatic);
    count = id + 1;
    return id;
  }

  /** What plan {@code id} means for {@code receiver}, null for a static call; null when nothing. */
  static @Nullable SyncEffects effects(int id, @Nullable Object receiver) {
    if (receiver == null) {
      SyncPlan plan = PLANS[id];
      return plan == null ? null : plan.fixed;
    }
    Class<?> type = receiver.getClass();
    @Nullable SyncEffects[] known = PROFILES.get(type).effects;
    SyncEffects effects = id < known.length ? known[id] : null;
    if (effects == null) {
      effects = resolve(id, type);
    }
    return effects == SyncEffects.NONE ? null : effects;
  }

  private static SyncEffects resolve(int id, Class<?> type) {
    try {
      SyncPlan plan = PLANS[id];
      SyncEffects effects = plan == null ? SyncEffects.NONE : plan.effectsFor(type);
      PROFILES.get(type).put(id, effects);
      return effects;
    } catch (Throwable t) {
      Faults.inOrder(t);
      return SyncEffects.NONE;
    }
  }

  private SyncEffects effectsFor(Class<?> type) {
    SyncEffects effects = SyncEffects.NONE;
    for (SyncRule rule : rules) {
      if (rule.fits(type) && !overridden(rule, type)) {
        effects = effects.and(rule);
      }
    }
    return effects;
  }

  private static SyncEffects all(SyncRule[] rules) {
    SyncEffects effects = SyncEffects.NONE;
    for (SyncRule rule : rules) {
      effects = effects.and(rule);
    }
    return effects;
  }

  private boolean overridden(SyncRule rule, Class<?> type) {
    for (SyncRule other : rules) {
      if (rule.isMoreGeneralThan(other) && other.fits(type)) {
        return true;
      }
    }
    return false;
  }

  private static final class Profile {
    private static final @Nullable SyncEffects[] EMPTY = {};

    volatile @Nullable SyncEffects[] effects = EMPTY;

    synchronized void put(int id, SyncEffects e) {
      @Nullable SyncEffects[] a = effects;
      if (id >= a.length) {
        @Nullable SyncEffects[] longer = new SyncEffects[Math.min(MAX_PLANS, id + 16)];
        System.arraycopy(a, 0, longer, 0, a.length);
        a = longer;
      }
      a[id] = e;
      effects = a;
    }
  }
}
