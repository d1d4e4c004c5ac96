package io.photofinish.it.fuzz;

import io.photofinish.it.fuzz.Shape.MethodShape;
import java.util.List;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What the JVM links in a way of its own: dynamic calls and constants, method handles, calls of
 * overridden methods, and members that are not there.
 */
final class Linkage {
  private static final String LOOKUP = "Ljava/lang/invoke/MethodHandles$Lookup;";
  private static final String TYPE = "Ljava/lang/invoke/MethodType;";
  private static final String SITE = "Ljava/lang/invoke/CallSite;";
  private static final String HANDLE = "Ljava/lang/invoke/MethodHandle;";
  private static final Type INT_TO_INT = Type.getMethodType("(I)I");

  private final Code code;
  private final Values values;

  Linkage(Code code, Values values) {
    this.code = code;
    this.values = values;
  }

  void any() {
    int version = code.owner.version();
    switch (code.random.nextInt(12)) {
      case 0 -> missing();
      case 1 -> overridden();
      case 2 -> classConstant(version);
      case 3 -> lambda(version);
      case 4 -> concatenation(version);
      case 5 -> dynamicCall(version);
      case 6 -> dynamicConstant(version);
      case 7 -> exactCall(version);
      case 8 -> new VarHandles(code, values).field(version);
      case 9 -> copy();
      case 10 -> overriddenDefault(version);
      default -> new VarHandles(code, values).element(version);
    }
  }

  /** What cannot be linked; the error comes when it is executed. */
  private void missing() {
    if (!code.chance(8)) {
      return;
    }
    switch (code.random.nextInt(5)) {
      case 0 -> {
        code.out.visitFieldInsn(Opcodes.GETSTATIC, Types.SUPER, "none", "I");
        code.push(Type.INT_TYPE);
      }
      case 1 -> {
        values.push(Types.A);
        code.out.visitFieldInsn(Opcodes.GETFIELD, Types.SUPER, "none", "J");
        code.pop(1);
        code.push(Type.LONG_TYPE);
      }
      case 2 -> code.call(Opcodes.INVOKESTATIC, "p/None", "none", "()I");
      case 3 -> {
        values.push(Types.A);
        code.call(Opcodes.INVOKEVIRTUAL, Types.SUPER, "none", "()I");
      }
      default -> {
        values.push(Type.INT_TYPE);
        code.out.visitFieldInsn(Opcodes.PUTSTATIC, "p/None", "none", "I");
        code.pop(1);
      }
    }
  }

  /** {@code super.method()}; what it calls has the rank of this method or a higher one. */
  private void overridden() {
    if (code.isStatic() || !code.constructed || !code.owner.name().equals(Types.SUB)) {
      return;
    }
    List<MethodShape> methods =
        code.shape.methods.stream()
            .filter(m -> m.rank() > code.method.rank() && m.owner().name().equals(Types.SUPER))
            .filter(m -> !m.is(Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_ABSTRACT))
            .filter(m -> !m.isConstructor())
            .toList();
    if (methods.isEmpty()) {
      return;
    }
    MethodShape method = code.any(methods);
    code.out.visitVarInsn(Opcodes.ALOAD, 0);
    code.push(Types.B);
    for (Type argument : Type.getArgumentTypes(method.descriptor())) {
      values.push(argument);
    }
    code.call(Opcodes.INVOKESPECIAL, Types.SUPER, method.name(), method.descriptor());
  }

  /** {@code I.super.d()}. */
  private void overriddenDefault(int version) {
    List<MethodShape> methods =
        code.shape.methods.stream()
            .filter(m -> m.rank() > code.method.rank() && m.name().equals("d"))
            .toList();
    boolean possible = !code.isStatic() && code.constructed && version >= Opcodes.V1_8;
    if (methods.isEmpty() || !possible || !code.owner.name().equals(Types.SUB)) {
      return;
    }
    String descriptor = methods.get(0).descriptor();
    code.out.visitVarInsn(Opcodes.ALOAD, 0);
    code.push(Types.B);
    for (Type argument : Type.getArgumentTypes(descriptor)) {
      values.push(argument);
    }
    code.call(Opcodes.INVOKESPECIAL, Types.INTERFACE, "d", descriptor, true);
  }

  /** {@code this.clone()}: not all of the classes may be cloned. */
  private void copy() {
    if (code.isStatic() || !code.constructed || code.owner.isInterface()) {
      return;
    }
    code.out.visitVarInsn(Opcodes.ALOAD, 0);
    code.push(Type.getObjectType(code.owner.name()));
    code.call(Opcodes.INVOKESPECIAL, "java/lang/Object", "clone", "()Ljava/lang/Object;");
  }

  private void classConstant(int version) {
    if (version >= Opcodes.V1_5) {
      code.constant(code.any(List.of(Types.A, Types.B, Types.I, Types.INTS)), Types.OBJECT);
    } else {
      code.constant(3.5f, Type.FLOAT_TYPE);
    }
  }

  private List<MethodShape> functions() {
    return code.shape.methods.stream()
        .filter(m -> m.rank() > code.method.rank() && m.is(Opcodes.ACC_STATIC))
        .filter(m -> m.descriptor().equals(INT_TO_INT.getDescriptor()))
        .filter(m -> Shape.isCallable(code.owner, m))
        .toList();
  }

  private static Handle handle(MethodShape method) {
    String owner = method.owner().name();
    return new Handle(
        Opcodes.H_INVOKESTATIC,
        owner,
        method.name(),
        method.descriptor(),
        method.owner().isInterface());
  }

  static Handle bootstrap(String owner, String name, String arguments, String result) {
    String descriptor = "(" + LOOKUP + "Ljava/lang/String;" + arguments + ")" + result;
    return new Handle(Opcodes.H_INVOKESTATIC, owner, name, descriptor, false);
  }

  private void dynamic(String name, String descriptor, Handle bootstrap, Object... arguments) {
    code.out.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
    code.pop(Type.getArgumentCount(descriptor));
    code.push(Type.getReturnType(descriptor));
  }

  /** A method reference, also to a method of the catalogue, that is called at once. */
  private void lambda(int version) {
    if (version < Opcodes.V1_8) {
      return;
    }
    Handle factory =
        bootstrap(
            "java/lang/invoke/LambdaMetafactory", "metafactory", TYPE + TYPE + HANDLE + TYPE, SITE);
    List<MethodShape> functions = functions();
    if (functions.isEmpty() || code.chance(30)) {
      String counter = "java/util/concurrent/atomic/AtomicInteger";
      Handle method = new Handle(Opcodes.H_INVOKEVIRTUAL, counter, "addAndGet", "(I)I", false);
      values.members().jdkObject(Type.getObjectType(counter));
      String from = "(L" + counter + ";)Ljava/util/function/IntUnaryOperator;";
      dynamic("applyAsInt", from, factory, INT_TO_INT, method, INT_TO_INT);
    } else {
      Handle method = handle(code.any(functions));
      String from = "()Ljava/util/function/IntUnaryOperator;";
      dynamic("applyAsInt", from, factory, INT_TO_INT, method, INT_TO_INT);
    }
    values.push(Type.INT_TYPE);
    code.call(
        Opcodes.INVOKEINTERFACE, "java/util/function/IntUnaryOperator", "applyAsInt", "(I)I", true);
  }

  /** A text of a few numbers, so that texts do not grow. */
  private void concatenation(int version) {
    if (version < Opcodes.V9) {
      return;
    }
    Handle factory =
        bootstrap(
            "java/lang/invoke/StringConcatFactory",
            "makeConcatWithConstants",
            TYPE + "Ljava/lang/String;[Ljava/lang/Object;",
            SITE);
    values.need(Type.INT_TYPE, Type.LONG_TYPE, Types.INTEGER);
    String descriptor = "(IJLjava/lang/Integer;)Ljava/lang/String;";
    dynamic("makeConcatWithConstants", descriptor, factory, "a\1b\1\1");
  }

  private void dynamicCall(int version) {
    List<MethodShape> functions = functions();
    if (version < Opcodes.V1_7 || functions.isEmpty()) {
      return;
    }
    values.need(Type.INT_TYPE);
    dynamic(
        "site",
        "(I)J",
        bootstrap(Code.TRACE, "call", TYPE + HANDLE, SITE),
        handle(code.any(functions)));
  }

  private void dynamicConstant(int version) {
    if (version < Opcodes.V11) {
      return;
    }
    Handle bootstrap = bootstrap(Code.TRACE, "constant", "Ljava/lang/Class;", "Ljava/lang/Object;");
    String name = "c" + code.random.nextInt(3);
    if (code.chance(50)) {
      code.constant(new ConstantDynamic(name, "I", bootstrap), Type.INT_TYPE);
    } else {
      code.constant(new ConstantDynamic(name, "Ljava/lang/String;", bootstrap), Types.STRING);
    }
  }

  private void exactCall(int version) {
    List<MethodShape> functions = functions();
    if (version < Opcodes.V1_7 || functions.isEmpty()) {
      return;
    }
    code.constant(handle(code.any(functions)), Type.getType(HANDLE));
    values.push(Type.INT_TYPE);
    code.call(Opcodes.INVOKEVIRTUAL, "java/lang/invoke/MethodHandle", "invokeExact", "(I)I");
  }
}
