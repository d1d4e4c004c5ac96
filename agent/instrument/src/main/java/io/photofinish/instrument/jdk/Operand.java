package io.photofinish.instrument.jdk;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What a hook is given: an object that can be loaded at the hook's position without a branch. */
@FunctionalInterface
interface Operand {
  /** {@code ... -> ..., object}. */
  void load(MethodVisitor out, Position position);

  /** The method that is woven. */
  record Position(String owner, boolean isStatic, String descriptor) {}

  Operand THIS = (out, position) -> out.visitVarInsn(Opcodes.ALOAD, 0);

  /**
   * What lies on top of the stack: before a call its last argument, or the receiver if it has none;
   * after a call its result; at the exit the method's result.
   */
  Operand TOP = (out, position) -> out.visitInsn(Opcodes.DUP);

  /** The method's argument; for hooks at its entry, or of a parameter that is never assigned. */
  static Operand argument(int index) {
    return (out, position) -> {
      int local = position.isStatic() ? 0 : 1;
      Type[] types = Type.getArgumentTypes(position.descriptor());
      for (int i = 0; i < index; i++) {
        local += types[i].getSize();
      }
      out.visitVarInsn(Opcodes.ALOAD, local);
    };
  }

  /** A local variable, where the JDK's own code leaves no other way. */
  static Operand local(int index) {
    return (out, position) -> out.visitVarInsn(Opcodes.ALOAD, index);
  }

  /** A field of {@code this}, by the class that declares it (internal name). */
  static Operand field(String declaring, String name, String descriptor) {
    return (out, position) -> {
      out.visitVarInsn(Opcodes.ALOAD, 0);
      out.visitFieldInsn(Opcodes.GETFIELD, declaring, name, descriptor);
    };
  }

  /** The length of an array that is a field of {@code this}. */
  static Operand length(Operand array) {
    return (out, position) -> {
      array.load(out, position);
      out.visitInsn(Opcodes.ARRAYLENGTH);
    };
  }
}
