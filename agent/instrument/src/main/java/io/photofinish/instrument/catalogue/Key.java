package io.photofinish.instrument.catalogue;

import io.photofinish.runtime.SyncAction;

/** Whose clock an {@link Effect} is about. */
enum Key {
  RECEIVER(SyncAction.RECEIVER),

  /** The argument that the rule names, the first one unless it says otherwise. */
  ARGUMENT(SyncAction.ARGUMENT),
  RESULT(SyncAction.RESULT),

  /** The lock that the receiver is, is a side of, or is a condition of. */
  LOCK(SyncAction.LOCK_OF_RECEIVER),

  /** The argument as an element of the receiver, by identity. */
  ELEMENT_PLACED(SyncAction.ELEMENT_ARGUMENT),

  /** The result as an element of the receiver, by identity. */
  ELEMENT_GOT(SyncAction.ELEMENT_RESULT),

  /** The argument as a key of the receiver, by equality. */
  MAP_KEY(SyncAction.KEY_ARGUMENT),

  /** Every element of the receiver. */
  ALL_ELEMENTS(SyncAction.ALL_ELEMENTS),

  /** Each element of the array or collection that is the argument. */
  EACH_ARGUMENT(SyncAction.EACH_OF_ARGUMENT),

  /** Each element of the array or collection that is the result. */
  EACH_RESULT(SyncAction.EACH_OF_RESULT),

  /** Each element, or key, of the collection, or map, that is the argument. */
  EACH_PLACED(SyncAction.EACH_PLACED),

  /** The result, or the key of the entry that is the result, as a key of the receiver. */
  KEY_GOT(SyncAction.KEY_RESULT),

  /** The key of the map entry that is the receiver, as a key of its map. */
  ENTRY(SyncAction.ENTRY_RECEIVER),

  /** The phase of the phaser that is the receiver. */
  PHASE(SyncAction.PHASE_OF_RECEIVER),

  /** The garbage collector. */
  COLLECTOR(SyncAction.COLLECTOR),

  /** All locks that were collected. */
  COLLECTED_LOCKS(SyncAction.COLLECTED_LOCKS),
  CURRENT_THREAD(SyncAction.CURRENT_THREAD),

  /** The receiver's monitor. */
  MONITOR(SyncAction.MONITOR_OF_RECEIVER);

  final int code;

  Key(int code) {
    this.code = code;
  }
}
