package io.photofinish.instrument.catalogue;

import io.photofinish.runtime.SyncAction;
import io.photofinish.runtime.SyncRole;

/**
 * One effect of a call: release or acquire of one clock, under a condition on the outcome. Releases
 * happen before the call, acquires after it.
 */
final class Effect {
  private final int operation;
  private final Key key;
  private final int role;
  private final int condition;
  private final boolean before;
  private final boolean evenWhenThrown;

  private Effect(
      int operation, Key key, int role, int condition, boolean before, boolean evenWhenThrown) {
    this.operation = operation;
    this.key = key;
    this.role = role;
    this.condition = condition;
    this.before = before;
    this.evenWhenThrown = evenWhenThrown;
  }

  /**
   * What this thread did is ordered before what those do who acquire {@code role} of the receiver.
   */
  static Effect release(int role) {
    return new Effect(SyncAction.RELEASE, Key.RECEIVER, role, SyncAction.ALWAYS, true, false);
  }

  /** What was released to {@code role} of the receiver is ordered before what this thread does. */
  static Effect acquire(int role) {
    return new Effect(SyncAction.ACQUIRE, Key.RECEIVER, role, SyncAction.ALWAYS, false, false);
  }

  /** Takes the lock that the receiver is. */
  static Effect enter(int role) {
    return new Effect(SyncAction.ENTER, Key.LOCK, role, SyncAction.ALWAYS, false, false);
  }

  /** Gives back the lock that the receiver is. */
  static Effect exit(int role) {
    return new Effect(SyncAction.EXIT, Key.LOCK, role, SyncAction.ALWAYS, true, false);
  }

  /** Places the argument into the receiver, by identity. */
  static Effect insert() {
    return cell(SyncAction.INSERT, Key.ELEMENT_PLACED, true);
  }

  /** The argument was not placed after all. */
  static Effect retract() {
    return cell(SyncAction.RETRACT, Key.ELEMENT_PLACED, false).whenFalse();
  }

  /** Takes the result out of the receiver. */
  static Effect remove() {
    return cell(SyncAction.REMOVE, Key.ELEMENT_GOT, false).whenTrue();
  }

  /** Looks at the result, which stays in the receiver. */
  static Effect peek() {
    return cell(SyncAction.ACQUIRE, Key.ELEMENT_GOT, false).whenTrue();
  }

  /** Looks at, or changes, what the receiver has for the key that is the argument. */
  static Effect get() {
    return cell(SyncAction.ACQUIRE, Key.MAP_KEY, false);
  }

  /** Changes what the receiver has for the key that is the argument. */
  static Effect put() {
    return cell(SyncAction.RELEASE, Key.MAP_KEY, true);
  }

  /**
   * The receiver's elements have clocks from now on; what it does with them is hooked inside it.
   */
  static Effect touch() {
    return cell(SyncAction.TOUCH, Key.RECEIVER, true);
  }

  /** Changes what the receiver has for each key of the map or set that is the argument. */
  static Effect putEach() {
    return put().of(Key.EACH_PLACED);
  }

  /** Places each element of the collection that is the argument. */
  static Effect insertEach() {
    return insert().of(Key.EACH_PLACED);
  }

  /** Looks at what the receiver has for the key that the result is, or has. */
  static Effect getKey() {
    return cell(SyncAction.ACQUIRE, Key.KEY_GOT, false).whenTrue();
  }

  /** May meet every element of the receiver. */
  static Effect getAll() {
    return cell(SyncAction.ACQUIRE, Key.ALL_ELEMENTS, false);
  }

  /** The result gives access to the elements of the receiver. */
  static Effect view() {
    return cell(SyncAction.VIEW, Key.RECEIVER, false);
  }

  private static Effect cell(int operation, Key key, boolean before) {
    return new Effect(operation, key, SyncRole.CELLS, SyncAction.ALWAYS, before, false);
  }

  Effect of(Key key) {
    return new Effect(operation, key, role, condition, before, evenWhenThrown);
  }

  /** Only when the call returned true, not zero, not null. */
  Effect whenTrue() {
    return when(SyncAction.WHEN_TRUE);
  }

  /** Only when the call returned false, zero, null. */
  Effect whenFalse() {
    return when(SyncAction.WHEN_FALSE);
  }

  /** Only on this {@link SyncAction} condition. */
  Effect when(int condition) {
    return new Effect(operation, key, role, condition, before, evenWhenThrown);
  }

  /** Before the call although it is an acquire: the call itself runs code of the application. */
  Effect beforeCall() {
    return new Effect(operation, key, role, condition, true, evenWhenThrown);
  }

  /** Also when the call throws. */
  Effect evenWhenThrown() {
    return new Effect(operation, key, role, condition, before, true);
  }

  boolean isBefore() {
    return before;
  }

  boolean isEvenWhenThrown() {
    return evenWhenThrown;
  }

  /** Whether the hook needs the argument. */
  boolean needsArgument() {
    return switch (key) {
      case ARGUMENT, ELEMENT_PLACED, MAP_KEY, EACH_ARGUMENT, EACH_PLACED -> true;
      case RECEIVER,
          RESULT,
          LOCK,
          ELEMENT_GOT,
          ALL_ELEMENTS,
          EACH_RESULT,
          KEY_GOT,
          ENTRY,
          PHASE,
          COLLECTOR,
          COLLECTED_LOCKS,
          CURRENT_THREAD,
          MONITOR ->
          false;
    };
  }

  /** For the runtime; what holds when the call threw has no outcome to ask for. */
  SyncAction compile(boolean thrown) {
    return new SyncAction(operation, key.code, role, thrown ? SyncAction.ALWAYS : condition);
  }
}
