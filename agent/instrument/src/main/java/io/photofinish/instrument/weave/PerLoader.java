package io.photofinish.instrument.weave;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is kept for each class loader, for as long as it is there. Loaders are compared by identity,
 * since an application may override {@code equals}. Thread-safe.
 */
public final class PerLoader<V> {
  private static final Object BOOT = new Object();

  private final Map<Key, V> values = new ConcurrentHashMap<>();
  private final ReferenceQueue<Object> unloaded = new ReferenceQueue<>();
  private final Supplier<V> initial;

  /**
   * @param initial makes what is kept for a loader; must not refer to it
   */
  public PerLoader(Supplier<V> initial) {
    this.initial = initial;
  }

  /** What is kept for a loader; null is the boot loader. */
  public V of(@Nullable ClassLoader loader) {
    for (Reference<?> gone = unloaded.poll(); gone != null; gone = unloaded.poll()) {
      values.remove(gone);
    }
    Object key = loader == null ? BOOT : loader;
    V value = values.get(new Key(key, null));
    return value != null
        ? value
        : values.computeIfAbsent(new Key(key, unloaded), ignored -> initial.get());
  }

  /** Hands over what is kept for each loader, but for the boot loader. */
  public void forEach(BiConsumer<ClassLoader, V> consumer) {
    values.forEach(
        (key, value) -> {
          if (key.get() instanceof ClassLoader loader) {
            consumer.accept(loader, value);
          }
        });
  }

  private static final class Key extends WeakReference<Object> {
    private final int hash;

    Key(Object loader, @Nullable ReferenceQueue<Object> queue) {
      super(loader, queue);
      this.hash = System.identityHashCode(loader);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      if (this == other) {
        return true;
      }
      Object loader = get();
      return loader != null && other instanceof Key key && key.refersTo(loader);
    }
  }
}
