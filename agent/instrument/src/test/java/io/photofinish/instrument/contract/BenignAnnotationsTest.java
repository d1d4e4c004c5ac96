package io.photofinish.instrument.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.report.filter.Benign;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

class BenignAnnotationsTest {
  private static final String BENIGN = "Lio/photofinish/api/BenignRace;";

  @Test
  void readsEachPlaceThatCanBeAnnotated() {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, 0, "com/acme/Stats", null, "java/lang/Object", null);
    writer.visitAnnotation(BENIGN, false).visit("reason", "of the class");
    writer.visitAnnotation("Lcom/acme/Other;", false).visit("reason", "of another");
    writer
        .visitField(0, "hits", "I", null, null)
        .visitAnnotation(BENIGN, false)
        .visit("reason", "of the field");
    writer.visitField(0, "misses", "I", null, null).visitEnd();
    writer
        .visitMethod(Opcodes.ACC_ABSTRACT, "update", "()V", null, null)
        .visitAnnotation(BENIGN, false)
        .visit("reason", "of the method");
    assertThat(BenignAnnotations.of(writer.toByteArray()))
        .containsExactly(
            benign(Benign.Kind.CLASS, "com.acme.Stats", "of the class"),
            benign(Benign.Kind.FIELD, "com.acme.Stats.hits", "of the field"),
            benign(Benign.Kind.METHOD, "com.acme.Stats.update", "of the method"));
  }

  @Test
  void aClassThatOnlyMentionsTheAnnotationDeclaresNothing() {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, 0, "com/acme/Stats", null, "java/lang/Object", null);
    writer.visitField(0, "annotation", BENIGN, null, null).visitEnd();
    assertThat(BenignAnnotations.of(writer.toByteArray())).isEmpty();
  }

  private static Benign benign(Benign.Kind kind, String name, String reason) {
    return new Benign("@BenignRace of " + name, kind, name, reason, false);
  }
}
