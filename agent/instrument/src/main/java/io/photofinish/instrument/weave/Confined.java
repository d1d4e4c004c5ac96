package io.photofinish.instrument.weave;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Finds the calls of a method on JDK objects that never leave it: made there, and used for nothing
 * but calls of their own methods. No other thread can have them, so nothing needs to be recorded.
 *
 * <p>{@link Places} says what each value is; a call whose receiver can only be from places that
 * were never given up is confined.
 */
final class Confined {
  /** How a receiver stands to the rest of the program. */
  enum Receiver {
    SHARED,
    /** An iterator that stays in the method, of something that may not. */
    OWN_ITERATOR,
    CONFINED
  }

  /** Methods of a size beyond this are not analysed. */
  private static final int MOST_INSTRUCTIONS = 3000;

  private Confined() {}

  /**
   * The calls whose receiver is not SHARED.
   *
   * @param jdk whether an internal name is the JDK's
   */
  static Map<AbstractInsnNode, Receiver> of(
      String owner, MethodNode method, Predicate<String> jdk) {
    if (!hasCandidate(method) || method.instructions.size() > MOST_INSTRUCTIONS) {
      return Map.of();
    }
    Places places = new Places(jdk);
    Frame<Places.Made>[] frames;
    try {
      frames = new Analyzer<>(places).analyze(owner, method);
    } catch (AnalyzerException | RuntimeException e) {
      return Map.of(); // JSR in old classes, or code that the verifier will refuse.
    }
    Map<AbstractInsnNode, Receiver> found = new HashMap<>();
    AbstractInsnNode[] code = method.instructions.toArray();
    for (int i = 0; i < code.length; i++) {
      if (frames[i] != null
          && code[i] instanceof MethodInsnNode call
          && call.getOpcode() != Opcodes.INVOKESTATIC) {
        int below = Type.getArgumentTypes(call.desc).length;
        Places.Made receiver = frames[i].getStack(frames[i].getStackSize() - 1 - below);
        Receiver how = places.receiver(receiver);
        if (how != Receiver.SHARED) {
          found.put(call, how);
        }
      }
    }
    return found;
  }

  private static boolean hasCandidate(MethodNode method) {
    for (AbstractInsnNode i : method.instructions) {
      if (i instanceof MethodInsnNode call && (Places.makes(call) || isConstructor(call))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isConstructor(MethodInsnNode call) {
    return call.name.equals("<init>") && Places.isCandidate(call.owner);
  }
}
