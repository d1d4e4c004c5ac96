package io.photofinish.it.fuzz;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What the classes of a random program declare; made before any code is. */
final class Shape {
  /** A field of one of the classes. */
  record FieldShape(String owner, int access, String name, Type type) {
    boolean is(int flag) {
      return (access & flag) != 0;
    }
  }

  /**
   * A method of one of the classes.
   *
   * @param rank a method calls only those of higher rank, so there is no recursion; methods that
   *     override each other have one rank
   */
  record MethodShape(ClassShape owner, int access, String name, String descriptor, int rank) {
    boolean is(int flag) {
      return (access & flag) != 0;
    }

    Type result() {
      return Type.getReturnType(descriptor);
    }

    boolean isConstructor() {
      return name.equals("<init>");
    }

    boolean isInitializer() {
      return name.equals("<clinit>");
    }
  }

  /** A class or interface. */
  record ClassShape(String name, int version, int access, String superName) {
    boolean isInterface() {
      return (access & Opcodes.ACC_INTERFACE) != 0;
    }

    /** Whether the file has stack-map frames; without them, there may be subroutines. */
    boolean hasFrames() {
      return version >= Opcodes.V1_7;
    }
  }

  final List<ClassShape> classes = new ArrayList<>();
  final List<FieldShape> fields = new ArrayList<>();
  final List<MethodShape> methods = new ArrayList<>();

  /** Old class files know no static methods of interfaces. */
  static boolean isCallable(ClassShape from, MethodShape method) {
    boolean known =
        from.version() >= Opcodes.V1_8
            || !method.owner().isInterface()
            || !method.is(Opcodes.ACC_STATIC);
    return known && isAccessible(from.name(), method.owner().name(), method.access());
  }

  /** Whether code of {@code from} may name a member of {@code owner} with these flags. */
  static boolean isAccessible(String from, String owner, int access) {
    return (access & Opcodes.ACC_PRIVATE) == 0 || from.equals(owner);
  }
}
