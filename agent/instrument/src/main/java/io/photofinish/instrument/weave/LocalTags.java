package io.photofinish.instrument.weave;

import java.util.Arrays;
import org.objectweb.asm.Opcodes;

/**
 * The operand stack of straight-line code, as far as it is known: each word is tagged with what its
 * user knows of it (the local variable whose present value it is, its origin), or {@link #UNKNOWN}.
 * What lies below the words pushed since the last {@link #clear} is unknown.
 */
final class LocalTags {
  static final int UNKNOWN = -1;

  private int[] tags = new int[16];
  private int depth;

  void clear() {
    depth = 0;
  }

  /** The tag of the word at {@code below} words under the top. */
  int peek(int below) {
    return below < depth ? tags[depth - 1 - below] : UNKNOWN;
  }

  boolean contains(int tag) {
    for (int i = 0; i < depth; i++) {
      if (tags[i] == tag) {
        return true;
      }
    }
    return false;
  }

  void push(int tag) {
    if (depth == tags.length) {
      tags = Arrays.copyOf(tags, depth * 2);
    }
    tags[depth++] = tag;
  }

  void apply(int popped, int pushed) {
    depth = Math.max(0, depth - popped);
    for (int i = 0; i < pushed; i++) {
      push(UNKNOWN);
    }
  }

  /** The local variable was assigned: what has its old value is no longer its value. */
  void assigned(int local) {
    for (int i = 0; i < depth; i++) {
      if (tags[i] == local) {
        tags[i] = UNKNOWN;
      }
    }
  }

  /** Instructions without operands. */
  void instruction(int opcode) {
    switch (opcode) {
      case Opcodes.DUP -> copy(1, 0);
      case Opcodes.DUP_X1 -> copy(1, 1);
      case Opcodes.DUP_X2 -> copy(1, 2);
      case Opcodes.DUP2 -> copy(2, 0);
      case Opcodes.DUP2_X1 -> copy(2, 1);
      case Opcodes.DUP2_X2 -> copy(2, 2);
      case Opcodes.SWAP -> {
        int top = peek(0);
        int next = peek(1);
        apply(2, 0);
        push(top);
        push(next);
      }
      default -> apply(StackEffect.popped(opcode), StackEffect.pushed(opcode));
    }
  }

  /** {@code ..., skipped, words -> ..., words, skipped, words}. */
  private void copy(int words, int skipped) {
    int[] top = new int[words + skipped];
    for (int i = 0; i < top.length; i++) {
      top[i] = peek(top.length - 1 - i);
    }
    apply(top.length, 0);
    for (int i = 0; i < words; i++) {
      push(top[skipped + i]);
    }
    for (int tag : top) {
      push(tag);
    }
  }
}
