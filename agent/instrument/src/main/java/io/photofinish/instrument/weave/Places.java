package io.photofinish.instrument.weave;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.Interpreter;
import org.objectweb.asm.tree.analysis.Value;

/**
 * The places where a method makes objects of the JDK, followed through its data flow: a value is
 * the set of the places that may have made it. A place is given up as soon as what it made is
 * stored, passed, captured, returned or thrown. What an object's own method returns may be the
 * object or a view of it ({@code append}, {@code entrySet}), and belongs to its place as well.
 */
final class Places extends Interpreter<Places.Made> {
  /**
   * A value.
   *
   * @param places instructions that may have made it
   * @param other whether it may be something else, null excepted
   */
  record Made(int size, Set<AbstractInsnNode> places, boolean other) implements Value {
    static final Made NULL = new Made(1, Set.of(), false);
    static final Made ONE = new Made(1, Set.of(), true);
    static final Made TWO = new Made(2, Set.of(), true);

    static Made of(AbstractInsnNode place) {
      return new Made(1, Set.of(place), false);
    }

    Made and(Made more) {
      Set<AbstractInsnNode> both = new HashSet<>(places);
      both.addAll(more.places);
      return new Made(1, both, other || more.other);
    }

    @Override
    public int getSize() {
      return size;
    }
  }

  private final Predicate<String> jdk;
  private final Set<AbstractInsnNode> left = new HashSet<>();

  /** Places that make an iterator of what is not confined. */
  private final Map<AbstractInsnNode, Made> iterated = new HashMap<>();

  Places(Predicate<String> jdk) {
    super(Opcodes.ASM9);
    this.jdk = jdk;
  }

  Confined.Receiver receiver(Made made) {
    return receiver(made, 0);
  }

  private Confined.Receiver receiver(Made made, int depth) {
    if (made.other || made.places.isEmpty() || depth > 4) {
      return Confined.Receiver.SHARED;
    }
    boolean owned = true;
    for (AbstractInsnNode place : made.places) {
      if (left.contains(place)) {
        return Confined.Receiver.SHARED;
      }
      Made of = iterated.get(place);
      owned &= of == null || receiver(of, depth + 1) == Confined.Receiver.CONFINED;
    }
    return owned ? Confined.Receiver.CONFINED : Confined.Receiver.OWN_ITERATOR;
  }

  private void leaves(Made value) {
    left.addAll(value.places);
  }

  @Override
  public Made newValue(@Nullable Type type) {
    return type == null ? Made.ONE : type.getSize() == 2 ? Made.TWO : Made.ONE;
  }

  @Override
  public @Nullable Made newReturnTypeValue(Type type) {
    return type == Type.VOID_TYPE ? null : newValue(type);
  }

  @Override
  public Made newOperation(AbstractInsnNode i) {
    return switch (i.getOpcode()) {
      case Opcodes.ACONST_NULL -> Made.NULL;
      case Opcodes.LCONST_0, Opcodes.LCONST_1, Opcodes.DCONST_0, Opcodes.DCONST_1 -> Made.TWO;
      case Opcodes.LDC ->
          StackEffect.constantSize(((LdcInsnNode) i).cst) == 2 ? Made.TWO : Made.ONE;
      case Opcodes.GETSTATIC -> newValue(Type.getType(((FieldInsnNode) i).desc));
      case Opcodes.NEW -> {
        String type = ((TypeInsnNode) i).desc;
        yield isCandidate(type) ? Made.of(i) : Made.ONE;
      }
      default -> Made.ONE;
    };
  }

  @Override
  public Made copyOperation(AbstractInsnNode i, Made value) {
    return value;
  }

  @Override
  public Made unaryOperation(AbstractInsnNode i, Made value) {
    switch (i.getOpcode()) {
      case Opcodes.CHECKCAST:
        return value;
      case Opcodes.GETFIELD:
        return newValue(Type.getType(((FieldInsnNode) i).desc));
      case Opcodes.PUTSTATIC, Opcodes.ARETURN, Opcodes.ATHROW:
        leaves(value);
        return Made.ONE;
      case Opcodes.LNEG,
      Opcodes.DNEG,
      Opcodes.I2L,
      Opcodes.I2D,
      Opcodes.F2L,
      Opcodes.F2D,
      Opcodes.L2D,
      Opcodes.D2L:
        return Made.TWO;
      default:
        return Made.ONE;
    }
  }

  @Override
  public Made binaryOperation(AbstractInsnNode i, Made value1, Made value2) {
    int opcode = i.getOpcode();
    if (opcode == Opcodes.PUTFIELD) {
      leaves(value2);
      return Made.ONE;
    }
    boolean wide =
        opcode == Opcodes.LALOAD
            || opcode == Opcodes.DALOAD
            || (opcode >= Opcodes.IADD
                && opcode <= Opcodes.LXOR
                && opcode != Opcodes.IINC
                && value1.size == 2);
    return wide ? Made.TWO : Made.ONE;
  }

  @Override
  public Made ternaryOperation(AbstractInsnNode i, Made array, Made index, Made value) {
    leaves(value);
    return Made.ONE;
  }

  @Override
  public Made naryOperation(AbstractInsnNode i, List<? extends Made> values) {
    if (i instanceof MultiANewArrayInsnNode) {
      return Made.ONE;
    }
    if (i instanceof InvokeDynamicInsnNode dynamic) {
      values.forEach(this::leaves);
      return newValue(Type.getReturnType(dynamic.desc));
    }
    MethodInsnNode call = (MethodInsnNode) i;
    boolean isStatic = call.getOpcode() == Opcodes.INVOKESTATIC;
    for (int n = isStatic ? 0 : 1; n < values.size(); n++) {
      leaves(values.get(n));
    }
    Type result = Type.getReturnType(call.desc);
    Made receiver = isStatic ? Made.ONE : values.get(0);
    if (!isStatic && !jdk.test(call.owner)) {
      leaves(receiver);
    }
    if (makes(call)) {
      iterated.merge(call, receiver, Made::and);
      return Made.of(call);
    }
    // A view of the receiver, or the receiver; an element of it is something else.
    return mayBeView(result) && !receiver.places.isEmpty()
        ? receiver.and(new Made(1, Set.of(), receiver.other))
        : newValue(result);
  }

  private static boolean mayBeView(Type result) {
    return result.getSort() == Type.OBJECT
        && !result.getInternalName().equals("java/lang/Object")
        && !result.getInternalName().equals("java/lang/String");
  }

  @Override
  public void returnOperation(AbstractInsnNode i, Made value, Made expected) {
    leaves(value);
  }

  @Override
  public Made merge(Made value1, Made value2) {
    if (value1.equals(value2)) {
      return value1;
    }
    if (value1.size != value2.size) {
      return Made.ONE; // A local that holds different things on two ways, and is dead.
    }
    Made both = value1.size == 2 ? Made.TWO : value1.and(value2);
    return both.equals(value1) ? value1 : both;
  }

  /** Whether objects of this class are looked for. */
  static boolean isCandidate(String type) {
    return type.equals("java/lang/StringBuilder")
        || (type.startsWith("java/util/") && !type.startsWith("java/util/concurrent/"));
  }

  /** Whether the method of the JDK returns a new object each time: an iterator or a matcher. */
  static boolean makes(MethodInsnNode call) {
    return call.getOpcode() != Opcodes.INVOKESTATIC
        && switch (call.name) {
          case "iterator", "listIterator", "descendingIterator" -> call.desc.endsWith("Iterator;");
          case "matcher" -> call.owner.equals("java/util/regex/Pattern");
          default -> false;
        };
  }
}
