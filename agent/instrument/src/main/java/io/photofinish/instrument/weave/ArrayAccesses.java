package io.photofinish.instrument.weave;

import static org.objectweb.asm.Opcodes.AASTORE;
import static org.objectweb.asm.Opcodes.BASTORE;
import static org.objectweb.asm.Opcodes.CASTORE;
import static org.objectweb.asm.Opcodes.DASTORE;
import static org.objectweb.asm.Opcodes.DUP2;
import static org.objectweb.asm.Opcodes.FASTORE;
import static org.objectweb.asm.Opcodes.IALOAD;
import static org.objectweb.asm.Opcodes.IASTORE;
import static org.objectweb.asm.Opcodes.LASTORE;
import static org.objectweb.asm.Opcodes.SALOAD;
import static org.objectweb.asm.Opcodes.SASTORE;

import io.photofinish.instrument.weave.SweepLoops.Sweep;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** Weaves accesses to array elements; a is the array, i the index, v the value. */
final class ArrayAccesses {
  private static final String ELEMENT = "(Ljava/lang/Object;I";
  private static final Type OBJECT = Type.getObjectType("java/lang/Object");

  private final Emitter code;
  private final Sweeps sweeps;

  ArrayAccesses(Emitter code, Sweeps sweeps) {
    this.code = code;
    this.sweeps = sweeps;
  }

  static boolean isAccess(int opcode) {
    return isLoad(opcode) || (opcode >= IASTORE && opcode <= SASTORE);
  }

  static boolean isLoad(int opcode) {
    return opcode >= IALOAD && opcode <= SALOAD;
  }

  /**
   * Before the instruction: the stack is left as it was.
   *
   * @param sweep that the access belongs to
   */
  void before(int opcode, @Nullable Sweep sweep) {
    if (sweep != null) {
      extend(opcode, sweep);
      return;
    }
    if (isLoad(opcode)) {
      code.out().visitInsn(DUP2); // a i a i
      code.loadSiteThreadContext(code.site(SiteKind.ARRAY_READ)); // a i a i site ts ctx
      code.hook("readElement", ELEMENT + Emitter.SITE_TS_CTX + ")V"); // a i
      return;
    }
    Type type = storedType(opcode);
    int value = code.temp(type);
    code.store(type, value); // a i
    code.out().visitInsn(DUP2); // a i a i
    if (opcode == AASTORE) {
      code.load(type, value); // a i a i v
    }
    code.loadSiteThreadContext(code.site(SiteKind.ARRAY_WRITE)); // a i a i [v] site ts ctx
    code.hook(
        "writeElement",
        ELEMENT
            + (opcode == AASTORE ? "Ljava/lang/Object;" : "")
            + Emitter.SITE_TS_CTX
            + ")V"); // a i
    code.load(type, value); // a i v
  }

  private void extend(int opcode, Sweep sweep) {
    if (isLoad(opcode)) {
      sweeps.extend(sweep);
      return;
    }
    Type type = storedType(opcode);
    int value = code.temp(type);
    code.store(type, value); // a i
    sweeps.extend(sweep);
    code.load(type, value); // a i v
  }

  private static Type storedType(int opcode) {
    return switch (opcode) {
      case IASTORE, BASTORE, CASTORE, SASTORE -> Type.INT_TYPE;
      case LASTORE -> Type.LONG_TYPE;
      case FASTORE -> Type.FLOAT_TYPE;
      case DASTORE -> Type.DOUBLE_TYPE;
      case AASTORE -> OBJECT;
      default -> throw new IllegalArgumentException("opcode " + opcode);
    };
  }
}
