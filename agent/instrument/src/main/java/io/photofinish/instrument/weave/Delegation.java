package io.photofinish.instrument.weave;

import io.photofinish.runtime.OwnClasses;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

/**
 * Begins each {@code loadClass} with a question to {@link OwnClasses}. It stands before everything
 * else of the method, hooks too: they are resolved by what it answers where a loader defines its
 * own class.
 */
final class Delegation extends MethodVisitor {
  private static final String BY_NAME = "(Ljava/lang/String;)Ljava/lang/Class;";
  private static final String RESOLVING = "(Ljava/lang/String;Z)Ljava/lang/Class;";
  private static final int STACK = 2;

  private final String className;
  private final boolean resolving;
  private final boolean hasFrames;

  private Delegation(ClassHeader header, boolean resolving, MethodVisitor out) {
    super(Opcodes.ASM9, out);
    this.className = header.name();
    this.resolving = resolving;
    this.hasFrames = header.hasFrames();
  }

  /**
   * Whether the method loads classes for the JVM, if its class is a loader. A class that is none
   * may have it too: nobody asks that for a class of ours.
   */
  static boolean isFor(ClassHeader header, MethodNode method) {
    return method.name.equals("loadClass")
        && (method.access & (Opcodes.ACC_STATIC | Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0
        && (method.desc.equals(BY_NAME) || method.desc.equals(RESOLVING))
        && !header.isInterface()
        && !"java/lang/Object".equals(header.superName());
  }

  static MethodVisitor before(MethodVisitor out, ClassHeader header, MethodNode method) {
    return new Delegation(header, method.desc.equals(RESOLVING), out);
  }

  @Override
  public void visitCode() {
    super.visitCode();
    Label own = new Label();
    mv.visitVarInsn(Opcodes.ALOAD, 1); // name
    mv.visitMethodInsn(
        Opcodes.INVOKESTATIC, Type.getInternalName(OwnClasses.class), "find", BY_NAME, false); // c
    mv.visitInsn(Opcodes.DUP); // c c
    mv.visitJumpInsn(Opcodes.IFNULL, own); // c
    mv.visitInsn(Opcodes.ARETURN); //
    mv.visitLabel(own); // c
    if (hasFrames) {
      Object[] locals = {className, "java/lang/String", Opcodes.INTEGER};
      Object[] stack = {"java/lang/Class"};
      mv.visitFrame(Opcodes.F_NEW, resolving ? 3 : 2, locals, 1, stack);
    }
    mv.visitInsn(Opcodes.POP); //
  }

  @Override
  public void visitMaxs(int maxStack, int maxLocals) {
    super.visitMaxs(Math.max(maxStack, STACK), maxLocals);
  }
}
