package io.photofinish.it.fuzz;

import io.photofinish.it.fuzz.Shape.ClassShape;
import io.photofinish.it.fuzz.Shape.FieldShape;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.MethodNode;

/** Writes one class of a program; stack-map frames are computed for the versions that have them. */
final class ClassFiles {
  private final ClassWriter writer;

  ClassFiles(ClassShape owner, Shape shape) {
    writer =
        new KnownTypes(owner.hasFrames() ? ClassWriter.COMPUTE_FRAMES : ClassWriter.COMPUTE_MAXS);
    String[] interfaces =
        owner.name().equals(Types.SUB)
            ? new String[] {Types.INTERFACE, "java/lang/Runnable", "java/lang/Cloneable"}
            : new String[0];
    writer.visit(
        owner.version(), owner.access(), owner.name(), null, owner.superName(), interfaces);
    writer.visitSource(owner.name().substring(2) + ".java", null);
    for (FieldShape field : shape.fields) {
      if (field.owner().equals(owner.name())) {
        writer.visitField(field.access(), field.name(), field.type().getDescriptor(), null, null);
      }
    }
  }

  void add(MethodNode method) {
    method.accept(writer);
  }

  byte[] bytes() {
    writer.visitEnd();
    return writer.toByteArray();
  }

  /** Knows the program's classes without loading them. */
  private static final class KnownTypes extends ClassWriter {
    KnownTypes(int flags) {
      super(flags);
    }

    @Override
    protected String getCommonSuperClass(String one, String other) {
      if (one.equals(other)) {
        return one;
      }
      boolean both = one.startsWith("p/") && other.startsWith("p/");
      if (both) {
        return one.equals(Types.INTERFACE) || other.equals(Types.INTERFACE)
            ? "java/lang/Object"
            : Types.SUPER;
      }
      return one.startsWith("p/") || other.startsWith("p/")
          ? "java/lang/Object"
          : super.getCommonSuperClass(one, other);
    }
  }
}
