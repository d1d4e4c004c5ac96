package io.photofinish.runtime;

import io.photofinish.clock.SyncClock;

/**
 * The clock of a volatile field, which says whose it is without a reference to the object: queues
 * and trees have one per node.
 */
final class FieldClock extends SyncClock {
  private final FieldVariable field;

  FieldClock(FieldVariable field) {
    this.field = field;
  }

  /** "volatile bank.Account.balance". */
  String describe() {
    return "volatile ".concat(field.declaringClass).concat(".").concat(field.name);
  }
}
