package io.photofinish.runtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Effects on each member of an array, a collection or a map. Only of the JDK's: going over one of
 * the application's would run its code here.
 */
final class SyncMembers {
  private SyncMembers() {}

  /** What is placed into {@code container}: each element, or key. */
  static void onEachPlaced(
      SyncAction action, @Nullable Object container, @Nullable Object placed, ThreadState ts) {
    Object into = container == null ? null : SyncKeys.map(container);
    if (into == null || placed == null) {
      return;
    }
    if (placed.getClass().getClassLoader() != null) {
      SyncCells.of(into).releaseAny(ts);
    } else if (placed instanceof Map) {
      for (Object key : ((Map<?, ?>) placed).keySet()) {
        SyncEffects.onCell(action, into, SyncKeys.hash(into, key), ts);
      }
    } else if (placed instanceof Iterable) {
      for (Object element : (Iterable<?>) placed) {
        int tag =
            action.operation == SyncAction.INSERT
                ? System.identityHashCode(element)
                : SyncKeys.hash(into, element);
        SyncEffects.onCell(action, into, tag, ts);
      }
    }
  }

  /** Each element by itself. */
  static void onEach(SyncAction action, @Nullable Object elements, ThreadState ts) {
    if (elements instanceof Object[]) {
      for (Object element : (Object[]) elements) {
        SyncEffects.on(action, element, null, null, ts);
      }
    } else if (elements instanceof Iterable && elements.getClass().getClassLoader() == null) {
      for (Object element : (Iterable<?>) elements) {
        SyncEffects.on(action, element, null, null, ts);
      }
    }
  }
}
