package io.photofinish.instrument.facts;

import io.photofinish.instrument.weave.SiteKind;
import io.photofinish.instrument.weave.Sites;
import io.photofinish.report.diagnosis.Fact;
import io.photofinish.report.diagnosis.SiteFacts;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * What the code of an access shows. The instruction is found again by its line and by what it
 * names. Where several fit, as the two reads of {@code cells[i] + cells[i + 1]}, what any of them
 * shows counts.
 */
public final class CodeFacts {

  /** Callers looked at: of a getter, of a method that a constructor calls. */
  private static final int MAX_CALLERS = 3;

  private static final int MAX_KNOWN = 10_000;

  private final Sites sites;
  private final ClassFiles classFiles;
  private final Map<List<Integer>, SiteFacts> known = new ConcurrentHashMap<>();

  public CodeFacts(Sites sites, ClassFiles classFiles) {
    this.sites = sites;
    this.classFiles = classFiles;
  }

  /**
   * What is known of the code of an access.
   *
   * @param stack sites on its stack, the access first, 0 for frames that are not woven
   */
  public SiteFacts of(int[] stack) {
    if (stack.length == 0 || stack[0] == 0) {
      return SiteFacts.UNKNOWN;
    }
    List<Integer> key =
        Arrays.stream(stack).limit(1 + MAX_CALLERS).boxed().collect(Collectors.toList());
    SiteFacts facts = known.get(key);
    if (facts == null) {
      facts = find(stack);
      if (known.size() < MAX_KNOWN) {
        known.put(key, facts);
      }
    }
    return facts;
  }

  private SiteFacts find(int[] stack) {
    int site = stack[0];
    String call = null;
    if (sites.kind(site) == SiteKind.CALL) {
      call = (sites.memberOwner(site) + "." + sites.memberName(site)).replace('/', '.');
    }
    String method =
        sites.className(site) + "." + sites.methodName(site) + sites.methodDescriptor(site);
    Set<Fact> facts = EnumSet.noneOf(Fact.class);
    String holder = null;
    String lock = null;
    MethodCode code = code(site);
    if (code != null) {
      for (AbstractInsnNode instruction : instructions(code, site)) {
        if (instruction instanceof MethodInsnNode) {
          if (ConcurrentMaps.isCheckedThenUsed(code, code.values().makers(instruction, 0))) {
            facts.add(Fact.CHECKED_CONCURRENT_MAP);
          }
        } else {
          AccessCode access = new AccessCode(code, instruction);
          holder = Indices.holder(access);
          lock = LockFields.around(code, instruction);
          find(access, stack, facts);
        }
      }
    }
    return new SiteFacts(method, call, holder, lock, facts);
  }

  private void find(AccessCode access, int[] stack, Set<Fact> facts) {
    Updates.find(access, facts);
    Checks.find(access, facts);
    ClassLoader loader = sites.loader(stack[0]);
    Stores.find(access, name -> loader != null && isMutable(loader, name), facts);
    Indices.find(access, facts);
    if (LockDepths.of(access.code()).at(access.access()) > 0) {
      facts.add(Fact.TAKES_LOCK);
    }
    if (ConcurrentMaps.isCheckedThenUsed(access.code(), access.object())) {
      facts.add(Fact.CHECKED_CONCURRENT_MAP);
    }
    if (!access.isWrite() && decidesLoop(access, stack)) {
      facts.add(Fact.LOOP_CONDITION);
    }
    if (access.access().getOpcode() == Opcodes.PUTFIELD) {
      construction(access, stack, facts);
    }
  }

  /** Whether objects of the class hold more than final fields; false if that is not known. */
  private boolean isMutable(ClassLoader loader, String className) {
    if (className.startsWith("java/")) {
      return !className.startsWith("java/lang/") && !className.startsWith("java/time/");
    }
    byte[] classFile = classFiles.find(loader, className);
    return classFile != null && Mutability.of(new ClassReader(classFile));
  }

  /** In the method itself, or, if it only returns the value, in its caller. */
  private boolean decidesLoop(AccessCode access, int[] stack) {
    MethodCode code = access.code();
    AbstractInsnNode value = access.access();
    for (int i = 1; ; i++) {
      switch (Loops.use(code, value)) {
        case ENDS_LOOP -> {
          return true;
        }
        case OTHER -> {
          return false;
        }
        case IS_RETURNED -> {
          MethodCode caller = caller(stack, i);
          AbstractInsnNode call = caller == null ? null : instruction(caller, stack[i]);
          if (caller == null || call == null) {
            return false;
          }
          code = caller;
          value = call;
        }
      }
    }
  }

  /** Whether the object written is under construction, by the method or by one that called it. */
  private void construction(AccessCode access, int[] stack, Set<Fact> facts) {
    MethodCode code = access.code();
    AbstractInsnNode at = access.access();
    for (int i = 0; ; ) {
      if (!code.values().isOnly(at, 0, code.receiver())) {
        return;
      }
      if (sites.methodName(stack[i]).equals("<init>")) {
        facts.add(Fact.IN_CONSTRUCTOR);
        if (Constructors.leaksBefore(code, at)) {
          facts.add(Fact.ESCAPED);
        }
        return;
      }
      i++;
      MethodCode caller = caller(stack, i);
      AbstractInsnNode call = caller == null ? null : instruction(caller, stack[i]);
      if (caller == null || call == null) {
        return;
      }
      code = caller;
      at = call;
    }
  }

  /** The code of the caller at depth {@code i}, if it is the one that called the frame above. */
  private @Nullable MethodCode caller(int[] stack, int i) {
    return i <= MAX_CALLERS
            && i < stack.length
            && stack[i] != 0
            && sites.kind(stack[i]) == SiteKind.CALL
            && sites.methodName(stack[i - 1]).equals(sites.memberName(stack[i]))
        ? code(stack[i])
        : null;
  }

  private @Nullable MethodCode code(int site) {
    ClassLoader loader = sites.loader(site);
    byte[] classFile = loader == null ? null : classFiles.find(loader, sites.className(site));
    return classFile == null
        ? null
        : MethodCode.of(classFile, sites.methodName(site), sites.methodDescriptor(site));
  }

  private @Nullable AbstractInsnNode instruction(MethodCode code, int site) {
    List<AbstractInsnNode> all = instructions(code, site);
    return all.isEmpty() ? null : all.get(0);
  }

  /** The instructions that may be that of a site; none if it has no line. */
  private List<AbstractInsnNode> instructions(MethodCode code, int site) {
    int line = sites.line(site);
    return line == 0
        ? List.of()
        : code.instructions().stream().filter(i -> code.line(i) == line && fits(i, site)).toList();
  }

  private boolean fits(AbstractInsnNode i, int site) {
    return switch (sites.kind(site)) {
      case FIELD_READ, VOLATILE_READ -> namesField(i, Opcodes.GETFIELD, site);
      case FIELD_WRITE, VOLATILE_WRITE -> namesField(i, Opcodes.PUTFIELD, site);
      case STATIC_READ, VOLATILE_STATIC_READ -> namesField(i, Opcodes.GETSTATIC, site);
      case STATIC_WRITE, VOLATILE_STATIC_WRITE -> namesField(i, Opcodes.PUTSTATIC, site);
      case ARRAY_READ -> i.getOpcode() >= Opcodes.IALOAD && i.getOpcode() <= Opcodes.SALOAD;
      case ARRAY_WRITE -> i.getOpcode() >= Opcodes.IASTORE && i.getOpcode() <= Opcodes.SASTORE;
      case CALL ->
          i instanceof MethodInsnNode call
              && call.owner.equals(sites.memberOwner(site))
              && call.name.equals(sites.memberName(site))
              && call.desc.equals(sites.memberDescriptor(site));
      case MONITOR_ENTER, MONITOR_EXIT, CLASS_USED, CLASS_INITIALIZED -> false;
    };
  }

  private boolean namesField(AbstractInsnNode i, int opcode, int site) {
    return i instanceof FieldInsnNode field
        && i.getOpcode() == opcode
        && field.owner.equals(sites.memberOwner(site))
        && field.name.equals(sites.memberName(site))
        && field.desc.equals(sites.memberDescriptor(site));
  }
}
