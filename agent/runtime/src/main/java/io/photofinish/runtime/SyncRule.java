package io.photofinish.runtime;

/**
 * What the calls of one method do for every receiver that is an instance of {@code type}: the
 * compiled form of a rule of the synchronization catalogue.
 */
public final class SyncRule {
  final Class<?> type;

  /** Before the call. */
  final SyncAction[] before;

  /** After the call returned. */
  final SyncAction[] after;

  /** After the call threw, found out at the thread's next hook. */
  final SyncAction[] thrown;

  public SyncRule(Class<?> type, SyncAction[] before, SyncAction[] after, SyncAction[] thrown) {
    this.type = type;
    this.before = before;
    this.after = after;
    this.thrown = thrown;
  }
}
