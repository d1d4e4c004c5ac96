package io.photofinish.it.sampling;

import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.ICONST_1;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.PUTSTATIC;
import static org.objectweb.asm.Opcodes.RETURN;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The class file of a program in which two threads race on each of many fields. */
final class ManyFields {
  static final String NAME = "Many";

  private ManyFields() {}

  static byte[] of(int fields) {
    ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    out.visit(Opcodes.V17, ACC_PUBLIC, NAME, null, "java/lang/Thread", null);
    for (int i = 0; i < fields; i++) {
      out.visitField(ACC_PUBLIC | ACC_STATIC, "field" + i, "I", null, null).visitEnd();
    }
    constructor(out.visitMethod(ACC_PUBLIC, "<init>", "()V", null, null));
    run(fields, out.visitMethod(ACC_PUBLIC, "run", "()V", null, null));
    main(out.visitMethod(ACC_PUBLIC | ACC_STATIC, "main", "([Ljava/lang/String;)V", null, null));
    out.visitEnd();
    return out.toByteArray();
  }

  private static void constructor(MethodVisitor code) {
    code.visitCode();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(INVOKESPECIAL, "java/lang/Thread", "<init>", "()V", false);
    end(code);
  }

  private static void run(int fields, MethodVisitor code) {
    code.visitCode();
    for (int i = 0; i < fields; i++) {
      code.visitFieldInsn(GETSTATIC, NAME, "field" + i, "I");
      code.visitInsn(ICONST_1);
      code.visitInsn(IADD);
      code.visitFieldInsn(PUTSTATIC, NAME, "field" + i, "I");
    }
    end(code);
  }

  /** Starts both before it waits for either. */
  private static void main(MethodVisitor code) {
    code.visitCode();
    for (int local = 1; local <= 2; local++) {
      code.visitTypeInsn(NEW, NAME);
      code.visitInsn(Opcodes.DUP);
      code.visitMethodInsn(INVOKESPECIAL, NAME, "<init>", "()V", false);
      code.visitVarInsn(Opcodes.ASTORE, local);
    }
    call(code, "start");
    call(code, "join");
    end(code);
  }

  private static void call(MethodVisitor code, String method) {
    for (int local = 1; local <= 2; local++) {
      code.visitVarInsn(Opcodes.ALOAD, local);
      code.visitMethodInsn(INVOKEVIRTUAL, NAME, method, "()V", false);
    }
  }

  private static void end(MethodVisitor code) {
    code.visitInsn(RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }
}
