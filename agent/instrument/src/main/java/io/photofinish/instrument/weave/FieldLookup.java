package io.photofinish.instrument.weave;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Resolves the field that an instruction names to its declaration, as in JVMS 5.4.3.2: the named
 * class, its superinterfaces, its superclass. Answers what else depends on the classes above one.
 */
final class FieldLookup {
  /** A JDK class declares the field. */
  static final Resolved JDK = new Resolved(null, null);

  /** Some class file on the way could not be found. */
  static final Resolved UNKNOWN = new Resolved(null, null);

  /** A field and the class that declares it; both null in {@link #JDK} and {@link #UNKNOWN}. */
  record Resolved(@Nullable ClassHeader owner, ClassHeader.@Nullable Field field) {
    boolean is(int flag) {
      return field != null && field.is(flag);
    }
  }

  private final Predicate<String> jdk;
  private final ClassHeaders headers;

  FieldLookup(Predicate<String> jdk, ClassHeaders headers) {
    this.jdk = jdk;
    this.headers = headers;
  }

  Resolved resolve(
      @Nullable ClassLoader loader,
      ClassHeader self,
      String owner,
      String name,
      String descriptor) {
    boolean unknown = false;
    String next = owner;
    while (next != null && !jdk.test(next)) {
      ClassHeader header = next.equals(self.name()) ? self : headers.find(loader, next);
      if (header == null) {
        return UNKNOWN;
      }
      ClassHeader.Field field = header.field(name, descriptor);
      if (field != null) {
        return new Resolved(header, field);
      }
      for (String superinterface : header.interfaces()) {
        Resolved inherited = resolve(loader, self, superinterface, name, descriptor);
        if (inherited.field != null) {
          return inherited;
        }
        unknown |= inherited == UNKNOWN;
      }
      next = header.superName();
    }
    return unknown ? UNKNOWN : JDK;
  }

  /**
   * The first class of the JDK among {@code owner} and its superclasses; null when a class file is
   * not found, and for interfaces outside the JDK.
   */
  @Nullable String ancestor(@Nullable ClassLoader loader, ClassHeader self, String owner) {
    String next = owner;
    while (next != null && !jdk.test(next)) {
      ClassHeader header = next.equals(self.name()) ? self : headers.find(loader, next);
      if (header == null || header.isInterface()) {
        return null;
      }
      next = header.superName();
    }
    return next;
  }

  /**
   * Whether using a class for the first time runs, or waits for, an initializer outside the JDK.
   * Superinterfaces are left out: only those with default methods are initialized (JLS 12.4.1), and
   * then only their own constants depend on it.
   */
  boolean needsInitialization(ClassHeader header) {
    String superName = header.superName();
    return header.hasInitializer() || (superName != null && !jdk.test(superName));
  }

  /** Whether objects of the class have a finalizer that is not the JDK's. */
  boolean isFinalizable(@Nullable ClassLoader loader, ClassHeader self) {
    ClassHeader header = self;
    while (header != null && !header.hasFinalizer()) {
      String superName = header.superName();
      header = superName == null || jdk.test(superName) ? null : headers.find(loader, superName);
    }
    return header != null;
  }

  /** Whether {@code from} may name the reference type without an IllegalAccessError. */
  boolean isAccessible(@Nullable ClassLoader loader, ClassHeader from, String descriptor) {
    Type type = Type.getType(descriptor);
    if (type.getSort() == Type.ARRAY) {
      type = type.getElementType();
    }
    if (type.getSort() != Type.OBJECT) {
      return true;
    }
    String name = type.getInternalName();
    if (jdk.test(name) || ClassHeader.packageOf(name).equals(ClassHeader.packageOf(from.name()))) {
      return true;
    }
    ClassHeader header = headers.find(loader, name);
    return header != null && (header.access() & Opcodes.ACC_PUBLIC) != 0;
  }
}
