package io.photofinish.instrument.facts;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Whether an object of a class may be seen half made by a thread that comes by it through a race:
 * not if all its fields are final (JLS 17.5).
 */
final class Mutability extends ClassVisitor {

  private boolean mutable;

  private Mutability() {
    super(Opcodes.ASM9);
  }

  /** Whether the class, or the one it extends, may have instance fields that are not final. */
  static boolean of(ClassReader classFile) {
    Mutability found = new Mutability();
    classFile.accept(
        found, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    String superName = classFile.getSuperName();
    return found.mutable
        || !"java/lang/Object".equals(superName) && !"java/lang/Record".equals(superName);
  }

  @Override
  public @Nullable FieldVisitor visitField(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    mutable |= (access & (Opcodes.ACC_FINAL | Opcodes.ACC_STATIC)) == 0;
    return null;
  }
}
