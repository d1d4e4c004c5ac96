package io.photofinish.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What the calls of one method do for every receiver that is an instance of {@code type}: the
 * compiled form of a rule of the synchronization catalogue.
 */
public final class SyncRule {
  /** Null when the type is known by name only: one of the application's, of any loader. */
  final @Nullable Class<?> type;

  private final String typeName;

  /** Only for receivers whose class is in {@code java.util.concurrent}. */
  final boolean concurrentOnly;

  /** Before the call. */
  final SyncAction[] before;

  /** After the call returned. */
  final SyncAction[] after;

  /** After the call threw, found out at the thread's next hook. */
  final SyncAction[] thrown;

  public SyncRule(
      @Nullable Class<?> type,
      String typeName,
      boolean concurrentOnly,
      SyncAction[] before,
      SyncAction[] after,
      SyncAction[] thrown) {
    this.type = type;
    this.typeName = typeName;
    this.concurrentOnly = concurrentOnly;
    this.before = before;
    this.after = after;
    this.thrown = thrown;
  }

  boolean fits(Class<?> receiver) {
    return (type != null ? type.isAssignableFrom(receiver) : isNamed(receiver))
        && (!concurrentOnly || receiver.getName().startsWith("java.util.concurrent."));
  }

  /** Whether the rule is about a supertype of {@code other}'s type, and so stands back for it. */
  boolean isMoreGeneralThan(SyncRule other) {
    return type != null
        && other.type != null
        && type != other.type
        && type.isAssignableFrom(other.type);
  }

  private boolean isNamed(Class<?> receiver) {
    for (Class<?> c = receiver; c != null; c = c.getSuperclass()) {
      if (c.getName().equals(typeName) || isNamedAmong(c.getInterfaces())) {
        return true;
      }
    }
    return false;
  }

  private boolean isNamedAmong(Class<?>[] interfaces) {
    for (Class<?> i : interfaces) {
      if (i.getName().equals(typeName) || isNamedAmong(i.getInterfaces())) {
        return true;
      }
    }
    return false;
  }
}
