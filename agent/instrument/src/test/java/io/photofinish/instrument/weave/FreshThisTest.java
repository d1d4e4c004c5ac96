package io.photofinish.instrument.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Which writes of a constructor no other thread can have come before. */
class FreshThisTest {
  private static List<String> writes(String members) {
    return writes("", members);
  }

  /** The write hooks of the only constructor of a class with {@code x}, {@code y} and {@code o}. */
  private static List<String> writes(String superclass, String members) {
    String source =
        "class C "
            + superclass
            + " { int x; long y; Object o; static Object seen; "
            + members
            + "}";
    return constructorHooks("C", source).stream().filter(hook -> hook.startsWith("write")).toList();
  }

  private static List<String> constructorHooks(String name, String source) {
    byte[] original = Objects.requireNonNull(Sources.compile(name, source).get(name));
    WeaveOptions options = new WeaveOptions(new JdkPackages(), excluded -> false, CallSites.NONE);
    byte[] woven =
        new ClassWeaver(options, new Sites(), new WeaveCounters()).weave(null, original, false);
    return Bytecode.hooks(woven, "<init>");
  }

  @Test
  void plainConstructor() {
    assertThat(writes("C(int x, long y) { this.x = x; this.y = y; }"))
        .containsExactly("writeFresh", "writeFresh");
  }

  @Test
  void initializersOfFields() {
    assertThat(writes("int[] a = {1, 2}; String s = \"\" + x;"))
        .containsExactly("writeElement", "writeElement", "writeFresh", "writeFresh");
  }

  @Test
  void branchesBetween() {
    assertThat(writes("C(int x) { if (x < 0) throw new Error(); this.x = x; y = x; }"))
        .containsExactly("writeFresh", "writeFresh");
    // The object is on the stack where the branches meet.
    assertThat(writes("C(int x) { this.y = 1; this.x = x < 0 ? 1 : 2; }"))
        .containsExactly("writeFresh", "write");
  }

  @Test
  void callsOfOthers() {
    assertThat(writes("C(Object o) { this.o = o.toString(); x = o.hashCode(); }"))
        .containsExactly("writeFresh", "writeFresh");
  }

  @Test
  void anythingElseWithThisEndsIt() {
    assertThat(writes("C() { x = 1; seen = this; y = 2; }"))
        .containsExactly("writeFresh", "writeStatic", "write");
    assertThat(writes("C() { x = 1; hashCode(); y = 2; }")).containsExactly("writeFresh", "write");
    assertThat(writes("C() { C c = this; x = 1; }")).containsExactly("write");
    assertThat(writes("C() { o = this; x = 1; }")).containsExactly("write", "write");
    assertThat(writes("C() { Runnable r = () -> x = 3; x = 1; }")).containsExactly("write");
    assertThat(writes("C(Object[] a) { a[0] = this; x = 1; }"))
        .containsExactly("writeElement", "write");
    assertThat(writes("C() { synchronized (this) { x = 1; } }")).containsExactly("write");
    assertThat(writes("C() { o = (Comparable) (Object) this; x = 1; }"))
        .containsExactly("write", "write");
  }

  @Test
  void loopsEndIt() {
    assertThat(writes("C() { x = 0; for (int i = 0; i < 3; i++) { y = i; seen = this; } }"))
        .containsExactly("writeFresh", "write", "writeStatic");
  }

  @Test
  void handlersEndIt() {
    assertThat(
            writes(
                "C() { try { x = 1; } catch (RuntimeException e) { y = 2; } o = e(); }"
                    + " static Object e() { return null; }"))
        .containsExactly("writeFresh", "write", "write");
  }

  @Test
  void superclassOfTheProgram() {
    assertThat(
            writes("extends java.io.InputStream", "C() { x = 1; } public int read() { return x; }"))
        .containsExactly("write");
  }

  @Test
  void otherConstructorOfTheClass() {
    String source =
        "class D { static D seen; int x; D(int n) { seen = this; } D() { this(1); x = 2; } }";
    assertThat(constructorHooks("D", source)).contains("write").doesNotContain("writeFresh");
  }
}
