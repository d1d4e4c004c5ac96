package io.photofinish.instrument.weave;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/**
 * The final fields of a class's instances that hold references to what its constructors make. A
 * field that a constructor sets to one of its arguments is left out: what the argument refers to
 * was there before, and is shared with others.
 *
 * <p>Complete when the class is woven; asked later, by reports.
 */
final class OwnFinals {
  private final String prefix;
  private final Set<String> made = new HashSet<>();

  OwnFinals(ClassHeader header) {
    prefix = header.name() + '.';
    for (ClassHeader.Field field : header.fields()) {
      if (holds(field)) {
        made.add(prefix + field.name());
      }
    }
  }

  /**
   * Whether the field is one that the source declares final and that holds a reference of an
   * instance. Those of the compiler refer to the enclosing instance and to captured variables,
   * which were there before.
   */
  static boolean holds(ClassHeader.Field field) {
    return field.is(Opcodes.ACC_FINAL)
        && !field.is(Opcodes.ACC_STATIC)
        && !field.is(Opcodes.ACC_SYNTHETIC)
        && (field.descriptor().startsWith("L") || field.descriptor().startsWith("["));
  }

  /** A constructor sets the field to one of its arguments. */
  synchronized void given(String name) {
    made.remove(prefix + name);
  }

  synchronized boolean isEmpty() {
    return made.isEmpty();
  }

  /** Whether one of {@code fields}, each {@code owner.name}, is among them. */
  synchronized boolean containsAny(Iterable<String> fields) {
    for (String field : fields) {
      if (made.contains(field)) {
        return true;
      }
    }
    return false;
  }
}
