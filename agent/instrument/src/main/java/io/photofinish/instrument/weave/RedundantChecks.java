package io.photofinish.instrument.weave;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Finds checks that repeat an earlier one in straight-line code: the same static field, or the same
 * field of the object in the same, unchanged local variable, with no jump target, call or
 * synchronization in between. Within such code the thread's epoch does not change, and FastTrack
 * ignores a second access in one epoch: a read after a read or write, a write after a write
 * (Flanagan and Freund, PLDI 2009, rules "same epoch").
 *
 * <p>Only releases end an epoch, yet whatever may run other code is a boundary: calls, monitors,
 * volatile accesses, and instructions that may load or initialize a class.
 */
final class RedundantChecks {
  private static final int STATIC = -2;

  private static final class Fact {
    final int local;
    final String owner;
    final String name;
    final String descriptor;
    boolean written;

    Fact(int local, String owner, String name, String descriptor) {
      this.local = local;
      this.owner = owner;
      this.name = name;
      this.descriptor = descriptor;
    }

    boolean isOf(int otherLocal, String otherOwner, String otherName, String otherDescriptor) {
      return local == otherLocal
          && name.equals(otherName)
          && owner.equals(otherOwner)
          && descriptor.equals(otherDescriptor);
    }
  }

  private final LocalTags stack = new LocalTags();
  private final List<Fact> facts = new ArrayList<>();

  /** A label that something jumps to: nothing is known. */
  void jumpTarget() {
    stack.clear();
    facts.clear();
  }

  /** The epoch may end here. */
  void boundary() {
    facts.clear();
  }

  /** Before GETFIELD, the receiver on top: whether the read must be checked. */
  boolean needsRead(String owner, String name, String descriptor) {
    return needs(stack.peek(0), owner, name, descriptor, false);
  }

  /** Before PUTFIELD, the receiver below the value: whether the write must be checked. */
  boolean needsWrite(String owner, String name, String descriptor) {
    return needs(stack.peek(Type.getType(descriptor).getSize()), owner, name, descriptor, true);
  }

  boolean needsStatic(String owner, String name, String descriptor, boolean write) {
    return needs(STATIC, owner, name, descriptor, write);
  }

  private boolean needs(int local, String owner, String name, String descriptor, boolean write) {
    if (local == LocalTags.UNKNOWN) {
      return true;
    }
    for (Fact fact : facts) {
      if (fact.isOf(local, owner, name, descriptor)) {
        boolean needed = write && !fact.written;
        fact.written |= write;
        return needed;
      }
    }
    Fact fact = new Fact(local, owner, name, descriptor);
    fact.written = write;
    facts.add(fact);
    return true;
  }

  /** After any instruction: what it leaves on the stack, and the local variable it assigns. */
  void instruction(AbstractInsnNode i) {
    StackEffect.apply(i, stack);
    int opcode = i.getOpcode();
    if (opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE) {
      int local = ((VarInsnNode) i).var;
      // A long or double that began in the variable before is destroyed too, but it has no tag.
      for (int n = local; n < local + StackEffect.popped(opcode); n++) {
        int assigned = n;
        stack.assigned(assigned);
        facts.removeIf(fact -> fact.local == assigned);
      }
    }
  }
}
