package io.photofinish.instrument.weave;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * What JaCoCo's agent has woven into a class before us: stores to its array of probes, which race
 * on purpose and are not the program's.
 *
 * <p>A method gets the array from {@code $jacocoInit()}, or in class files of Java 11 and newer
 * from a dynamic constant, and keeps it in a local variable of its own. A probe is {@code probes[i]
 * = true}. JaCoCo cannot be woven after us: its transformer does not retransform, and those run
 * first, whichever agent is given first.
 */
final class CoverageProbes {
  private static final String DATA = "$jacocoData";
  private static final String INIT = "$jacocoInit";

  private CoverageProbes() {}

  /** Whether a field is JaCoCo's: the array of probes. */
  static boolean isField(String name) {
    return name.equals(DATA);
  }

  /** The stores of probes in a method. */
  static Set<AbstractInsnNode> of(MethodNode method) {
    int probes = local(method);
    if (probes < 0) {
      return Set.of();
    }
    Set<AbstractInsnNode> stores = new HashSet<>();
    for (AbstractInsnNode i = method.instructions.getFirst(); i != null; i = i.getNext()) {
      if (i.getOpcode() == Opcodes.BASTORE) {
        AbstractInsnNode value = before(i);
        AbstractInsnNode index = value == null ? null : before(value);
        AbstractInsnNode array = index == null ? null : before(index);
        if (value != null
            && value.getOpcode() == Opcodes.ICONST_1
            && array instanceof VarInsnNode load
            && load.getOpcode() == Opcodes.ALOAD
            && load.var == probes) {
          stores.add(i);
        }
      }
    }
    return stores;
  }

  /** The variable that holds the array; -1 when JaCoCo has not been there. */
  private static int local(MethodNode method) {
    for (AbstractInsnNode i = method.instructions.getFirst(); i != null; i = i.getNext()) {
      if (isArray(i)) {
        AbstractInsnNode next = after(i);
        if (next != null && next.getOpcode() == Opcodes.CHECKCAST) {
          next = after(next);
        }
        return next instanceof VarInsnNode store && store.getOpcode() == Opcodes.ASTORE
            ? store.var
            : -1;
      }
    }
    return -1;
  }

  private static boolean isArray(AbstractInsnNode i) {
    return i instanceof MethodInsnNode call
        ? call.name.equals(INIT) && call.desc.equals("()[Z")
        : i instanceof LdcInsnNode load
            && load.cst instanceof ConstantDynamic constant
            && constant.getName().equals(DATA);
  }

  private static @Nullable AbstractInsnNode before(AbstractInsnNode i) {
    AbstractInsnNode b = i.getPrevious();
    while (b != null && b.getOpcode() < 0) {
      b = b.getPrevious();
    }
    return b;
  }

  private static @Nullable AbstractInsnNode after(AbstractInsnNode i) {
    AbstractInsnNode a = i.getNext();
    while (a != null && a.getOpcode() < 0) {
      a = a.getNext();
    }
    return a;
  }
}
