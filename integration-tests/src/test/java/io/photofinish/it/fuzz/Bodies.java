package io.photofinish.it.fuzz;

import io.photofinish.it.fuzz.Code.Variable;
import io.photofinish.it.fuzz.Shape.FieldShape;
import io.photofinish.it.fuzz.Shape.MethodShape;
import java.util.List;
import java.util.SplittableRandom;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

/** Makes the code of a whole method. */
final class Bodies {
  /** From here on, local variables need a wide instruction. */
  private static final int WIDE = 250;

  private final Shape shape;
  private final SplittableRandom random;

  Bodies(Shape shape, SplittableRandom random) {
    this.shape = shape;
    this.random = random;
  }

  MethodNode body(MethodShape method, int pieces) {
    Code code = new Code(shape, method, random);
    if (method.is(Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) {
      return code.out;
    }
    code.out.visitCode();
    parameters(code);
    Label start = new Label();
    code.out.visitLabel(start);
    Statements statements = new Statements(code, pieces);
    if (method.isConstructor()) {
      constructor(code, statements);
    } else if (method.rank() < 0) {
      program(code, statements.values());
    } else if (method.isInitializer()) {
      finals(code, statements.values(), Opcodes.ACC_STATIC);
      statements.all();
    } else if (method.name().equals("finalize")) {
      // Runs in a thread of the JVM, at any time: it shows nothing.
      code.integer(pieces);
      code.insn(Opcodes.POP, 1, Type.VOID_TYPE);
    } else {
      code.tick();
      statements.all();
    }
    Type result = method.result();
    if (result.getSort() != Type.VOID) {
      statements.values().push(result);
    }
    code.out.visitInsn(result.getOpcode(Opcodes.IRETURN));
    if (code.chance(40)) {
      names(code, start);
    }
    code.out.visitMaxs(0, 0);
    return code.out;
  }

  /** Names of the parameters, as messages tell them. */
  private static void names(Code code, Label start) {
    Label end = new Label();
    code.out.visitLabel(end);
    int local = code.isStatic() ? 0 : 1;
    for (Type type : Type.getArgumentTypes(code.method.descriptor())) {
      String descriptor = type.getDescriptor();
      code.out.visitLocalVariable("x" + local, descriptor, null, start, end, local);
      local += type.getSize();
    }
  }

  private static void parameters(Code code) {
    int local = code.isStatic() ? 0 : 1;
    for (Type type : Type.getArgumentTypes(code.method.descriptor())) {
      code.variables.add(new Variable(local, Types.onStack(type), false));
      local += type.getSize();
    }
    code.nextLocal = code.chance(5) ? Math.max(local, WIDE) : local;
  }

  /** Code that runs before there is an object, the call of another constructor, and the rest. */
  private static void constructor(Code code, Statements statements) {
    code.constructed = false;
    Values values = statements.values();
    if (code.chance(40)) {
      early(code, values);
    }
    if (code.chance(30)) {
      statements.block();
    }
    if (code.chance(20)) {
      early(code, values);
    }
    String owner = code.owner.name();
    List<MethodShape> targets =
        code.shape.methods.stream()
            .filter(m -> m.isConstructor() && m.rank() > code.method.rank())
            .filter(m -> !m.owner().name().equals(Types.SUPER) || !m.is(Opcodes.ACC_PRIVATE))
            .toList();
    code.out.visitVarInsn(Opcodes.ALOAD, 0);
    code.push(Types.RAW);
    boolean delegates = false;
    if (targets.isEmpty() || owner.equals(Types.SUPER) && code.chance(70)) {
      String superName = code.owner.superName();
      code.call(Opcodes.INVOKESPECIAL, superName, "<init>", "()V");
    } else {
      MethodShape target = code.any(targets);
      delegates = target.owner().name().equals(owner);
      for (Type argument : Type.getArgumentTypes(target.descriptor())) {
        values.push(argument);
      }
      code.call(Opcodes.INVOKESPECIAL, target.owner().name(), "<init>", target.descriptor());
    }
    code.constructed = true;
    if (!delegates) {
      finals(code, values, 0);
    }
    code.tick();
    statements.all();
  }

  /** A write to a field of an object that has not been made yet. */
  private static void early(Code code, Values values) {
    List<FieldShape> own =
        code.shape.fields.stream()
            .filter(f -> f.owner().equals(code.owner.name()) && !f.is(Opcodes.ACC_STATIC))
            .toList();
    FieldShape field = code.any(own);
    Label end = new Label();
    boolean conditional = code.chance(20);
    if (conditional) {
      values.push(Type.INT_TYPE);
      code.out.visitJumpInsn(Opcodes.IFLE, end);
      code.pop(1);
    }
    code.out.visitVarInsn(Opcodes.ALOAD, 0);
    code.push(Types.RAW);
    values.push(field.type());
    values.members().write(field, false);
    if (conditional) {
      code.out.visitLabel(end);
    }
  }

  private static void finals(Code code, Values values, int flag) {
    for (FieldShape field : code.shape.fields) {
      boolean fits = (field.access() & Opcodes.ACC_STATIC) == flag && field.is(Opcodes.ACC_FINAL);
      if (fits && field.owner().equals(code.owner.name()) && code.chance(90)) {
        boolean isStatic = flag != 0;
        if (!isStatic) {
          code.out.visitVarInsn(Opcodes.ALOAD, 0);
          code.push(Type.getObjectType(field.owner()));
        }
        values.push(field.type());
        values.members().write(field, isStatic);
      }
    }
  }

  /** Calls each method, and shows what it returns or throws. */
  private static void program(Code code, Values values) {
    for (MethodShape method : code.shape.methods) {
      boolean callable = !method.isConstructor() && !method.isInitializer() && method.rank() >= 0;
      callable &= !method.name().equals("finalize");
      if (!callable || !Shape.isCallable(code.owner, method)) {
        continue;
      }
      Label start = new Label();
      Label end = new Label();
      Label handler = new Label();
      Label after = new Label();
      code.out.visitTryCatchBlock(start, end, handler, null);
      code.out.visitLabel(start);
      code.out.visitInsn(Opcodes.NOP);
      values.members().call(method);
      if (code.free() > 0) {
        code.show();
      }
      code.out.visitLabel(end);
      code.out.visitJumpInsn(Opcodes.GOTO, after);
      code.out.visitLabel(handler);
      code.push(Types.THROWABLE);
      code.show();
      code.out.visitLabel(after);
    }
  }
}
