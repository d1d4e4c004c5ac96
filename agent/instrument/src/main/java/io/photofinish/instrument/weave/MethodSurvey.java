package io.photofinish.instrument.weave;

import io.photofinish.instrument.weave.TargetClass.Handling;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** What must be known of a whole method before its first instruction is woven. */
final class MethodSurvey {
  /**
   * The handlers that may catch an InterruptedException, a NoClassDefFoundError, or any exception
   * of a callee.
   */
  private static final Set<String> HOOKED =
      Set.of(
          "java/lang/InterruptedException",
          "java/lang/Exception",
          "java/lang/NoClassDefFoundError",
          "java/lang/LinkageError",
          "java/lang/Error",
          "java/lang/Throwable");

  private final TargetClass target;
  private final WeaveLevel level;
  private final Set<Label> jumpTargets = new HashSet<>();
  private final Set<Label> protectedStarts = new HashSet<>();
  private final Set<Label> hookedHandlers = new HashSet<>();
  private final Map<Label, Label> rangeStarts = new HashMap<>();
  private final Map<AbstractInsnNode, Label> coveredEnters = new HashMap<>();
  private final UnlockHandlers unlocks;
  private final UninitializedThis beforeSuper;
  private final Set<AbstractInsnNode> freshWrites;
  private final SweepLoops sweeps;
  private final ArrayLocals arrayLocals;
  private final boolean usesOwnClass;
  private final boolean initializer;
  private final boolean isSynchronized;
  private final boolean makesFinalizable;
  private boolean setsContexts;
  private boolean hooked;
  private boolean rereads;
  private boolean records;

  MethodSurvey(TargetClass target, WeaveLevel level, MethodNode method) {
    this.target = target;
    this.level = level;
    boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
    initializer = method.name.equals("<clinit>");
    isSynchronized = (method.access & Opcodes.ACC_SYNCHRONIZED) != 0;
    usesOwnClass =
        !initializer && (isStatic || method.name.equals("<init>")) && target.needsInitialization();
    makesFinalizable = method.name.equals("<init>") && target.isFinalizable();
    hooked = initializer || isSynchronized || usesOwnClass || makesFinalizable;
    beforeSuper = UninitializedThis.of(target.header(), method);
    freshWrites = FreshThis.writes(target.header(), method);
    // What a sampled loop accesses is chosen element by element.
    WeaveLevel loops = level == WeaveLevel.SAMPLED ? WeaveLevel.NO_ACCESSES : level;
    sweeps = SweepLoops.of(target, loops, method, ownClassIsUsed());
    unlocks = UnlockHandlers.of(method);
    exceptionTable(method);
    hooked |= !target.choice().isAll() && catches();
    for (AbstractInsnNode i : method.instructions) {
      instruction(i);
    }
    arrayLocals = ArrayLocals.of(loops, method, sweeps, this::isJumpTarget);
  }

  /** Whether a handler may catch what tells of an order, such as an InterruptedException. */
  boolean catches() {
    return !hookedHandlers.isEmpty();
  }

  private void exceptionTable(MethodNode method) {
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      jumpTargets.add(block.handler.getLabel());
      protectedStarts.add(block.start.getLabel());
      if (!unlocks.contains(block.handler.getLabel())
          && (block.type == null || HOOKED.contains(block.type))) {
        hookedHandlers.add(block.handler.getLabel());
      }
    }
  }

  private void instruction(AbstractInsnNode i) {
    if (i instanceof JumpInsnNode jump) {
      jumpTargets.add(jump.label.getLabel());
    } else if (i instanceof TableSwitchInsnNode table) {
      jumpTargets.add(table.dflt.getLabel());
      table.labels.forEach(label -> jumpTargets.add(label.getLabel()));
    } else if (i instanceof LookupSwitchInsnNode lookup) {
      jumpTargets.add(lookup.dflt.getLabel());
      lookup.labels.forEach(label -> jumpTargets.add(label.getLabel()));
    } else if (i instanceof FieldInsnNode access) {
      TargetClass.FieldFacts facts = target.facts(access.owner, access.name, access.desc);
      rereads |= facts.handling().mayOrder();
      boolean isStatic = i.getOpcode() == Opcodes.GETSTATIC || i.getOpcode() == Opcodes.PUTSTATIC;
      records |= facts.handling() == Handling.PLAIN && level.accesses();
      hooked |=
          facts.handling().mayOrder()
              || (facts.handling() == Handling.PLAIN && level.accesses())
              || (level.accesses()
                  && target.choice().watchesAnyUses()
                  && FieldAccesses.freezes(i.getOpcode(), facts, access.desc))
              || (isStatic && facts.initialization());
    } else if (i instanceof MethodInsnNode call) {
      call(call);
    } else if (i instanceof InvokeDynamicInsnNode) {
      setsContexts |= level.contexts();
      hooked |= level.contexts();
    } else if (i.getOpcode() == Opcodes.MONITORENTER) {
      hooked = true;
      cover(i);
    } else if (i.getOpcode() == Opcodes.MONITOREXIT) {
      hooked = true;
    } else if (ArrayAccesses.isAccess(i.getOpcode())) {
      char kind = ArrayAccesses.kind(i.getOpcode());
      target.accessesElements(kind);
      boolean recorded = level.accesses() && target.choice().watchesElements(kind);
      hooked |= recorded;
      records |= recorded;
    }
  }

  private void call(MethodInsnNode call) {
    rereads |= Rereads.mayBe(call);
    target.calls(call.owner, call.name);
    records |= level.accesses() && target.mayRecord(call.owner);
    if (Calls.needsContext(level, call.owner, call.name, call.desc)) {
      setsContexts = true;
      hooked = true;
    } else if (!hooked) {
      hooked =
          target
                  .callSites()
                  .match(new CallSite(call.getOpcode(), call.owner, call.name, call.desc, call.itf))
              != null;
    }
  }

  /** If an exception range begins right after the instruction, it shall begin before the hook. */
  private void cover(AbstractInsnNode enter) {
    Label start = new Label();
    for (AbstractInsnNode i = enter.getNext(); i != null && i.getOpcode() < 0; i = i.getNext()) {
      if (i instanceof LabelNode label) {
        rangeStarts.put(label.getLabel(), start);
      }
    }
    coveredEnters.put(enter, start);
  }

  /** Whether the end of the method is that of a constructor, to be ordered before a finalizer. */
  boolean makesFinalizable() {
    return makesFinalizable;
  }

  /** Whether there is anything to weave. */
  boolean hooked() {
    return hooked;
  }

  /** Whether there may be reads for {@link Rereads}. */
  boolean rereads() {
    return rereads;
  }

  /** Whether there may be accesses to record, of which it matters where their objects are from. */
  boolean records() {
    return records;
  }

  /** Whether calls of the method set a context, which its returns then restore. */
  boolean setsContexts() {
    return setsContexts;
  }

  boolean isJumpTarget(Label label) {
    return jumpTargets.contains(label);
  }

  /** Whether an exception range begins at the label. */
  boolean isProtected(Label start) {
    return protectedStarts.contains(start);
  }

  /** Whether a handler that needs its hook begins at the label. */
  boolean hasHook(Label handler) {
    return hookedHandlers.contains(handler);
  }

  /** The label where an exception range begins that begins at {@code start} in the original. */
  Label rangeStart(Label start) {
    return rangeStarts.getOrDefault(start, start);
  }

  @Nullable Label coveredEnter(AbstractInsnNode enter) {
    return coveredEnters.get(enter);
  }

  /** Whether this PUTFIELD writes an object that no other thread has seen. */
  boolean isFreshWrite(AbstractInsnNode instruction) {
    return freshWrites.contains(instruction);
  }

  SweepLoops sweeps() {
    return sweeps;
  }

  ArrayLocals arrayLocals() {
    return arrayLocals;
  }

  UnlockHandlers unlocks() {
    return unlocks;
  }

  UninitializedThis beforeSuper() {
    return beforeSuper;
  }

  /** Whether the method's start is a use of its own class. */
  boolean usesOwnClass() {
    return usesOwnClass;
  }

  /** Whether no instruction of the method can be the first use of its own class. */
  boolean ownClassIsUsed() {
    return initializer || usesOwnClass;
  }

  boolean isInitializer() {
    return initializer;
  }

  boolean isSynchronized() {
    return isSynchronized;
  }
}
