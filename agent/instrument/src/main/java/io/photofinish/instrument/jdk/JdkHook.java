package io.photofinish.instrument.jdk;

import io.photofinish.runtime.MemberFilter;
import io.photofinish.runtime.Submissions;
import io.photofinish.runtime.SyncTasks;
import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A call of the runtime from inside a JDK method. Straight code: existing frames stay right. */
@FunctionalInterface
interface JdkHook {
  /** The operand stack below is left as it was, unless the hook says otherwise. */
  void write(MethodVisitor out, Operand.Position position);

  /**
   * What this thread did is ordered before what those do who acquire {@code role} of the object.
   */
  static JdkHook release(Operand key, int role) {
    return withRole("release", key, role);
  }

  /** What was released to {@code role} of the object is ordered before what this thread does. */
  static JdkHook acquire(Operand key, int role) {
    return withRole("acquire", key, role);
  }

  /** This thread hands the task to an executor. */
  static JdkHook submit(Operand task) {
    return call(Submissions.class, "submitted", "(Ljava/lang/Object;)V", task);
  }

  /** This thread begins the task; {@code runner} names it at its {@link #end}. */
  static JdkHook begin(Operand task, Operand runner) {
    return call(
        Submissions.class, "beginning", "(Ljava/lang/Object;Ljava/lang/Object;)V", task, runner);
  }

  /** This thread has ended the task that {@code runner} has begun, if any. */
  static JdkHook end(Operand runner) {
    return call(Submissions.class, "ended", "(Ljava/lang/Object;)V", runner);
  }

  private static JdkHook withRole(String name, Operand key, int role) {
    return (out, position) -> {
      key.load(out, position);
      out.visitIntInsn(Opcodes.BIPUSH, role);
      invoke(out, SyncTasks.class, name, "(Ljava/lang/Object;I)V");
    };
  }

  /** {@link SyncTasks}' method of this name and descriptor, given these operands. */
  static JdkHook call(String name, String descriptor, Operand... operands) {
    return call(SyncTasks.class, name, descriptor, operands);
  }

  /** A static method of the runtime, given these operands. */
  static JdkHook call(Class<?> owner, String name, String descriptor, Operand... operands) {
    List<Operand> all = List.of(operands);
    return (out, position) -> {
      for (Operand operand : all) {
        operand.load(out, position);
      }
      invoke(out, owner, name, descriptor);
    };
  }

  /** Replaces the array of members on top of the stack by one without the shadow members. */
  static JdkHook filterMembers(String arrayDescriptor) {
    return (out, position) ->
        out.visitMethodInsn(
            Opcodes.INVOKESTATIC,
            Type.getInternalName(MemberFilter.class),
            "filter",
            "(" + arrayDescriptor + ")" + arrayDescriptor,
            false);
  }

  private static void invoke(MethodVisitor out, Class<?> owner, String name, String descriptor) {
    out.visitMethodInsn(Opcodes.INVOKESTATIC, Type.getInternalName(owner), name, descriptor, false);
  }
}
