package io.photofinish.runtime;

import jdk.internal.misc.Unsafe;
import jdk.internal.vm.annotation.DontInline;
import jdk.internal.vm.annotation.ForceInline;
import jdk.internal.vm.annotation.Stable;
import org.jspecify.annotations.Nullable;

/**
 * What the calls of one method do to their receiver, by the receiver's class. A call site remembers
 * the answers for the first two classes of the JDK that it meets, in compiled code constants; each
 * class remembers its own answers.
 *
 * <p>A class of the program that extends one of the table and overrides none of its methods is as
 * good as that. One that overrides some may synchronize in them and call others from them: then
 * only calls through {@code super} count.
 */
public final class UsePlan {
  /** The call says nothing of the object. */
  public static final int NONE = 0;

  public static final int READ = 1;

  /** A read, and a write if it turns out to have changed the object. */
  public static final int CHANGE = 2;

  public static final int WRITE = 3;

  /** A read, and of one element, the index of which is the first argument. */
  public static final int READ_ELEMENT = 4;

  /** A read of the structure and a write of one element. */
  public static final int WRITE_ELEMENT = 5;

  private static final Unsafe U = Unsafe.getUnsafe();
  private static final int MAX_PLANS = 4096;
  private static final int CHUNK = 10;

  private static final @Nullable UsePlan[] PLANS = new UsePlan[MAX_PLANS];
  private static int count;

  @Stable private static final Seen[][] SITES = new Seen[1 << 14][];

  private static final ClassValue<Profile> PROFILES =
      new ClassValue<>() {
        @Override
        protected Profile computeValue(Class<?> type) {
          return new Profile();
        }
      };

  private final Class<?>[] types;
  private final int[] kinds;

  /** For calls through {@code super}: the receiver counts as of this class. */
  private final boolean special;

  private UsePlan(Class<?>[] types, int[] kinds, boolean special) {
    this.types = types;
    this.kinds = kinds;
    this.special = special;
  }

  /** What a call means for receivers of one class. */
  static final class Answer {
    /** Where none could be found, for once. */
    static final Answer NOTHING = new Answer(Void.class, NONE, UsedType.UNUSED);

    final Class<?> type;
    final int kind;
    final UsedType used;

    Answer(Class<?> type, int kind, UsedType used) {
      this.type = type;
      this.kind = kind;
      this.used = used;
    }
  }

  /**
   * Registers what calls of a method do; the id goes into the woven code.
   *
   * @param types classes of the table, each with its kind; of a view, what happens to its owner
   * @param special whether the calls are {@code super} calls of the first type's method
   * @return the id, or -1 when there is no room: the calls are not to be hooked
   */
  public static synchronized int define(Class<?>[] types, int[] kinds, boolean special) {
    if (count == MAX_PLANS) {
      return -1;
    }
    PLANS[count] = new UsePlan(types, kinds, special);
    return count++;
  }

  /** The answers that a site remembers, each written once. */
  private static final class Seen {
    @Stable @Nullable Answer first;
    @Stable @Nullable Answer second;
  }

  /** What the call at {@code site} means for a receiver. */
  @ForceInline
  static Answer answer(Object receiver, int plan, int site) {
    Class<?> type = receiver.getClass();
    Seen[] chunk = SITES[site >>> CHUNK];
    if (chunk != null) {
      Seen seen = chunk[site & ((1 << CHUNK) - 1)];
      if (seen != null) {
        Answer first = seen.first;
        if (first != null && first.type == type) {
          return first;
        }
        Answer second = seen.second;
        if (second != null && second.type == type) {
          return second;
        }
      }
    }
    return answerSlow(type, plan, site);
  }

  @DontInline
  private static Answer answerSlow(Class<?> type, int plan, int site) {
    try {
      return find(type, plan, site);
    } catch (Throwable t) {
      Faults.inHook(t);
      return Answer.NOTHING;
    }
  }

  private static Answer find(Class<?> type, int plan, int site) {
    @Nullable Answer[] known = PROFILES.get(type).answers;
    Answer answer = plan < known.length ? known[plan] : null;
    if (answer == null) {
      answer = resolve(type, plan);
    }
    if (type.getClassLoader() == null) { // The sites must keep no class of the program alive.
      remember(site, answer);
    }
    return answer;
  }

  private static void remember(int site, Answer answer) {
    Seen[] chunk = SITES[site >>> CHUNK];
    Seen seen = chunk == null ? null : chunk[site & ((1 << CHUNK) - 1)];
    if (seen == null || seen.second == null) {
      add(site, answer);
    }
  }

  private static synchronized void add(int site, Answer answer) {
    Seen[] chunk = SITES[site >>> CHUNK];
    if (chunk == null) {
      chunk = new Seen[1 << CHUNK];
    }
    Seen seen = chunk[site & ((1 << CHUNK) - 1)];
    if (seen == null) {
      seen = new Seen();
    }
    U.storeFence(); // an answer's fields before its address, for readers without the lock
    if (seen.first == null) {
      seen.first = answer;
    } else if (seen.second == null && seen.first != answer) {
      seen.second = answer;
    }
    U.storeFence();
    chunk[site & ((1 << CHUNK) - 1)] = seen;
    U.storeFence();
    SITES[site >>> CHUNK] = chunk;
  }

  private static Answer resolve(Class<?> type, int plan) {
    UsePlan p = PLANS[plan];
    UsedType used = UsedType.of(type);
    int kind = p == null || used == null ? NONE : p.kind(type, used);
    Answer answer = new Answer(type, kind, used == null ? UsedType.UNUSED : used);
    PROFILES.get(type).put(plan, answer);
    return answer;
  }

  private int kind(Class<?> receiver, UsedType used) {
    if (special) {
      return kinds[0];
    }
    int kind = NONE;
    for (int i = 0; i < types.length && kind == NONE; i++) {
      if (types[i] == used.type) {
        kind = kinds[i];
      }
    }
    return kind != NONE && (UsedType.isOfJdk(receiver) || UsedType.inheritsAll(receiver))
        ? kind
        : NONE;
  }

  private static final class Profile {
    private static final @Nullable Answer[] EMPTY = {};

    volatile @Nullable Answer[] answers = EMPTY;

    synchronized void put(int plan, Answer answer) {
      @Nullable Answer[] a = answers;
      if (plan >= a.length) {
        a = java.util.Arrays.copyOf(a, Math.min(MAX_PLANS, plan + 16));
      }
      a[plan] = answer;
      answers = a;
    }
  }
}
