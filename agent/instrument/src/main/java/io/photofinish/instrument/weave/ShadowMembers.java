package io.photofinish.instrument.weave;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The hidden fields that hold the shadow of a class's fields and monitors. They depend on the
 * class's own members, the name of its superclass and what was chosen at the start only, so weaving
 * the same class again yields the same members.
 *
 * <pre>
 *   long   $pf$l$f, $pf$w$f   last word and write word of the plain field f of objects
 *   Object $pf$s$f            shadow of the plain static field f
 *   Object $pf$v$f            state of the volatile field f (static like f)
 *   Object $pf$o              what an object of this class or a subclass inflates to
 * </pre>
 *
 * <p>Where only a share of the fields is watched, the others have no words, and only objects of
 * classes with such a field, or with synchronized methods, have room for what they inflate to.
 */
final class ShadowMembers {
  static final String LAST = "$pf$l$";
  static final String WRITE = "$pf$w$";
  static final String VOLATILE = "$pf$v$";
  static final String OBJECT = "$pf$o";
  static final String STATIC = "$pf$s$";

  private static final String LONG_TYPE = "J";
  private static final String OBJECT_TYPE = "Ljava/lang/Object;";
  private static final int HIDDEN =
      Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_TRANSIENT;

  private ShadowMembers() {}

  /** Adds the members to a class that is not an interface; true if there was any to add. */
  static boolean add(ClassVisitor out, ClassHeader header, Predicate<String> jdk, Choice choice) {
    Map<String, Integer> byName = new HashMap<>();
    for (ClassHeader.Field field : header.fields()) {
      byName.merge(field.name(), 1, Integer::sum);
    }
    boolean added = false;
    boolean instances = false;
    for (ClassHeader.Field field : header.fields()) {
      // Fields may differ in their type only (obfuscators do that): the runtime then finds no
      // shadow field of that name and falls back to its table.
      if (field.is(Opcodes.ACC_FINAL) || byName.getOrDefault(field.name(), 0) > 1) {
        continue;
      }
      boolean isStatic = field.is(Opcodes.ACC_STATIC);
      int access = HIDDEN | (isStatic ? Opcodes.ACC_STATIC : 0);
      if (field.is(Opcodes.ACC_VOLATILE)) {
        member(out, access, VOLATILE + field.name(), OBJECT_TYPE);
      } else if (!choice.hasMember(header.name(), field.name())) {
        continue;
      } else if (isStatic) {
        member(out, access, STATIC + field.name(), OBJECT_TYPE);
      } else {
        instances = true;
        member(out, access, LAST + field.name(), LONG_TYPE);
        member(out, access, WRITE + field.name(), LONG_TYPE);
      }
      added = true;
    }
    if (choice.isAll() ? isTopmost(header, jdk) : instances || header.hasSynchronizedMethods()) {
      member(out, HIDDEN, OBJECT, OBJECT_TYPE);
      added = true;
    }
    return added;
  }

  private static boolean isTopmost(ClassHeader header, Predicate<String> jdk) {
    String superName = header.superName();
    return superName == null || jdk.test(superName);
  }

  private static void member(ClassVisitor out, int access, String name, String descriptor) {
    out.visitField(access, name, descriptor, null, null).visitEnd();
  }
}
