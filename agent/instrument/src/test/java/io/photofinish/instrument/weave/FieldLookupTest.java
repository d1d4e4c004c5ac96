package io.photofinish.instrument.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

class FieldLookupTest {
  private static final Map<String, byte[]> CLASSES =
      Sources.compile(
          "User",
          """
          public class User extends java.util.ArrayList<Object> implements Constants { int own; }
          class Top { volatile int fence; int plain; static volatile long shared; }
          class Middle extends Top { }
          class Bottom extends Middle { int fence; }
          interface Constants { Object ONE = new Object(); }
          """);

  private final ClassHeaders headers = new ClassHeaders();
  private final FieldLookup lookup = new FieldLookup(new JdkPackages(), headers);
  private final ClassHeader self =
      ClassHeader.read(new ClassReader(Objects.requireNonNull(CLASSES.get("User"))));

  private ClassLoader loader = loader(CLASSES);

  private ClassLoader loader(Map<String, byte[]> classes) {
    return new WovenLoader(getClass().getClassLoader(), classes::get, null);
  }

  private FieldLookup.Resolved resolve(String owner, String name, String descriptor) {
    return lookup.resolve(loader, self, owner, name, descriptor);
  }

  @Test
  void followsSuperclasses() {
    assertThat(resolve("Middle", "fence", "I").is(Opcodes.ACC_VOLATILE)).isTrue();
    assertThat(resolve("Middle", "plain", "I").is(Opcodes.ACC_VOLATILE)).isFalse();
    assertThat(resolve("Middle", "shared", "J").is(Opcodes.ACC_STATIC)).isTrue();
    assertThat(resolve("Bottom", "fence", "I").is(Opcodes.ACC_VOLATILE)).isFalse();
    assertThat(Objects.requireNonNull(resolve("Bottom", "plain", "I").owner()).name())
        .isEqualTo("Top");
  }

  @Test
  void followsInterfacesAndStopsAtTheJdk() {
    assertThat(resolve("User", "ONE", "Ljava/lang/Object;").is(Opcodes.ACC_FINAL)).isTrue();
    assertThat(resolve("User", "modCount", "I")).isSameAs(FieldLookup.JDK);
    assertThat(resolve("java/util/ArrayList", "size", "I")).isSameAs(FieldLookup.JDK);
    assertThat(resolve("User", "own", "I").owner()).isSameAs(self);
  }

  @Test
  void missingClassIsUnknown() {
    assertThat(resolve("Absent", "x", "I")).isSameAs(FieldLookup.UNKNOWN);
  }

  /** Two loaders may have different classes of one name. */
  @Test
  void keepsLoadersApart() {
    assertThat(resolve("Top", "plain", "I").is(Opcodes.ACC_VOLATILE)).isFalse();
    Map<String, byte[]> others = new HashMap<>(CLASSES);
    others.putAll(Sources.compile("Top", "public class Top { volatile int plain; }"));
    loader = loader(others);
    assertThat(resolve("Top", "plain", "I").is(Opcodes.ACC_VOLATILE)).isTrue();
  }

  @Test
  void wovenClassesComeFirst() {
    Map<String, byte[]> redefined =
        Sources.compile("Top", "public class Top { volatile int plain; }");
    headers.define(
        loader,
        ClassHeader.read(new ClassReader(Objects.requireNonNull(redefined.get("Top")))),
        ClassHeaders.Shadow.MEMBERS);
    assertThat(resolve("Top", "plain", "I").is(Opcodes.ACC_VOLATILE)).isTrue();
    assertThat(headers.shadow(loader, "Top")).isEqualTo(ClassHeaders.Shadow.MEMBERS);
    assertThat(headers.shadow(loader(CLASSES), "Top")).isEqualTo(ClassHeaders.Shadow.NONE);
  }

  @Test
  void doesNotLoadClassesOrKeepLoaders() throws InterruptedException {
    java.lang.ref.WeakReference<ClassLoader> gone = new java.lang.ref.WeakReference<>(loader);
    assertThat(resolve("Top", "plain", "I").owner()).isNotNull();
    loader = loader(CLASSES);
    for (int i = 0; i < 50 && gone.get() != null; i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertThat(gone.get()).isNull();
  }

  @Test
  void accessibleTypes() {
    assertThat(lookup.isAccessible(loader, self, "LTop;")).isTrue();
    assertThat(lookup.isAccessible(loader, self, "[[Ljava/util/List;")).isTrue();
    assertThat(lookup.isAccessible(loader, self, "[[J")).isTrue();
    assertThat(lookup.isAccessible(loader, self, "Lother/Absent;")).isFalse();
  }
}
