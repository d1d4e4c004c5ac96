package io.photofinish.instrument.weave;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What other classes need to know of a class.
 *
 * @param superName null for {@code java/lang/Object} only
 */
record ClassHeader(
    int version,
    int access,
    String name,
    @Nullable String superName,
    String[] interfaces,
    List<Field> fields,
    boolean hasInitializer,
    boolean hasFinalizer,
    boolean hasSynchronizedMethods,
    boolean hasFrames) {

  private static final byte[] FRAMES = "StackMapTable".getBytes(StandardCharsets.US_ASCII);
  private static final int UTF8 = 1;

  record Field(int access, String name, String descriptor) {
    boolean is(int flag) {
      return (access & flag) != 0;
    }
  }

  static ClassHeader read(ClassReader reader) {
    List<Field> fields = new ArrayList<>();
    boolean[] initializer = new boolean[1];
    boolean[] finalizer = new boolean[1];
    boolean[] locks = new boolean[1];
    int[] version = new int[1];
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public void visit(
              int classVersion,
              int access,
              String name,
              @Nullable String signature,
              @Nullable String superName,
              String @Nullable [] interfaces) {
            version[0] = classVersion & 0xFFFF;
          }

          @Override
          public @Nullable FieldVisitor visitField(
              int access,
              String name,
              String descriptor,
              @Nullable String signature,
              @Nullable Object value) {
            fields.add(new Field(access, name, descriptor));
            return null;
          }

          @Override
          public @Nullable MethodVisitor visitMethod(
              int access,
              String name,
              String descriptor,
              @Nullable String signature,
              String @Nullable [] exceptions) {
            initializer[0] |= name.equals("<clinit>");
            locks[0] |=
                (access & (Opcodes.ACC_SYNCHRONIZED | Opcodes.ACC_STATIC))
                    == Opcodes.ACC_SYNCHRONIZED;
            finalizer[0] |= name.equals("finalize") && descriptor.equals("()V");
            return null;
          }
        },
        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return new ClassHeader(
        version[0],
        reader.getAccess(),
        reader.getClassName(),
        reader.getSuperName(),
        reader.getInterfaces(),
        fields,
        initializer[0],
        finalizer[0],
        locks[0],
        hasFrames(reader, version[0]));
  }

  /**
   * Whether methods have stack-map frames. In version 50 they may (JVMS 4.10.1); if none has, one
   * of ours would be the only one, and make ASM and the verifier believe that there are all.
   */
  private static boolean hasFrames(ClassReader reader, int version) {
    boolean found = version > Opcodes.V1_6;
    for (int i = 1; version == Opcodes.V1_6 && !found && i < reader.getItemCount(); i++) {
      int item = reader.getItem(i); // 0 for the second place of a long or double
      found = item > 0 && reader.readByte(item - 1) == UTF8 && isFrames(reader, item);
    }
    return found;
  }

  private static boolean isFrames(ClassReader reader, int item) {
    boolean same = reader.readUnsignedShort(item) == FRAMES.length;
    for (int i = 0; same && i < FRAMES.length; i++) {
      same = reader.readByte(item + 2 + i) == FRAMES[i];
    }
    return same;
  }

  boolean isInterface() {
    return (access & Opcodes.ACC_INTERFACE) != 0;
  }

  boolean isPublic() {
    return (access & Opcodes.ACC_PUBLIC) != 0;
  }

  @Nullable Field field(String fieldName, String descriptor) {
    for (Field field : fields) {
      if (field.name.equals(fieldName) && field.descriptor.equals(descriptor)) {
        return field;
      }
    }
    return null;
  }

  /** Package part of an internal name; "" for the unnamed package. */
  static String packageOf(String internalName) {
    int end = internalName.lastIndexOf('/');
    return end < 0 ? "" : internalName.substring(0, end);
  }
}
