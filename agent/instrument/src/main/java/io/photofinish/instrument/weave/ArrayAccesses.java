package io.photofinish.instrument.weave;

import static org.objectweb.asm.Opcodes.AASTORE;
import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASTORE;
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
import org.objectweb.asm.tree.AbstractInsnNode;

/** Weaves accesses to array elements; a is the array, i the index, v the value. */
final class ArrayAccesses {
  private static final String ELEMENT = "(Ljava/lang/Object;I";
  private static final String SHADOW = "L" + Emitter.ARRAY_SHADOW + ";";
  private static final Type OBJECT = Type.getObjectType("java/lang/Object");

  private final Emitter code;
  private final Sweeps sweeps;
  private final ArrayLocals locals;

  ArrayAccesses(Emitter code, Sweeps sweeps, ArrayLocals locals) {
    this.code = code;
    this.sweeps = sweeps;
    this.locals = locals;
  }

  /** {@code -> }: at the start of the method, no shadow is known. */
  void begin() {
    for (int shadow = 0; shadow < locals.count(); shadow++) {
      forget(shadow);
    }
  }

  /** {@code -> }: after a local variable of {@code size} words was assigned. */
  void assigned(int local, int size) {
    for (int i = local; i < local + size; i++) {
      int shadow = locals.shadowOf(i);
      if (shadow != ArrayLocals.NONE) {
        forget(shadow);
      }
    }
  }

  private void forget(int shadow) {
    code.out().visitInsn(ACONST_NULL); // null
    code.out().visitVarInsn(ASTORE, code.locals().shadow(shadow)); //
  }

  static boolean isAccess(int opcode) {
    return isLoad(opcode) || (opcode >= IASTORE && opcode <= SASTORE);
  }

  /** The first character of the descriptor of what the instruction loads or stores. */
  static char kind(int opcode) {
    return Footprint.KINDS.charAt(isLoad(opcode) ? opcode - IALOAD : opcode - IASTORE);
  }

  static boolean isLoad(int opcode) {
    return opcode >= IALOAD && opcode <= SALOAD;
  }

  /** Before the instruction: the stack is left as it was. */
  void before(AbstractInsnNode access, @Nullable Sweep sweep) {
    int opcode = access.getOpcode();
    if (isLoad(opcode)) {
      check(access, sweep, null, 0); // a i
      return;
    }
    Type type = storedType(opcode);
    int value = code.temp(type);
    code.store(type, value); // a i
    check(access, sweep, opcode == AASTORE ? type : null, value); // a i
    code.load(type, value); // a i v
  }

  /**
   * {@code a i -> a i}.
   *
   * @param checked the type of the value that the hook must see, or null
   */
  private void check(
      AbstractInsnNode access, @Nullable Sweep sweep, @Nullable Type checked, int value) {
    if (sweep != null) {
      sweeps.extend(sweep);
      return;
    }
    boolean read = isLoad(access.getOpcode());
    int shadow = locals.shadowAt(access);
    boolean known = shadow != ArrayLocals.NONE;
    code.out().visitInsn(DUP2); // a i a i
    if (checked != null) {
      code.load(checked, value); // a i a i v
    }
    if (known) {
      code.out().visitVarInsn(ALOAD, code.locals().shadow(shadow)); // a i a i [v] shadow
    }
    code.loadSiteThreadContext(
        code.site(read ? SiteKind.ARRAY_READ : SiteKind.ARRAY_WRITE)); // .. site ts ctx
    code.hook(
        Emitter.ELEMENT_HOOKS,
        read ? "readElement" : "writeElement",
        ELEMENT
            + (checked != null ? OBJECT.getDescriptor() : "")
            + (known ? SHADOW : "")
            + Emitter.SITE_TS_CTX
            + ")"
            + (known ? SHADOW : "V")); // a i [shadow]
    if (known) {
      code.out().visitVarInsn(ASTORE, code.locals().shadow(shadow)); // a i
    }
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
