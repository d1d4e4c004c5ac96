package io.photofinish.instrument.objects;

import static io.photofinish.instrument.objects.UseMethods.COLLECTION_CHANGES;
import static io.photofinish.instrument.objects.UseMethods.COLLECTION_READS;
import static io.photofinish.instrument.objects.UseMethods.DEQUE_CHANGES;
import static io.photofinish.instrument.objects.UseMethods.DEQUE_READS;
import static io.photofinish.instrument.objects.UseMethods.LIST_CHANGES;
import static io.photofinish.instrument.objects.UseMethods.LIST_READS;
import static io.photofinish.instrument.objects.UseMethods.MAP_CHANGES;
import static io.photofinish.instrument.objects.UseMethods.MAP_LOOKUPS;
import static io.photofinish.instrument.objects.UseMethods.MAP_READS;
import static io.photofinish.instrument.objects.UseMethods.SORTED_MAP_CHANGES;
import static io.photofinish.instrument.objects.UseMethods.SORTED_MAP_READS;
import static io.photofinish.instrument.objects.UseMethods.SORTED_SET_CHANGES;
import static io.photofinish.instrument.objects.UseMethods.SORTED_SET_READS;

/** What the methods of the interfaces of collections do, for rows of the {@link UseTable}. */
final class UseKinds {
  private UseKinds() {}

  /** A {@code java.util.List}; not {@code get} and {@code set}, which differ. */
  static UseRow list(UseRow row) {
    return row.reads(COLLECTION_READS)
        .changes(COLLECTION_CHANGES)
        .reads(LIST_READS)
        .changes(LIST_CHANGES);
  }

  /** What a {@code java.util.Deque} has besides. */
  static UseRow deque(UseRow row) {
    return row.reads(DEQUE_READS).changes(DEQUE_CHANGES);
  }

  /** A {@code java.util.Collection}. */
  static UseRow collection(UseRow row) {
    return row.reads(COLLECTION_READS).changes(COLLECTION_CHANGES);
  }

  /** A {@code java.util.Map}. */
  static UseRow map(UseRow row) {
    return row.reads(MAP_LOOKUPS).reads(MAP_READS).changes(MAP_CHANGES);
  }

  /** A {@code java.util.NavigableMap}. */
  static UseRow sortedMap(UseRow row) {
    return map(row).reads(SORTED_MAP_READS).changes(SORTED_MAP_CHANGES);
  }

  /** A {@code java.util.NavigableSet}. */
  static UseRow sortedSet(UseRow row) {
    return collection(row).reads(SORTED_SET_READS).changes(SORTED_SET_CHANGES);
  }
}
