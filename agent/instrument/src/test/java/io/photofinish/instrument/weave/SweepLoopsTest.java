package io.photofinish.instrument.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Which accesses of elements wait for the end of their loop, and where they are recorded. */
class SweepLoopsTest {
  /** The array hooks in {@code static Object m(int[] a, int[] b, C o)} with this body. */
  private static List<String> hooks(String body) {
    String source =
        """
        class C {
          int x; volatile int v; int[] own; static int[] table = new int[9]; static C first = new C();
          static int get(int[] a, int i) { return a[i]; }
          static Object m(int[] a, int[] b, C o) throws Exception {
            int s = 0;
            %s
            return s;
          }
        }
        class Late { static int n = Integer.getInteger("n"); int field; }
        """
            .formatted(body);
    byte[] original = Objects.requireNonNull(Sources.compile("C", source).get("C"));
    WeaveOptions options = new WeaveOptions(new JdkPackages(), excluded -> false, CallSites.NONE);
    byte[] woven =
        new ClassWeaver(options, new Sites(), new WeaveCounters()).weave(null, original, false);
    return Bytecode.hooks(woven, "m").stream()
        .filter(hook -> hook.startsWith("sw") || hook.endsWith("Element"))
        .toList();
  }

  @Test
  void countedLoop() {
    assertThat(hooks("for (int i = 0; i < a.length; i++) s += a[i];"))
        .containsExactly("sweepRead", "sweptRead", "sweptRead");
    assertThat(hooks("for (int i = 9; i >= 0; i -= 3) a[i + 1] -= b[2 + i];"))
        .containsExactly(
            "sweepRead",
            "sweepRead",
            "sweepWrite",
            "sweptRead",
            "sweptRead",
            "sweptWrite",
            "sweptRead",
            "sweptRead",
            "sweptWrite");
  }

  @Test
  void outermostQuietLoop() {
    assertThat(hooks("for (int i = 0; i < 9; i++) for (int k = 0; k < 9; k++) s += a[k];"))
        .containsExactly("sweepRead", "sweptRead", "sweptRead");
    assertThat(
            hooks(
                "for (int i = 0; i < 9; i++) { o.hashCode(); for (int k = 0; k < 9; k++) s += a[k]; }"))
        .containsExactly("sweepRead", "sweptRead", "sweptRead");
  }

  @Test
  void everyWayOut() {
    assertThat(
            hooks(
                "try { for (int i = 0; ; i++) { if (a[i] == 3) break; if (i == 7) return o; } }"
                    + " catch (RuntimeException e) { s = 1; }"))
        .containsExactly("sweepRead", "sweptRead", "sweptRead", "sweptRead", "sweptRead");
  }

  @Test
  void quietCallsAndFields() {
    assertThat(hooks("for (int i = 0; i < 9; i++) { a[i] = Math.max(s, o.x); s += table[i]; }"))
        .contains("sweepWrite", "sweepRead");
  }

  @Test
  void loopsThatMaySynchronizeOrRunOtherCode() {
    for (String statement :
        List.of(
            "o.v++;",
            "synchronized (o) { s++; }",
            "s += get(b, i);",
            "s += Late.n;",
            "new Object();",
            "Object[] more = new Late[1];",
            "if (o instanceof Runnable) s++;",
            "Runnable r = () -> {};",
            "Object c = Late.class;")) {
      assertThat(hooks("for (int i = 0; i < 9; i++) { s += a[i]; " + statement + " }"))
          .as(statement)
          .doesNotContain("sweepRead")
          .contains("readElement");
    }
  }

  @Test
  void indicesThatAreNotCounted() {
    assertThat(hooks("for (int i = 0; i < 9; i++) s += a[b[i]];"))
        .containsExactly("sweepRead", "readElement", "sweptRead", "sweptRead");
    assertThat(hooks("for (int i = 0; i < 9; i++) s += a[9 - i];")).containsExactly("readElement");
    assertThat(hooks("s += a[0]; s += a[1];")).containsExactly("readElement", "readElement");
  }

  @Test
  void storesOfReferencesMayFail() {
    assertThat(
            hooks("Object[] objects = new String[9]; for (int i = 0; i < 9; i++) objects[i] = o;"))
        .containsExactly("writeElement");
  }
}
