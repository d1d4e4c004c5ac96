package io.photofinish.instrument.weave;

import io.photofinish.runtime.Companions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.CodeSizeEvaluator;
import org.objectweb.asm.tree.MethodNode;

/** One attempt to weave a class, each method at its level. */
final class ClassWeaving extends ClassVisitor {
  /** HotSpot's HugeMethodLimit: larger methods are not compiled. */
  private static final int JIT_LIMIT = 8000;

  /** The added locals must stay below the 65535 that a class file can number. */
  private static final int MAX_LOCALS = 0xFFFF - 300;

  private final TargetClass target;
  private final WeaveLevel level;
  private final Map<String, WeaveLevel> levels;
  private final boolean members;
  private final WeaveOptions options;
  private final List<String> uncompiled = new ArrayList<>();
  private final List<String> synchronizing = new ArrayList<>();
  private final List<String> catching = new ArrayList<>();
  private final MethodReferences references;
  private boolean changed;
  private boolean hasMembers;

  /**
   * @param levels exceptions from {@code level}, by name and descriptor of the method
   * @param members whether shadow members may be added
   */
  ClassWeaving(
      TargetClass target,
      WeaveOptions options,
      WeaveLevel level,
      Map<String, WeaveLevel> levels,
      boolean members,
      ClassWriter out) {
    super(Opcodes.ASM9, out);
    this.target = target;
    this.options = options;
    this.level = level;
    this.levels = levels;
    this.members = members;
    this.references = new MethodReferences(target, members ? null : Companions.name(target.name()));
  }

  /** Whether the result differs from the original. */
  boolean changed() {
    return changed;
  }

  /** Methods that have become too large for HotSpot's compilers. */
  List<String> uncompiled() {
    return uncompiled;
  }

  /** If the class is loaded already: its methods that may synchronize, as {@code owner.name}. */
  List<String> synchronizing() {
    return synchronizing;
  }

  /** As {@link #synchronizing}: those that may learn of an order from what they catch. */
  List<String> catching() {
    return catching;
  }

  boolean hasMembers() {
    return hasMembers;
  }

  /** The class file, not woven, of what could not be added to the class; null if nothing. */
  byte @Nullable [] companion() {
    return references.companion();
  }

  @Override
  public void visitSource(@Nullable String source, @Nullable String debug) {
    target.sourceFile(source);
    super.visitSource(source, debug);
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    if ((access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0) {
      return super.visitMethod(access, name, descriptor, signature, exceptions);
    }
    return new MethodNode(Opcodes.ASM9, access, name, descriptor, signature, exceptions) {
      @Override
      public void visitEnd() {
        super.visitEnd();
        weave(this);
      }
    };
  }

  private void weave(MethodNode method) {
    if (!members) {
      noteOldCode(method);
    }
    references.redirect(method);
    MethodVisitor out =
        cv.visitMethod(
            method.access,
            method.name,
            method.desc,
            method.signature,
            method.exceptions.toArray(new String[0]));
    if (Delegation.isFor(target.header(), method)) {
      out = Delegation.before(out, target.header(), method);
      changed = true;
    }
    WeaveLevel methodLevel = level.leanest(levels.getOrDefault(method.name + method.desc, level));
    if (methodLevel == WeaveLevel.NOTHING || method.maxLocals > MAX_LOCALS) {
      method.accept(out);
      return;
    }
    MethodSurvey survey = new MethodSurvey(target, methodLevel, method);
    if (!survey.hooked()) {
      method.accept(out);
      return;
    }
    MethodWeaver weaver = new MethodWeaver(target, methodLevel, method, survey, out);
    method.accept(weaver);
    changed = true;
    if (weaver.codeSize() > JIT_LIMIT && size(method) <= JIT_LIMIT) {
      uncompiled.add(method.name + method.desc);
    }
  }

  /** What must be known of a method that may be active, and then goes on without hooks. */
  private void noteOldCode(MethodNode method) {
    MethodSurvey survey = new MethodSurvey(target, WeaveLevel.SYNCHRONIZATION_ONLY, method);
    // The end of a constructor orders what it has written, if the object has final fields.
    if (survey.hooked() || method.name.equals("<init>")) {
      synchronizing.add(target.name() + '.' + method.name);
    }
    if (survey.catches()) {
      catching.add(target.name() + '.' + method.name);
    }
  }

  private static int size(MethodNode method) {
    CodeSizeEvaluator evaluator = new CodeSizeEvaluator(null);
    method.accept(evaluator);
    return evaluator.getMaxSize();
  }

  @Override
  public void visitEnd() {
    for (MethodNode method : references.methods()) {
      weave(method);
      hasMembers = true;
    }
    if (members && !target.header().isInterface()) {
      hasMembers |= ShadowMembers.add(cv, target.header(), options.jdk(), options.choice());
    }
    changed |= hasMembers;
    super.visitEnd();
  }
}
