package io.photofinish.instrument.weave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Finds for each access and call of a method where it has its object from. The operand stack is
 * followed through straight-line code only; a local variable has one origin in the whole method,
 * what all its assignments have in common. Passes over the method are repeated until the variables
 * settle, which two or three do.
 */
final class Origins {
  private static final int MOST_PASSES = 6;

  /** Tag of a variable that no assignment seen so far reaches. */
  private static final int UNSEEN = -2;

  private final TargetClass target;
  private final MethodNode method;
  private final boolean constructor;
  private final Predicate<Label> isJumpTarget;
  private final List<Origin> known = new ArrayList<>();
  private final int[] locals;
  private final LocalTags stack = new LocalTags();
  private final Map<AbstractInsnNode, Origin> found = new HashMap<>();
  private final Set<String> given = new HashSet<>();
  private boolean changed;

  private Origins(TargetClass target, MethodNode method, Predicate<Label> isJumpTarget) {
    this.target = target;
    this.method = method;
    this.isJumpTarget = isJumpTarget;
    constructor = method.name.equals("<init>");
    locals = new int[method.maxLocals];
    Arrays.fill(locals, UNSEEN);
    int local = 0;
    if ((method.access & Opcodes.ACC_STATIC) == 0) {
      locals[local++] = tag(Origin.THIS);
    }
    for (Type type : Type.getArgumentTypes(method.desc)) {
      locals[local] = tag(Origin.PARAMETER);
      local += type.getSize();
    }
  }

  /**
   * The origin of the object that each access, or call of an instance method, is made on; of the
   * array that a method of {@code Arrays} is given, or {@code System.arraycopy} writes to. What is
   * not known is left out. Tells {@link OwnFinals} which fields a constructor sets to an argument.
   */
  static Map<AbstractInsnNode, Origin> of(
      TargetClass target, MethodNode method, Predicate<Label> isJumpTarget) {
    Origins origins = new Origins(target, method, isJumpTarget);
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      if (origins.settled()) {
        origins.given.forEach(target.ownFinals()::given);
        return origins.found;
      }
    }
    return Map.of();
  }

  private boolean settled() {
    changed = false;
    found.clear();
    given.clear();
    stack.clear();
    for (AbstractInsnNode i : method.instructions) {
      if (i instanceof LabelNode label && isJumpTarget.test(label.getLabel())) {
        stack.clear();
      } else if (i.getOpcode() >= 0) {
        instruction(i, i.getOpcode());
      }
    }
    return !changed;
  }

  private void instruction(AbstractInsnNode i, int opcode) {
    if (i instanceof VarInsnNode access) {
      variable(opcode, access.var);
    } else if (i instanceof FieldInsnNode access) {
      field(access, opcode);
    } else if (i instanceof MethodInsnNode call) {
      call(call, opcode == Opcodes.INVOKESTATIC);
    } else if (i instanceof InvokeDynamicInsnNode call) {
      int sizes = Type.getArgumentsAndReturnSizes(call.desc);
      stack.apply((sizes >> 2) - 1, sizes & 3);
    } else if (i instanceof MultiANewArrayInsnNode array) {
      stack.apply(array.dims, 0);
      stack.push(tag(Origin.FRESH));
    } else if (i instanceof LdcInsnNode constant) {
      stack.apply(0, StackEffect.constantSize(constant.cst));
    } else if (ArrayAccesses.isAccess(opcode)) {
      element(i, opcode);
    } else {
      switch (opcode) {
        case Opcodes.NEW, Opcodes.NEWARRAY, Opcodes.ANEWARRAY -> {
          stack.instruction(opcode);
          replaceTop(tag(Origin.FRESH));
        }
        case Opcodes.CHECKCAST -> {
          // The same reference.
        }
        default -> stack.instruction(opcode);
      }
    }
  }

  private void variable(int opcode, int local) {
    if (opcode == Opcodes.ALOAD) {
      stack.push(locals[local]);
      return;
    }
    if (opcode == Opcodes.ASTORE) {
      int before = locals[local];
      locals[local] = join(before, stack.peek(0));
      changed |= locals[local] != before;
    }
    stack.instruction(opcode);
  }

  private int join(int before, int stored) {
    if (before == UNSEEN || before == stored) {
      return stored;
    }
    return stored == UNSEEN ? before : tag(origin(before).or(origin(stored)));
  }

  private void field(FieldInsnNode access, int opcode) {
    Type type = Type.getType(access.desc);
    int size = type.getSize();
    boolean reference = type.getSort() >= Type.ARRAY;
    switch (opcode) {
      case Opcodes.GETSTATIC -> {
        stack.apply(0, size);
        if (reference) {
          replaceTop(tag(Origin.STATIC));
        }
      }
      case Opcodes.PUTSTATIC -> stack.apply(size, 0);
      case Opcodes.GETFIELD -> {
        int object = stack.peek(0);
        found(access, object);
        stack.apply(1, size);
        if (reference) {
          replaceTop(throughField(object, access, type.getSort() == Type.ARRAY));
        }
      }
      default -> {
        found(access, stack.peek(size));
        if (constructor
            && access.owner.equals(target.name())
            && origin(stack.peek(0)).equals(Origin.PARAMETER)) {
          given.add(access.name);
        }
        stack.apply(size + 1, 0);
      }
    }
  }

  private void element(AbstractInsnNode i, int opcode) {
    int below = opcode < Opcodes.IASTORE ? 1 : StackEffect.popped(opcode) - 1;
    int array = stack.peek(below); // array, index [, value]
    found(i, array);
    stack.instruction(opcode);
    if (opcode == Opcodes.AALOAD) {
      replaceTop(array == UNSEEN ? UNSEEN : tag(origin(array).member(false)));
    }
  }

  private void call(MethodInsnNode call, boolean isStatic) {
    int sizes = Type.getArgumentsAndReturnSizes(call.desc);
    int arguments = (sizes >> 2) - 1;
    int below = isStatic ? arguments - 1 : arguments;
    int first = below < 0 ? LocalTags.UNKNOWN : stack.peek(below);
    if (!isStatic || call.owner.equals("java/util/Arrays")) {
      found(call, first);
    } else if (call.owner.equals("java/lang/System") && call.name.equals("arraycopy")) {
      found(call, stack.peek(2)); // source, from, destination, to, length
    }
    stack.apply(arguments + (isStatic ? 0 : 1), sizes & 3);
    if (call.owner.equals("java/util/Objects") && call.name.startsWith("requireNonNull")) {
      replaceTop(first);
    }
  }

  private void found(AbstractInsnNode i, int tag) {
    Origin origin = origin(tag);
    if (origin.root() != Origin.Root.PARAMETER && origin.root() != Origin.Root.UNKNOWN
        || !origin.finals().isEmpty()) {
      found.put(i, origin);
    }
  }

  private int throughField(int object, FieldInsnNode read, boolean isArray) {
    if (object == UNSEEN) {
      return UNSEEN;
    }
    TargetClass.FieldFacts facts = target.facts(read.owner, read.name, read.desc);
    return tag(
        facts.holdsFinally()
            ? origin(object).finalField(facts.declaring() + '.' + read.name, isArray)
            : origin(object).member(isArray));
  }

  private void replaceTop(int tag) {
    stack.apply(1, 0);
    stack.push(tag);
  }

  private int tag(Origin origin) {
    int i = known.indexOf(origin);
    if (i < 0) {
      i = known.size();
      known.add(origin);
    }
    return i;
  }

  private Origin origin(int tag) {
    return tag < 0 ? Origin.UNKNOWN : known.get(tag);
  }
}
