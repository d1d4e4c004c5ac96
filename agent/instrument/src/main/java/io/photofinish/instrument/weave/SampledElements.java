package io.photofinish.instrument.weave;

import static org.objectweb.asm.Opcodes.AASTORE;
import static org.objectweb.asm.Opcodes.DUP2;

import org.objectweb.asm.Type;

/**
 * Weaves accesses to elements of the arrays that are chosen; a is the array, i the index, v the
 * value. The hooks are given the array by its type, so that they can look at its length at once.
 */
final class SampledElements {
  private static final Type OBJECT = Type.getObjectType("java/lang/Object");

  private final Choice choice;
  private final Emitter code;

  SampledElements(Choice choice, Emitter code) {
    this.choice = choice;
    this.code = code;
  }

  /** Before the instruction: the stack is left as it was. */
  void before(int opcode) {
    char kind = ArrayAccesses.kind(opcode);
    if (!choice.watchesElements(kind)) {
      return;
    }
    String array =
        kind == 'B' ? "Ljava/lang/Object;" : kind == 'L' ? "[Ljava/lang/Object;" : "[" + kind;
    if (ArrayAccesses.isLoad(opcode)) {
      code.out().visitInsn(DUP2); // a i a i
      code.push(code.site(SiteKind.ARRAY_READ)); // a i a i site
      code.hook(Emitter.SAMPLED_HOOKS, "read", "(" + array + "II)V"); // a i
      return;
    }
    Type type = valueType(kind);
    int value = code.temp(type);
    code.store(type, value); // a i
    code.out().visitInsn(DUP2); // a i a i
    boolean checked = opcode == AASTORE;
    if (checked) {
      code.load(type, value); // a i a i v
    }
    code.push(code.site(SiteKind.ARRAY_WRITE)); // a i a i [v] site
    code.hook(
        Emitter.SAMPLED_HOOKS,
        "write",
        "(" + array + "I" + (checked ? OBJECT.getDescriptor() : "") + "I)V"); // a i
    code.load(type, value); // a i v
  }

  private static Type valueType(char kind) {
    return switch (kind) {
      case 'J' -> Type.LONG_TYPE;
      case 'F' -> Type.FLOAT_TYPE;
      case 'D' -> Type.DOUBLE_TYPE;
      case 'L' -> OBJECT;
      default -> Type.INT_TYPE;
    };
  }
}
