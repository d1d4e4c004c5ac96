package io.photofinish.runtime;

/**
 * What the calls of one method do for every receiver that is an instance of {@code type}: the
 * compiled form of a rule of the synchronization catalogue.
 */
public final class SyncRule {
  final Class<?> type;

  /** Only for receivers whose class is in {@code java.util.concurrent}. */
  final boolean concurrentOnly;

  /** Before the call. */
  final SyncAction[] before;

  /** After the call returned. */
  final SyncAction[] after;

  /** After the call threw, found out at the thread's next hook. */
  final SyncAction[] thrown;

  public SyncRule(
      Class<?> type,
      boolean concurrentOnly,
      SyncAction[] before,
      SyncAction[] after,
      SyncAction[] thrown) {
    this.type = type;
    this.concurrentOnly = concurrentOnly;
    this.before = before;
    this.after = after;
    this.thrown = thrown;
  }

  boolean fits(Class<?> receiver) {
    return type.isAssignableFrom(receiver)
        && (!concurrentOnly || receiver.getName().startsWith("java.util.concurrent."));
  }
}
