package io.photofinish.instrument.jdk;

import io.photofinish.instrument.jdk.JdkRule.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Puts the hooks of some rules into one class. No member is added and no branch is written, so that
 * the class may be retransformed and its stack-map frames stay right.
 */
final class JdkClassWeaver extends ClassVisitor {
  private final List<JdkRule> rules;

  /** By identity: to hash a record costs more than the rest when the JVM starts. */
  private final Set<JdkRule> bound = Collections.newSetFromMap(new IdentityHashMap<>());

  private String owner = "";

  private JdkClassWeaver(ClassVisitor next, List<JdkRule> rules) {
    super(Opcodes.ASM9, next);
    this.rules = rules;
  }

  /** A woven class, and the rules that found their place in it. */
  record Woven(byte[] bytes, Set<JdkRule> bound) {}

  static Woven weave(byte[] classFile, List<JdkRule> rules) {
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    JdkClassWeaver weaver = new JdkClassWeaver(writer, rules);
    reader.accept(weaver, 0);
    return new Woven(writer.toByteArray(), weaver.bound);
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    owner = name;
    super.visit(version, access, name, signature, superName, interfaces);
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
    List<JdkRule> about = new ArrayList<>();
    for (JdkRule rule : rules) {
      if (rule.isAbout(name, descriptor)) {
        about.add(rule);
      }
    }
    // A bridge calls the method that is meant.
    boolean hasCode = (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
    return next == null || about.isEmpty() || !hasCode || (access & Opcodes.ACC_BRIDGE) != 0
        ? next
        : new Method(next, access, descriptor, about);
  }

  private final class Method extends MethodVisitor {
    private final List<JdkRule> about;
    private final Operand.Position position;
    private final boolean locksThis;

    Method(MethodVisitor next, int access, String descriptor, List<JdkRule> about) {
      super(Opcodes.ASM9, next);
      this.about = about;
      boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
      this.position = new Operand.Position(owner, isStatic, descriptor);
      this.locksThis = !isStatic && (access & Opcodes.ACC_SYNCHRONIZED) != 0 && has(Place.MONITORS);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      if (locksThis) {
        bindMonitors();
        MonitorHooks.entered(mv);
      }
      write(Place.ENTRY);
    }

    @Override
    public void visitInsn(int opcode) {
      if (Opcodes.IRETURN <= opcode && opcode <= Opcodes.RETURN) {
        write(Place.EXIT);
        if (locksThis) {
          MonitorHooks.exiting(mv);
        }
      }
      if ((opcode == Opcodes.MONITORENTER || opcode == Opcodes.MONITOREXIT)
          && has(Place.MONITORS)) {
        bindMonitors();
        MonitorHooks.around(opcode, mv);
      } else {
        super.visitInsn(opcode);
      }
    }

    @Override
    public void visitMethodInsn(
        int opcode, String callOwner, String name, String descriptor, boolean isInterface) {
      writeAround(Place.BEFORE_CALL, callOwner, name);
      super.visitMethodInsn(opcode, callOwner, name, descriptor, isInterface);
      writeAround(Place.AFTER_CALL, callOwner, name);
    }

    private boolean has(Place place) {
      return about.stream().anyMatch(rule -> rule.place() == place);
    }

    private void bindMonitors() {
      about.stream().filter(rule -> rule.place() == Place.MONITORS).forEach(bound::add);
    }

    private void write(Place place) {
      for (JdkRule rule : about) {
        if (rule.place() == place) {
          write(rule);
        }
      }
    }

    private void writeAround(Place place, String callOwner, String name) {
      for (JdkRule rule : about) {
        if (rule.place() == place && rule.calls(callOwner, name)) {
          write(rule);
        }
      }
    }

    private void write(JdkRule rule) {
      bound.add(rule);
      for (JdkHook hook : rule.hooks()) {
        hook.write(mv, position);
      }
    }
  }
}
