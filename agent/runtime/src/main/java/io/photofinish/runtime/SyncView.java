package io.photofinish.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What an iterator, stream or view of a concurrent container gives access to: it hangs at the view
 * in the {@link ObjectTable} and knows the container by its entry, so it keeps neither alive.
 */
final class SyncView {
  final ObjectEntry container;

  private SyncView(ObjectEntry container) {
    this.container = container;
  }

  /** Makes {@code view} a view of what {@code source} is, or is a view of. */
  static void link(Object view, Object source) {
    SyncView of = find(source);
    ObjectEntry entry = null;
    if (of != null) {
      entry = of.container;
    } else {
      Object container = SyncKeys.map(source);
      entry = container == null ? null : ObjectTable.get(container);
    }
    if (entry != null) {
      ObjectTable.get(view).putIfAbsent(SyncRole.VIEW, new SyncView(entry));
    }
  }

  /** The link of {@code view}, or null when it is none. */
  static @Nullable SyncView find(Object view) {
    ObjectEntry entry = ObjectTable.find(view);
    Object link = entry == null ? null : entry.slot(SyncRole.VIEW);
    return link instanceof SyncView ? (SyncView) link : null;
  }
}
