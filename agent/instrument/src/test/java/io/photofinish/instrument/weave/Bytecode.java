package io.photofinish.instrument.weave;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.util.Textifier;
import org.objectweb.asm.util.TraceMethodVisitor;

/** Reads class files back. */
final class Bytecode {
  private Bytecode() {}

  static ClassNode read(byte @Nullable [] classFile) {
    ClassNode node = new ClassNode();
    new ClassReader(Objects.requireNonNull(classFile)).accept(node, ClassReader.SKIP_DEBUG);
    return node;
  }

  /** Names of the hooks that a method's code calls, as it stands. */
  static List<String> hooks(byte @Nullable [] classFile, String methodName) {
    List<String> hooks = new ArrayList<>();
    for (MethodNode method : read(classFile).methods) {
      for (AbstractInsnNode i : method.instructions) {
        if (method.name.equals(methodName)
            && i instanceof MethodInsnNode call
            && (call.owner.equals(Emitter.HOOKS) || call.owner.equals(Emitter.ELEMENT_HOOKS))) {
          hooks.add(call.name);
        }
      }
    }
    return hooks;
  }

  static List<String> fields(byte @Nullable [] classFile) {
    return read(classFile).fields.stream()
        .map(field -> Integer.toHexString(field.access) + " " + field.desc + " " + field.name)
        .toList();
  }

  static String text(byte @Nullable [] classFile, String methodName) {
    for (MethodNode method : read(classFile).methods) {
      if (method.name.equals(methodName)) {
        Textifier textifier = new Textifier();
        method.accept(new TraceMethodVisitor(textifier));
        StringWriter text = new StringWriter();
        textifier.print(new PrintWriter(text, true));
        return text.toString();
      }
    }
    throw new AssertionError(methodName);
  }
}
