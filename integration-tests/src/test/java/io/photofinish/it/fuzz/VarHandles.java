package io.photofinish.it.fuzz;

import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Accesses by {@code VarHandle}, in several modes. */
final class VarHandles {
  private final Code code;
  private final Values values;

  VarHandles(Code code, Values values) {
    this.code = code;
    this.values = values;
  }

  /** An atomic update of an array's element; the array may be null, the index outside. */
  void element(int version) {
    if (version < Opcodes.V9) {
      return;
    }
    code.constant(Types.INTS, Type.getType(Class.class));
    code.call(
        Opcodes.INVOKESTATIC,
        "java/lang/invoke/MethodHandles",
        "arrayElementVarHandle",
        "(Ljava/lang/Class;)Ljava/lang/invoke/VarHandle;");
    values.push(Types.INTS);
    code.integer(code.random.nextInt(-1, 5));
    String handle = "java/lang/invoke/VarHandle";
    if (code.chance(40)) {
      code.call(Opcodes.INVOKEVIRTUAL, handle, code.chance(50) ? "get" : "getVolatile", "([II)I");
    } else {
      values.push(Type.INT_TYPE);
      boolean adds = code.chance(50);
      code.call(
          Opcodes.INVOKEVIRTUAL, handle, adds ? "getAndAdd" : "set", adds ? "([III)I" : "([III)V");
    }
  }

  /** An atomic operation on a field of an object that may be null. */
  void field(int version) {
    if (version < Opcodes.V11) {
      return;
    }
    Handle bootstrap =
        Linkage.bootstrap(
            "java/lang/invoke/ConstantBootstraps",
            "fieldVarHandle",
            "Ljava/lang/Class;Ljava/lang/Class;Ljava/lang/Class;",
            "Ljava/lang/invoke/VarHandle;");
    // An int's class, too, is a dynamic constant.
    Handle primitive =
        Linkage.bootstrap(
            "java/lang/invoke/ConstantBootstraps",
            "primitiveClass",
            "Ljava/lang/Class;",
            "Ljava/lang/Class;");
    String handle = "java/lang/invoke/VarHandle";
    ConstantDynamic ints = new ConstantDynamic("I", "Ljava/lang/Class;", primitive);
    code.constant(
        new ConstantDynamic("ax", "L" + handle + ";", bootstrap, Types.A, ints),
        Type.getObjectType(handle));
    values.push(Types.A);
    switch (code.random.nextInt(4)) {
      case 0 -> code.call(Opcodes.INVOKEVIRTUAL, handle, "getAcquire", "(Lp/A;)I");
      case 1 -> code.call(Opcodes.INVOKEVIRTUAL, handle, "getVolatile", "(Lp/A;)I");
      case 2 -> {
        values.push(Type.INT_TYPE);
        code.call(Opcodes.INVOKEVIRTUAL, handle, "setRelease", "(Lp/A;I)V");
      }
      default -> {
        values.push(Type.INT_TYPE);
        values.push(Type.INT_TYPE);
        code.call(Opcodes.INVOKEVIRTUAL, handle, "compareAndSet", "(Lp/A;II)Z");
      }
    }
  }
}
