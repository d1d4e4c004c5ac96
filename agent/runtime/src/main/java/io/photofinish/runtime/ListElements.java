package io.photofinish.runtime;

import io.photofinish.clock.ArrayShadow;
import java.lang.reflect.Array;
import jdk.internal.misc.Unsafe;

/**
 * Elements of an {@code ArrayList} that are replaced one by one: "merely setting the value of an
 * element is not a structural modification" (its javadoc), so threads may each set their own. The
 * variables are the elements of the array inside. Reads count once an element has been replaced.
 */
final class ListElements {
  private static final Unsafe U = Unsafe.getUnsafe();

  private ListElements() {}

  static void use(Object list, int index, boolean write, int site, ThreadState ts, long ctx) {
    UsedType used = UsedType.of(list.getClass());
    ObjectUse use = ObjectUses.shadow(list, ts);
    if (used == null || used.elements == 0 || !(write || use.hasElementWrites)) {
      return;
    }
    use.hasElementWrites = true;
    Object array = U.getReference(list, used.elements);
    if (array == null || index >= Array.getLength(array)) {
      return;
    }
    ArrayShadow shadow = Arrays.shadow(array, ts);
    int context = Contexts.intern(ts, ctx, site);
    long earlier = write ? shadow.write(ts, index, context) : shadow.read(ts, index, context);
    if (earlier != 0 && (write || !use.isFrozen(earlier))) {
      Races.report(null, list, -1, write, false, context, earlier, ts);
    }
  }

  /** A write of each element that there is. */
  static void replaceAll(Object list, int site, ThreadState ts, long ctx) {
    UsedType used = UsedType.of(list.getClass());
    if (used == null || used.elements == 0) {
      return;
    }
    ObjectUse use = ObjectUses.shadow(list, ts);
    use.hasElementWrites = true;
    Object array = U.getReference(list, used.elements);
    int size = array == null ? 0 : Math.min(Array.getLength(array), used.size(list));
    if (size > 0) {
      int context = Contexts.intern(ts, ctx, site);
      long earlier = Arrays.shadow(array, ts).writeRange(ts, 0, size, 1, context);
      if (earlier != 0) {
        Races.report(null, list, -1, true, false, context, earlier, ts);
      }
    }
  }
}
