package io.photofinish.instrument.weave;

import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.MONITORENTER;
import static org.objectweb.asm.Opcodes.MONITOREXIT;
import static org.objectweb.asm.Opcodes.PUTSTATIC;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Writes one method with its hooks; visited by the method as read. Every original instruction is
 * kept, in its order; hooks stand around them.
 */
final class MethodWeaver extends MethodVisitor {
  private final TargetClass target;
  private final MethodNode original;
  private final MethodSurvey survey;
  private final Emitter code;
  private final Frames frames;
  private final RedundantChecks checks = new RedundantChecks();
  private final ClassUses uses;
  private final FieldAccesses fields;
  private final StaticAccesses statics;
  private final Sweeps sweeps;
  private final @Nullable ArrayAccesses arrays;
  private final @Nullable SampledElements elements;
  private final Monitors monitors;
  private final Calls calls;
  private final MethodEdges edges;
  private final Map<AbstractInsnNode, Origin> origins;
  private final Map<AbstractInsnNode, Confined.Receiver> confined;
  private final Set<AbstractInsnNode> probes;

  /** The instruction being visited. */
  private @Nullable AbstractInsnNode current;

  /** Whether the next instruction is the first of a handler that needs its hook. */
  private boolean handlerStarts;

  private final Set<Label> labelsHere = new HashSet<>();
  private final Label end = new Label();

  MethodWeaver(
      TargetClass target,
      WeaveLevel level,
      MethodNode original,
      MethodSurvey survey,
      MethodVisitor plainOut) {
    super(Opcodes.ASM9, Rereads.typed(target, original, survey, plainOut));
    MethodVisitor out = mv;
    this.target = target;
    this.original = original;
    this.survey = survey;
    WovenMethod method = target.method(original.access, original.name, original.desc);
    AddedLocals locals = AddedLocals.of(target, original, survey);
    Rereads rereads = new Rereads(out, target.header().hasFrames());
    code = new Emitter(out, method, target.sites(), locals, rereads);
    frames = new Frames(locals);
    origins = survey.records() ? Origins.of(target, original, survey::isJumpTarget) : Map.of();
    sweeps = new Sweeps(survey.sweeps(), code, origins);
    uses = new ClassUses(code);
    fields = new FieldAccesses(target, level, code, checks);
    statics = new StaticAccesses(target, level, code, checks, uses);
    arrays =
        level == WeaveLevel.FULL ? new ArrayAccesses(code, sweeps, survey.arrayLocals()) : null;
    elements = level == WeaveLevel.SAMPLED ? new SampledElements(target.choice(), code) : null;
    monitors = new Monitors(code);
    calls = new Calls(target, level, code, survey.setsContexts());
    edges = new MethodEdges(target, survey, code, frames, monitors, uses, calls, sweeps, arrays);
    probes = survey.records() ? CoverageProbes.of(original) : Set.of();
    confined =
        survey.records() && target.choice().watchesAnyUses()
            ? Confined.of(target.name(), original, target::isJdk)
            : Map.of();
  }

  /** Size in bytes of the code written, before any jump is widened; valid after the visit. */
  int codeSize() {
    return end.getOffset();
  }

  @Override
  public void visitCode() {
    mv.visitCode();
    survey.unlocks().declare(mv);
    edges.entered();
  }

  @Override
  public void visitTryCatchBlock(Label start, Label to, Label handler, @Nullable String type) {
    mv.visitTryCatchBlock(survey.rangeStart(start), to, handler, type);
  }

  @Override
  public void visitFrame(int type, int numLocal, Object[] local, int numStack, Object[] stack) {
    survey.unlocks().frame(labelsHere, numLocal, local);
    frames.extend(mv, numLocal, local, numStack, stack);
  }

  @Override
  public void visitLineNumber(int line, Label start) {
    code.line(line);
    mv.visitLineNumber(line, start);
  }

  @Override
  public void visitLabel(Label label) {
    mv.visitLabel(label);
    labelsHere.add(label);
    if (survey.isJumpTarget(label)) {
      checks.jumpTarget();
      uses.jumpTarget();
    }
    if (survey.isProtected(label)) {
      uses.branch();
    }
    handlerStarts |= survey.hasHook(label);
  }

  /** Before each instruction of the original. */
  private AbstractInsnNode begin() {
    AbstractInsnNode next = current == null ? original.instructions.getFirst() : current.getNext();
    while (next.getOpcode() < 0) {
      next = next.getNext();
    }
    current = next;
    code.freeTemps();
    code.origin(null);
    boolean handler = handlerStarts;
    handlerStarts = false;
    boolean swept = sweeps.finish(next);
    if (handler) {
      edges.caught();
    }
    if (next.getOpcode() == Opcodes.NEW && (handler || swept)) {
      Label moved = new Label();
      labelsHere.forEach(label -> frames.moved(label, moved));
      mv.visitLabel(moved);
    }
    labelsHere.clear();
    code.origin(origins.get(next));
    code.isIndex(Rereads.isBeforeElement(next));
    return next;
  }

  @Override
  public void visitInsn(int opcode) {
    AbstractInsnNode instruction = begin();
    if (opcode == MONITORENTER) {
      monitors.enter(survey.coveredEnter(instruction));
      checks.boundary();
    } else if (opcode == MONITOREXIT) {
      monitors.exit(survey.unlocks(), instruction);
      checks.boundary();
    } else {
      if (arrays != null && ArrayAccesses.isAccess(opcode) && !probes.contains(instruction)) {
        arrays.before(instruction, survey.sweeps().at(instruction));
      } else if (elements != null
          && ArrayAccesses.isAccess(opcode)
          && !probes.contains(instruction)) {
        elements.before(opcode);
      } else if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
        edges.returning();
      }
      mv.visitInsn(opcode);
    }
    checks.instruction(instruction);
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    AbstractInsnNode instruction = begin();
    if (CoverageProbes.isField(name)) {
      mv.visitFieldInsn(opcode, owner, name, descriptor);
      checks.boundary();
    } else if (opcode == GETSTATIC || opcode == PUTSTATIC) {
      statics.access(opcode, owner, name, descriptor);
    } else if (survey.beforeSuper().writes().contains(instruction)) {
      fields.writeBeforeSuper(
          owner, name, descriptor, survey.beforeSuper().certain().contains(instruction));
    } else {
      fields.access(opcode, owner, name, descriptor, survey.isFreshWrite(instruction));
    }
    checks.instruction(instruction);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    AbstractInsnNode instruction = begin();
    CallSite call = new CallSite(opcode, owner, name, descriptor, isInterface);
    if (calls.call(call, confined.getOrDefault(instruction, Confined.Receiver.SHARED))) {
      checks.boundary();
    }
    checks.instruction(instruction);
    if (survey.beforeSuper().calls().contains(instruction)) {
      fields.superReturned();
    }
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    AbstractInsnNode instruction = begin();
    calls.dynamic(name, descriptor);
    mv.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
    checks.boundary();
    checks.instruction(instruction);
  }

  @Override
  public void visitVarInsn(int opcode, int local) {
    AbstractInsnNode instruction = begin();
    mv.visitVarInsn(opcode, local);
    checks.instruction(instruction);
    if (arrays != null && opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE) {
      arrays.assigned(local, StackEffect.popped(opcode));
    }
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    AbstractInsnNode instruction = begin();
    mv.visitIntInsn(opcode, operand);
    checks.instruction(instruction);
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    AbstractInsnNode instruction = begin();
    mv.visitTypeInsn(opcode, type);
    checks.boundary(); // the class may be loaded, and for NEW initialized, here
    checks.instruction(instruction);
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    AbstractInsnNode instruction = begin();
    mv.visitJumpInsn(opcode, label);
    checks.instruction(instruction);
    uses.branch();
    if (opcode == Opcodes.JSR) {
      checks.jumpTarget(); // what follows is where RET goes
      uses.jumpTarget();
    }
  }

  @Override
  public void visitLdcInsn(Object value) {
    AbstractInsnNode instruction = begin();
    mv.visitLdcInsn(value);
    if (!(value instanceof Number || value instanceof String)) {
      checks.boundary(); // a class is loaded, a method type or dynamic constant resolved
    }
    checks.instruction(instruction);
  }

  @Override
  public void visitIincInsn(int local, int increment) {
    begin();
    mv.visitIincInsn(local, increment);
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label dflt, Label... labels) {
    AbstractInsnNode instruction = begin();
    mv.visitTableSwitchInsn(min, max, dflt, labels);
    checks.instruction(instruction);
    uses.branch();
  }

  @Override
  public void visitLookupSwitchInsn(Label dflt, int[] keys, Label[] labels) {
    AbstractInsnNode instruction = begin();
    mv.visitLookupSwitchInsn(dflt, keys, labels);
    checks.instruction(instruction);
    uses.branch();
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    AbstractInsnNode instruction = begin();
    mv.visitMultiANewArrayInsn(descriptor, dimensions);
    checks.boundary();
    checks.instruction(instruction);
  }

  @Override
  public void visitMaxs(int maxStack, int maxLocals) {
    survey.unlocks().finish(code, frames);
    edges.throwing();
    mv.visitLabel(end);
    mv.visitMaxs(maxStack + code.extraStack(), code.maxLocals());
  }
}
