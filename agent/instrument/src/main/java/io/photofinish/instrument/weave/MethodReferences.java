package io.photofinish.instrument.weave;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Method references to methods of the catalogue: {@code latch::countDown}. The class that the JVM
 * spins for one calls the method directly and is not woven, so the reference is redirected to a
 * method of our own that makes the call, as javac does for {@code () -> latch.countDown()}. A class
 * that is loaded already gets no method: it has a companion for them.
 *
 * <p>References of serializable lambdas stay: their serial form names the method.
 */
final class MethodReferences {
  private static final String PREFIX = "$pf$ref$";
  private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";

  private final TargetClass target;
  private final @Nullable String companion;
  private final List<MethodNode> methods = new ArrayList<>();

  /**
   * @param companion the name for the class that gets the methods; null for the class itself
   */
  MethodReferences(TargetClass target, @Nullable String companion) {
    this.target = target;
    this.companion = companion;
  }

  /** The methods to be added to the class; grows with each {@link #redirect}. */
  List<MethodNode> methods() {
    return companion == null ? methods : List.of();
  }

  /** The class file of the companion, not woven; null if there is no need of one. */
  byte @Nullable [] companion() {
    if (companion == null || methods.isEmpty()) {
      return null;
    }
    ClassWriter writer = new ClassWriter(0);
    writer.visit(
        Math.max(target.header().version(), Opcodes.V1_8),
        Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
        companion,
        null,
        "java/lang/Object",
        null);
    for (MethodNode method : methods) {
      method.accept(writer);
    }
    writer.visitEnd();
    return writer.toByteArray();
  }

  /** Redirects the references of one method. */
  void redirect(MethodNode method) {
    for (AbstractInsnNode i = method.instructions.getFirst(); i != null; i = i.getNext()) {
      if (i instanceof InvokeDynamicInsnNode indy) {
        Handle implementation = implementation(indy);
        if (implementation != null) {
          indy.bsmArgs[1] = redirected(implementation, Type.getArgumentTypes(indy.desc));
        }
      }
    }
  }

  /** The handle that a lambda calls when it is one to redirect. */
  private @Nullable Handle implementation(InvokeDynamicInsnNode indy) {
    // altMetafactory makes serializable lambdas, and those with bridges or markers.
    if (!indy.bsm.getOwner().equals(FACTORY)
        || !indy.bsm.getName().equals("metafactory")
        || !(indy.bsmArgs[1] instanceof Handle handle)) {
      return null;
    }
    int opcode = opcode(handle);
    if (opcode < 0 || handle.getOwner().equals(target.name())) {
      return null;
    }
    CallSite call =
        new CallSite(
            opcode, handle.getOwner(), handle.getName(), handle.getDesc(), handle.isInterface());
    return target.callSites().match(call) == null ? null : handle;
  }

  private static int opcode(Handle handle) {
    return switch (handle.getTag()) {
      case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
      case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      default -> -1;
    };
  }

  /**
   * @param captured types of what the reference captures: the receiver, if that is bound. The
   *     linkage demands the same type of a static method, while it allows a subtype as the receiver
   *     of others
   */
  private Handle redirected(Handle handle, Type[] captured) {
    Type[] arguments = Type.getArgumentTypes(handle.getDesc());
    Type result = Type.getReturnType(handle.getDesc());
    List<Type> parameters = new ArrayList<>();
    if (handle.getTag() != Opcodes.H_INVOKESTATIC) {
      parameters.add(captured.length > 0 ? captured[0] : Type.getObjectType(handle.getOwner()));
    }
    parameters.addAll(List.of(arguments));
    MethodNode method =
        new MethodNode(
            Opcodes.ASM9,
            (companion == null ? Opcodes.ACC_PRIVATE : 0)
                | Opcodes.ACC_STATIC
                | Opcodes.ACC_SYNTHETIC,
            PREFIX + methods.size(),
            Type.getMethodDescriptor(result, parameters.toArray(new Type[0])),
            null,
            null);
    int local = 0;
    for (Type parameter : parameters) {
      method.visitVarInsn(parameter.getOpcode(Opcodes.ILOAD), local);
      local += parameter.getSize();
    }
    method.visitMethodInsn(
        opcode(handle),
        handle.getOwner(),
        handle.getName(),
        handle.getDesc(),
        handle.isInterface());
    method.visitInsn(result.getOpcode(Opcodes.IRETURN));
    method.visitMaxs(Math.max(local, result.getSize()), local);
    methods.add(method);
    return new Handle(
        Opcodes.H_INVOKESTATIC,
        companion == null ? target.name() : companion,
        method.name,
        method.desc,
        companion == null && target.header().isInterface());
  }
}
