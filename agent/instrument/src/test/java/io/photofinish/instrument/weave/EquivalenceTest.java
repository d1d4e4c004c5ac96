package io.photofinish.instrument.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs give the same result, messages and stack traces woven as they do plain. */
class EquivalenceTest {
  private static void same(Map<String, byte[]> classes, String main) {
    Runs.Run woven = Runs.woven(classes, main);
    assertThat(woven.outcome()).isEqualTo(Runs.plain(classes, main));
    assertThat(woven.events()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8", "11", "17"})
  void language(String release) {
    String source = Programs.LANGUAGE;
    if (release.equals("17")) {
      same(Sources.compile("Language", source, "--release", release), "Language");
      return;
    }
    String old =
        source.replace(
            "String r = switch (c) { case RED -> \"r\" + c.weight(); case GREEN -> \"g\" + c.weight(); };",
            "String r; switch (c) { case RED: r = \"r\" + c.weight(); break; default: r = \"g\"; }");
    assertThat(Runs.plain(Sources.compile("Language", old), "Language")).doesNotContain(" at [");
    same(Sources.compile("Language", old, "--release", release), "Language");
  }

  /** Helpful NullPointerException messages name the variables of the original expression. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "return o.next.next.value;",
        "o.next.next.value = 5; return 0;",
        "o.next.next.wide = 5; return 0;",
        "o.next.next.wide++; return 0;",
        "o.next.next.fence = 5; return 0;",
        "return o.next.next.fence;",
        "return o.next.array[2];",
        "o.next.array[1] = 3; return 0;",
        "o.next.objects[1] = o; return 0;",
        "o.array = new int[1]; return o.array[1];",
        "o.objects = new String[1]; o.objects[0] = o; return 0;",
        "synchronized (o.next.next) { return 1; }",
        "return o.next.next.get();",
        "throw new IllegalStateException(\"x\", new Error(\"y\"));",
        "return o.held(0);",
        "return o.link.value;",
        "return o.next.link.link.value;",
        "return o.row[o.index];",
        "return o.row.length;",
        "o.links = new Nulls[3]; return o.links[o.index].value;",
        "return first.value + o.index;",
        "return o.fence + o.index + (o.index == 0 ? o.link : o.next.next).value;",
        "try { return o.fence + o.index + o.link.wide; } finally { o.value += o.index; }",
        "long sum = 0; for (int i = 0; i < 2; i++) { double d = i; sum += o.link.wide + (long) d; } return sum;",
        "return new Nulls(o.link, o.link.value).wide;",
      })
  void exceptions(String body) {
    String source =
        """
        public class Nulls {
          Nulls() {}
          Nulls(Nulls next, int value) { this.next = next; this.value = value; }
          volatile Nulls link; volatile int index; volatile int[] row; volatile Nulls[] links;
          static volatile Nulls first;
          int value; long wide; volatile long fence; Nulls next; int[] array; Object[] objects;
          int get() { return value; }
          synchronized int held(int x) {
            try { return 5 / x; } finally { value++; }
          }
          static long fail(Nulls o) {
            %s
          }
          public static Object run() {
            Nulls o = new Nulls(); o.next = new Nulls();
            return fail(o);
          }
        }
        """
            .formatted(body);
    Map<String, byte[]> classes = Sources.compile("Nulls", source);
    same(classes, "Nulls");
    assertThat(Runs.plain(classes, "Nulls")).contains("Nulls.fail");
  }
}
