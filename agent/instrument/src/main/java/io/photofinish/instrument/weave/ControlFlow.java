package io.photofinish.instrument.weave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Where control can go in a method, by index of instruction; from an instruction that a handler
 * covers, it can go to the handler. Methods with JSR have no such graph here.
 */
final class ControlFlow {
  private static final int[] NONE = {};

  private final InsnList code;
  private final int[][] successors;

  private ControlFlow(InsnList code, int[][] successors) {
    this.code = code;
    this.successors = successors;
  }

  static ControlFlow of(MethodNode method) {
    InsnList code = method.instructions;
    int[][] successors = new int[code.size()][];
    for (int i = 0; i < successors.length; i++) {
      successors[i] = normal(code, i);
    }
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      int handler = code.indexOf(block.handler);
      int end = code.indexOf(block.end);
      for (int i = code.indexOf(block.start); i < end; i++) {
        successors[i] = with(successors[i], handler);
      }
    }
    return new ControlFlow(code, successors);
  }

  int[] successors(int instruction) {
    return successors[instruction];
  }

  /**
   * The largest sets of instructions among {@code members} in which each can reach each other, and
   * not only by standing still (Tarjan, SIAM Journal on Computing 1(2), 1972).
   */
  List<boolean[]> cycles(boolean[] members) {
    return new Cycles(members).find();
  }

  private static int[] normal(InsnList code, int index) {
    AbstractInsnNode i = code.get(index);
    int opcode = i.getOpcode();
    if (i instanceof JumpInsnNode jump) {
      int target = code.indexOf(jump.label);
      return opcode == Opcodes.GOTO ? new int[] {target} : new int[] {index + 1, target};
    }
    if (i instanceof TableSwitchInsnNode table) {
      return targets(code, table.dflt, table.labels);
    }
    if (i instanceof LookupSwitchInsnNode lookup) {
      return targets(code, lookup.dflt, lookup.labels);
    }
    boolean leaves =
        opcode == Opcodes.ATHROW
            || (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN)
            || index + 1 == code.size();
    return leaves ? NONE : new int[] {index + 1};
  }

  private static int[] targets(InsnList code, LabelNode other, List<LabelNode> labels) {
    int[] targets = new int[labels.size() + 1];
    targets[0] = code.indexOf(other);
    for (int i = 1; i < targets.length; i++) {
      targets[i] = code.indexOf(labels.get(i - 1));
    }
    return targets;
  }

  private static int[] with(int[] before, int more) {
    int[] after = Arrays.copyOf(before, before.length + 1);
    after[before.length] = more;
    return after;
  }

  /** Tarjan's algorithm with a stack of its own: methods may have 65,535 instructions. */
  private final class Cycles {
    private final boolean[] members;
    private final int[] order = new int[code.size()];
    private final int[] low = new int[code.size()];
    private final int[] next = new int[code.size()];
    private final boolean[] open = new boolean[code.size()];
    private final int[] path = new int[code.size()];
    private final int[] pending = new int[code.size()];
    private final List<boolean[]> found = new ArrayList<>();
    private int pendingCount;
    private int count;

    Cycles(boolean[] members) {
      this.members = members;
    }

    List<boolean[]> find() {
      for (int i = 0; i < members.length; i++) {
        if (members[i] && order[i] == 0) {
          from(i);
        }
      }
      return found;
    }

    private void from(int root) {
      int depth = 0;
      enter(root);
      path[depth++] = root;
      while (depth > 0) {
        int i = path[depth - 1];
        if (next[i] < successors[i].length) {
          int s = successors[i][next[i]++];
          if (members[s] && order[s] == 0) {
            enter(s);
            path[depth++] = s;
          } else if (members[s] && open[s]) {
            low[i] = Math.min(low[i], order[s]);
          }
        } else {
          depth--;
          if (depth > 0) {
            low[path[depth - 1]] = Math.min(low[path[depth - 1]], low[i]);
          }
          if (low[i] == order[i]) {
            close(i);
          }
        }
      }
    }

    private void enter(int i) {
      order[i] = ++count;
      low[i] = count;
      open[i] = true;
      pending[pendingCount++] = i;
    }

    private void close(int root) {
      int size = 0;
      boolean[] set = new boolean[members.length];
      int i;
      do {
        i = pending[--pendingCount];
        open[i] = false;
        set[i] = true;
        size++;
      } while (i != root);
      if (size > 1) {
        found.add(set);
      }
    }
  }
}
