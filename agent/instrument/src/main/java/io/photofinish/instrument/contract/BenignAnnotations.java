package io.photofinish.instrument.contract;

import io.photofinish.report.filter.Benign;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Reads {@code io.photofinish.api.BenignRace} off a class file; it is known by its name. */
public final class BenignAnnotations extends ClassVisitor {
  private static final String ANNOTATION = "Lio/photofinish/api/BenignRace;";
  private static final byte[] MARK = ANNOTATION.getBytes(StandardCharsets.UTF_8);

  private final List<Benign> found = new ArrayList<>();
  private String type = "";

  private BenignAnnotations() {
    super(Opcodes.ASM9);
  }

  /** What the class declares; nearly always nothing, which a look at the bytes tells. */
  public static List<Benign> of(byte[] classFile) {
    if (!mentionsAnnotation(classFile)) {
      return List.of();
    }
    BenignAnnotations annotations = new BenignAnnotations();
    new ClassReader(classFile)
        .accept(
            annotations, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return annotations.found;
  }

  private static boolean mentionsAnnotation(byte[] classFile) {
    for (int i = 0; i <= classFile.length - MARK.length; i++) {
      int matching = 0;
      while (matching < MARK.length && classFile[i + matching] == MARK[matching]) {
        matching++;
      }
      if (matching == MARK.length) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    type = name.replace('/', '.');
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return reader(descriptor, Benign.Kind.CLASS, type);
  }

  @Override
  public FieldVisitor visitField(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    return new FieldVisitor(Opcodes.ASM9) {
      @Override
      public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return reader(descriptor, Benign.Kind.FIELD, type + '.' + name);
      }
    };
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    return new MethodVisitor(Opcodes.ASM9) {
      @Override
      public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return reader(descriptor, Benign.Kind.METHOD, type + '.' + name);
      }
    };
  }

  private @Nullable AnnotationVisitor reader(String descriptor, Benign.Kind kind, String name) {
    if (!descriptor.equals(ANNOTATION)) {
      return null;
    }
    return new AnnotationVisitor(Opcodes.ASM9) {
      @Override
      public void visit(String member, Object value) {
        if (member.equals("reason")) {
          found.add(new Benign("@BenignRace of " + name, kind, name, value.toString(), false));
        }
      }
    };
  }
}
