package io.photofinish.instrument.weave;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A method instruction as its class file has it. The receiver's class at run time may be any
 * subtype of {@code owner}; for {@code INVOKESPECIAL} of a method other than {@code <init>} it is
 * {@code this}.
 *
 * @param owner internal name; of an array class ({@code [I}) for {@code clone()} of arrays
 */
public record CallSite(
    int opcode, String owner, String name, String descriptor, boolean ownerIsInterface) {

  public boolean isStatic() {
    return opcode == Opcodes.INVOKESTATIC;
  }

  /**
   * Whether the receiver is not yet an object: it must not be given to a hook before the call, and
   * the call consumes it.
   */
  public boolean isConstructor() {
    return name.equals("<init>");
  }

  public Type[] argumentTypes() {
    return Type.getArgumentTypes(descriptor);
  }

  public Type returnType() {
    return Type.getReturnType(descriptor);
  }
}
