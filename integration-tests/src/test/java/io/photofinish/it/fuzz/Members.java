package io.photofinish.it.fuzz;

import io.photofinish.it.fuzz.Shape.FieldShape;
import io.photofinish.it.fuzz.Shape.MethodShape;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Accesses to fields and calls of methods, of the program's classes and of the JDK's. */
final class Members {
  private final Code code;
  private final Values values;
  private final Linkage linkage;

  Members(Code code, Values values) {
    this.code = code;
    this.values = values;
    linkage = new Linkage(code, values);
  }

  // Fields

  /** The value of a field that fits; else a constant. */
  void field(Type type) {
    List<FieldShape> fitting =
        fields().stream().filter(f -> Types.fits(Types.onStack(f.type()), type)).toList();
    if (fitting.isEmpty()) {
      values.constant(type);
      return;
    }
    get(code.any(fitting));
    if (!code.top().equals(type)) {
      code.pop(1);
      code.push(type);
    }
  }

  private void get(FieldShape field) {
    boolean isStatic = field.is(Opcodes.ACC_STATIC);
    if (!isStatic) {
      values.push(Type.getObjectType(field.owner()));
    }
    code.out.visitFieldInsn(
        isStatic ? Opcodes.GETSTATIC : Opcodes.GETFIELD,
        ownerIn(field),
        field.name(),
        field.type().getDescriptor());
    code.pop(isStatic ? 0 : 1);
    code.push(field.type());
  }

  /** A write to a field, of what is on top if it fits; perhaps after a read of the same field. */
  void put() {
    List<FieldShape> writable =
        fields().stream().filter(field -> !field.is(Opcodes.ACC_FINAL)).toList();
    FieldShape field = code.any(writable);
    boolean isStatic = field.is(Opcodes.ACC_STATIC);
    if (isStatic) {
      values.need(field.type());
    } else {
      Type owner = Type.getObjectType(field.owner());
      values.need(owner, field.type());
    }
    write(field, isStatic);
  }

  /** {@code x.f += v} and its kin. */
  void update() {
    List<FieldShape> ints =
        fields().stream()
            .filter(f -> !f.is(Opcodes.ACC_FINAL | Opcodes.ACC_STATIC))
            .filter(f -> f.type().equals(Type.INT_TYPE) || f.type().equals(Type.LONG_TYPE))
            .toList();
    if (ints.isEmpty()) {
      return;
    }
    FieldShape field = code.any(ints);
    boolean isLong = field.type().getSize() == 2;
    values.push(Type.getObjectType(field.owner()));
    code.out.visitInsn(Opcodes.DUP);
    code.push(code.top());
    code.out.visitFieldInsn(
        Opcodes.GETFIELD, ownerIn(field), field.name(), field.type().getDescriptor());
    code.pop(1);
    code.push(field.type());
    boolean after = code.chance(50);
    if (!after) {
      copyUnder(isLong);
    }
    values.push(field.type());
    code.insn(isLong ? Opcodes.LADD : Opcodes.IADD, 2, field.type());
    if (after) {
      copyUnder(isLong);
    }
    write(field, false);
    code.drop();
  }

  private void copyUnder(boolean isLong) {
    code.out.visitInsn(isLong ? Opcodes.DUP2_X1 : Opcodes.DUP_X1);
    code.stack.add(code.stack.size() - 2, code.top());
  }

  void write(FieldShape field, boolean isStatic) {
    code.out.visitFieldInsn(
        isStatic ? Opcodes.PUTSTATIC : Opcodes.PUTFIELD,
        ownerIn(field),
        field.name(),
        field.type().getDescriptor());
    code.pop(isStatic ? 1 : 2);
  }

  private List<FieldShape> fields() {
    return code.shape.fields.stream()
        .filter(f -> Shape.isAccessible(code.owner.name(), f.owner(), f.access()))
        .toList();
  }

  /**
   * Inherited fields may be named by the class that inherits them; instances may not be narrowed.
   */
  private String ownerIn(FieldShape field) {
    boolean inherited = field.owner().equals(Types.SUPER) && field.is(Opcodes.ACC_STATIC);
    return inherited && !field.is(Opcodes.ACC_PRIVATE) && code.chance(30)
        ? Types.SUB
        : field.owner();
  }

  // Methods

  /** The result of a call that fits; else a field's value. */
  void result(Type type) {
    List<Runnable> ways = new ArrayList<>();
    callable().stream()
        .filter(m -> Types.fits(Types.onStack(m.result()), type))
        .forEach(m -> ways.add(() -> call(m)));
    JdkCalls.ALL.stream()
        .filter(call -> Types.fits(Types.onStack(call.result()), type))
        .forEach(call -> ways.add(() -> jdk(call)));
    if (ways.isEmpty()) {
      field(type);
      return;
    }
    code.any(ways).run();
    if (!code.top().equals(type)) {
      code.pop(1);
      code.push(type);
    }
  }

  void anyCall() {
    List<MethodShape> methods = callable();
    if (methods.isEmpty()) {
      anyJdkCall();
    } else {
      call(code.any(methods));
    }
  }

  void anyJdkCall() {
    jdk(code.any(JdkCalls.ALL));
  }

  Linkage linkage() {
    return linkage;
  }

  private List<MethodShape> callable() {
    return code.shape.methods.stream()
        .filter(m -> !m.isInitializer() && !m.isConstructor() && !m.name().equals("finalize"))
        .filter(m -> m.rank() > code.method.rank())
        .filter(m -> Shape.isCallable(code.owner, m))
        .toList();
  }

  void call(MethodShape method) {
    String owner = method.owner().name();
    if (!method.is(Opcodes.ACC_STATIC)) {
      values.push(Type.getObjectType(owner));
    }
    for (Type argument : Type.getArgumentTypes(method.descriptor())) {
      values.push(argument);
    }
    boolean isInterface = method.owner().isInterface();
    code.call(opcode(method), owner, method.name(), method.descriptor(), isInterface);
  }

  private int opcode(MethodShape method) {
    if (method.is(Opcodes.ACC_STATIC)) {
      return Opcodes.INVOKESTATIC;
    }
    if (method.is(Opcodes.ACC_PRIVATE) && code.owner.version() < Opcodes.V11) {
      return Opcodes.INVOKESPECIAL;
    }
    return method.owner().isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
  }

  private void jdk(JdkCalls.Call call) {
    if (call.opcode() != Opcodes.INVOKESTATIC) {
      values.push(Type.getObjectType(call.owner()));
    }
    for (Type argument : Type.getArgumentTypes(call.descriptor())) {
      values.push(argument);
    }
    jdk(call.opcode(), call.owner(), call.name(), call.descriptor());
  }

  void jdk(int opcode, String owner, String name, String descriptor) {
    code.call(opcode, owner, name, descriptor, opcode == Opcodes.INVOKEINTERFACE);
  }

  // Objects

  /** {@code this} or a new object of a class of the program. */
  void instance(Type wanted) {
    Type type = wanted.equals(Types.I) ? Types.B : wanted;
    boolean isThis =
        !code.isStatic()
            && code.constructed
            && Types.fits(Type.getObjectType(code.owner.name()), wanted);
    if (isThis && code.chance(70)) {
      code.out.visitVarInsn(Opcodes.ALOAD, 0);
      code.push(wanted);
      return;
    }
    List<MethodShape> constructors =
        code.shape.methods.stream()
            .filter(m -> m.isConstructor() && m.rank() > code.method.rank())
            .filter(m -> m.owner().name().equals(type.getInternalName()))
            .filter(m -> Shape.isAccessible(code.owner.name(), m.owner().name(), m.access()))
            .toList();
    if (constructors.isEmpty() || code.plain) {
      code.insn(Opcodes.ACONST_NULL, 0, wanted);
    } else {
      make(type, code.any(constructors).descriptor());
    }
  }

  void jdkObject(Type type) {
    make(Type.getObjectType(JdkCalls.made(type.getInternalName())), JdkCalls.constructor(type));
  }

  /** NEW, a copy below or above which arguments are pushed, and the constructor. */
  private void make(Type type, String descriptor) {
    code.out.visitTypeInsn(Opcodes.NEW, type.getInternalName());
    code.push(Types.RAW);
    code.out.visitInsn(Opcodes.DUP);
    code.push(Types.RAW);
    int local = code.chance(10) ? code.nextLocal++ : -1;
    if (local >= 0) {
      code.out.visitInsn(Opcodes.DUP);
      code.out.visitVarInsn(Opcodes.ASTORE, local);
    }
    for (Type argument : Type.getArgumentTypes(descriptor)) {
      values.push(argument);
    }
    code.call(Opcodes.INVOKESPECIAL, type.getInternalName(), "<init>", descriptor);
    code.pop(1);
    if (local >= 0) {
      code.out.visitInsn(Opcodes.POP);
      code.out.visitVarInsn(Opcodes.ALOAD, local);
    }
    code.push(type);
  }
}
