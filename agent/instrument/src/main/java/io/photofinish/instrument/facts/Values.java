package io.photofinish.instrument.facts;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * Which instructions made each operand of each instruction. Loads, stores, duplications and casts
 * are looked through. The operands of an instruction are those of its last visit, which, since
 * values only grow from visit to visit, are all of them.
 */
final class Values extends SourceInterpreter {

  private final Map<AbstractInsnNode, List<SourceValue>> operands = new IdentityHashMap<>();
  private final Map<Integer, AbstractInsnNode> parameters = new java.util.HashMap<>();

  Values() {
    super(Opcodes.ASM9);
  }

  /** The operands of an instruction, the one pushed first first. */
  List<SourceValue> operands(AbstractInsnNode instruction) {
    return operands.getOrDefault(instruction, List.of());
  }

  /** The instructions that may have made an operand; empty if there is no such operand. */
  Set<AbstractInsnNode> makers(AbstractInsnNode instruction, int operand) {
    List<SourceValue> all = operands(instruction);
    return operand < all.size() ? all.get(operand).insns : Set.of();
  }

  /** What stands for the parameter in a local variable; {@code null} if there is none. */
  @Nullable AbstractInsnNode parameter(int local) {
    return parameters.get(local);
  }

  /** Whether an operand is nothing but the value of that instruction. */
  boolean isOnly(AbstractInsnNode instruction, int operand, @Nullable AbstractInsnNode maker) {
    return maker != null && makers(instruction, operand).equals(Set.of(maker));
  }

  @Override
  public SourceValue newParameterValue(boolean isInstance, int local, Type type) {
    AbstractInsnNode marker = parameters.computeIfAbsent(local, i -> new InsnNode(Opcodes.NOP));
    return new SourceValue(type.getSize(), marker);
  }

  @Override
  public SourceValue copyOperation(AbstractInsnNode instruction, SourceValue value) {
    return value;
  }

  @Override
  public SourceValue unaryOperation(AbstractInsnNode instruction, SourceValue value) {
    operands.put(instruction, List.of(value));
    return instruction.getOpcode() == Opcodes.CHECKCAST
        ? value
        : super.unaryOperation(instruction, value);
  }

  @Override
  public SourceValue binaryOperation(
      AbstractInsnNode instruction, SourceValue first, SourceValue second) {
    operands.put(instruction, List.of(first, second));
    return super.binaryOperation(instruction, first, second);
  }

  @Override
  public SourceValue ternaryOperation(
      AbstractInsnNode instruction, SourceValue first, SourceValue second, SourceValue third) {
    operands.put(instruction, List.of(first, second, third));
    return super.ternaryOperation(instruction, first, second, third);
  }

  @Override
  public SourceValue naryOperation(
      AbstractInsnNode instruction, List<? extends SourceValue> values) {
    operands.put(instruction, List.copyOf(values));
    return super.naryOperation(instruction, values);
  }

  @Override
  public SourceValue merge(SourceValue one, SourceValue other) {
    if (one.size == other.size && !one.insns.containsAll(other.insns)) {
      Set<AbstractInsnNode> both = new HashSet<>(one.insns);
      both.addAll(other.insns);
      return new SourceValue(one.size, both);
    }
    return super.merge(one, other);
  }
}
