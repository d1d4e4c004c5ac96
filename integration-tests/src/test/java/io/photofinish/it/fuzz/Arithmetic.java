package io.photofinish.it.fuzz;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Arithmetic, conversions and comparisons of all primitive types. */
final class Arithmetic {
  private static final Type INT = Type.INT_TYPE;
  private static final Type LONG = Type.LONG_TYPE;
  private static final Type FLOAT = Type.FLOAT_TYPE;
  private static final Type DOUBLE = Type.DOUBLE_TYPE;

  /** An operation: what it takes and what it leaves. */
  private record Operation(int opcode, Type result, Type... operands) {}

  private static final List<Operation> ALL =
      List.of(
          same(Opcodes.IADD, INT, 2),
          same(Opcodes.LADD, LONG, 2),
          same(Opcodes.FADD, FLOAT, 2),
          same(Opcodes.DADD, DOUBLE, 2),
          same(Opcodes.ISUB, INT, 2),
          same(Opcodes.LSUB, LONG, 2),
          same(Opcodes.FSUB, FLOAT, 2),
          same(Opcodes.DSUB, DOUBLE, 2),
          same(Opcodes.IMUL, INT, 2),
          same(Opcodes.LMUL, LONG, 2),
          same(Opcodes.FMUL, FLOAT, 2),
          same(Opcodes.DMUL, DOUBLE, 2),
          same(Opcodes.IDIV, INT, 2),
          same(Opcodes.LDIV, LONG, 2),
          same(Opcodes.FDIV, FLOAT, 2),
          same(Opcodes.DDIV, DOUBLE, 2),
          same(Opcodes.IREM, INT, 2),
          same(Opcodes.LREM, LONG, 2),
          same(Opcodes.FREM, FLOAT, 2),
          same(Opcodes.DREM, DOUBLE, 2),
          same(Opcodes.INEG, INT, 1),
          same(Opcodes.LNEG, LONG, 1),
          same(Opcodes.FNEG, FLOAT, 1),
          same(Opcodes.DNEG, DOUBLE, 1),
          same(Opcodes.ISHL, INT, 2),
          new Operation(Opcodes.LSHL, LONG, LONG, INT),
          same(Opcodes.ISHR, INT, 2),
          new Operation(Opcodes.LSHR, LONG, LONG, INT),
          same(Opcodes.IUSHR, INT, 2),
          new Operation(Opcodes.LUSHR, LONG, LONG, INT),
          same(Opcodes.IAND, INT, 2),
          same(Opcodes.LAND, LONG, 2),
          same(Opcodes.IOR, INT, 2),
          same(Opcodes.LOR, LONG, 2),
          same(Opcodes.IXOR, INT, 2),
          same(Opcodes.LXOR, LONG, 2),
          new Operation(Opcodes.I2L, LONG, INT),
          new Operation(Opcodes.I2F, FLOAT, INT),
          new Operation(Opcodes.I2D, DOUBLE, INT),
          new Operation(Opcodes.L2I, INT, LONG),
          new Operation(Opcodes.L2F, FLOAT, LONG),
          new Operation(Opcodes.L2D, DOUBLE, LONG),
          new Operation(Opcodes.F2I, INT, FLOAT),
          new Operation(Opcodes.F2L, LONG, FLOAT),
          new Operation(Opcodes.F2D, DOUBLE, FLOAT),
          new Operation(Opcodes.D2I, INT, DOUBLE),
          new Operation(Opcodes.D2L, LONG, DOUBLE),
          new Operation(Opcodes.D2F, FLOAT, DOUBLE),
          same(Opcodes.I2B, INT, 1),
          same(Opcodes.I2C, INT, 1),
          same(Opcodes.I2S, INT, 1),
          new Operation(Opcodes.LCMP, INT, LONG, LONG),
          new Operation(Opcodes.FCMPL, INT, FLOAT, FLOAT),
          new Operation(Opcodes.FCMPG, INT, FLOAT, FLOAT),
          new Operation(Opcodes.DCMPL, INT, DOUBLE, DOUBLE),
          new Operation(Opcodes.DCMPG, INT, DOUBLE, DOUBLE));

  private final Code code;
  private final Values values;

  Arithmetic(Code code, Values values) {
    this.code = code;
    this.values = values;
  }

  private static Operation same(int opcode, Type type, int operands) {
    return operands == 1
        ? new Operation(opcode, type, type)
        : new Operation(opcode, type, type, type);
  }

  /** An operation with a result of this type. */
  void result(Type type) {
    Operation operation =
        code.any(ALL.stream().filter(each -> each.result().equals(type)).toList());
    values.need(operation.operands());
    code.insn(operation.opcode(), operation.operands().length, operation.result());
  }

  void any() {
    result(code.any(List.of(INT, LONG, FLOAT, DOUBLE)));
  }
}
