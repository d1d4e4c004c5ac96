package io.photofinish.instrument.weave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/**
 * The locals that a woven method has above its own:
 *
 * <pre>
 *   maxLocals             ts      the ThreadState
 *   maxLocals+1, +2       ctx     the calling context, a long
 *   maxLocals+3           lock    of a synchronized method only
 *   for each sweep        array   and its span, a long; see {@link SweepLoops}
 *   for each array local  shadow  of the array in it; see {@link ArrayLocals}
 *   above                 temporaries: live within one original instruction, unknown to frames
 * </pre>
 *
 * All but the temporaries are assigned before anything else in the method, so they have the same
 * type in every frame.
 */
final class AddedLocals {
  private final int first;
  private final @Nullable String lockType;
  private final int sweeps;
  private final int shadows;

  private final boolean hasThread;

  private AddedLocals(
      int originalMaxLocals,
      boolean hasThread,
      @Nullable String lockType,
      int sweeps,
      int shadows) {
    this.first = originalMaxLocals;
    this.hasThread = hasThread;
    this.lockType = lockType;
    this.sweeps = sweeps;
    this.shadows = shadows;
  }

  static AddedLocals of(TargetClass target, MethodNode method, MethodSurvey survey) {
    boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
    return new AddedLocals(
        method.maxLocals,
        target.choice().isAll(),
        survey.isSynchronized() ? (isStatic ? "java/lang/Class" : target.name()) : null,
        survey.sweeps().count(),
        survey.arrayLocals().count());
  }

  int originalMaxLocals() {
    return first;
  }

  /** Whether there are {@code ts} and {@code ctx}: not where few hooks need them. */
  boolean hasThread() {
    return hasThread;
  }

  int thread() {
    return first;
  }

  int context() {
    return first + 1;
  }

  int lock() {
    return first + (hasThread ? 3 : 0);
  }

  int sweptArray(int sweep) {
    return lock() + (lockType == null ? 0 : 1) + 3 * sweep;
  }

  int sweptSpan(int sweep) {
    return sweptArray(sweep) + 1;
  }

  int shadow(int number) {
    return sweptArray(sweeps) + number;
  }

  int firstTemp() {
    return shadow(shadows);
  }

  /** Their verification types, for frames. */
  List<Object> types() {
    List<Object> types = new ArrayList<>();
    if (hasThread) {
      types.addAll(List.of(Emitter.THREAD_STATE, Opcodes.LONG));
    }
    if (lockType != null) {
      types.add(lockType);
    }
    for (int sweep = 0; sweep < sweeps; sweep++) {
      types.addAll(Arrays.asList("java/lang/Object", Opcodes.LONG));
    }
    for (int shadow = 0; shadow < shadows; shadow++) {
      types.add(Emitter.ARRAY_SHADOW);
    }
    return types;
  }
}
