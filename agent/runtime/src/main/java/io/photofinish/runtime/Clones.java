package io.photofinish.runtime;

import jdk.internal.misc.Unsafe;

/**
 * {@code Object.clone} copies the hidden members with the others: the history of another object,
 * its holder, perhaps a word that some thread has locked. After the call the copy gets a shadow of
 * its own. As its contents are copied "as if by assignment" (javadoc of {@code Object.clone}), the
 * thread that clones has then read each field of the original and written each of the copy.
 */
public final class Clones {
  private static final Unsafe U = Unsafe.getUnsafe();

  private Clones() {}

  /**
   * After a call that may have been {@code Object.clone}. A {@code clone} of the program's own may
   * return anything; what is no copy is left alone. Arrays come here from compilers that name
   * {@code Object} as the owner of the method, as Kotlin's does, where javac names the type of the
   * array.
   */
  public static void cloned(Object copy, Object original, int site, ThreadState ts, long ctx) {
    if (copy == null || copy == original || copy.getClass() != original.getClass()) {
      return;
    }
    try {
      if (copy.getClass().isArray()) {
        ArrayRanges.readAll(original, site, ts, ctx);
        return;
      }
      ClonedFields fields = ClonedFields.of(copy.getClass());
      forget(copy, fields);
      for (FieldVariable v : fields.plain) {
        Fields.read(original, v, site, ts, ctx);
        Fields.write(copy, v, site, ts, ctx);
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
  }

  /** No other thread can have seen the copy yet. */
  private static void forget(Object copy, ClonedFields fields) {
    for (FieldVariable v : fields.plain) {
      if (!v.isAside()) {
        U.putLong(copy, v.last, 0);
        U.putLong(copy, v.write, 0);
      }
    }
    for (long offset : fields.references) {
      U.putReference(copy, offset, null);
    }
  }
}
