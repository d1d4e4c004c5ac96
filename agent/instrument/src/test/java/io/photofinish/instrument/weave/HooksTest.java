package io.photofinish.instrument.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which hooks a piece of Java calls, in which order. */
class HooksTest {
  /** The hooks called by {@code body}, a statement of {@code static Object run()}. */
  private static List<String> hooks(String members, String body) {
    String source =
        """
        public class P {
          int x; int y; long wide; final int fixed = 1; volatile int flag; static int s; P next;
          static volatile long vs;
          P() {}
          static final P p = new P();
          %s
          public static Object run() throws Exception {
            P o = p;
            java.util.Objects.requireNonNull(o);
            Marks.mark();
            %s
          }
        }
        class Marks { static void mark() {} }
        """
            .formatted(members, body);
    Runs.Run run = Runs.woven(Sources.compile("P", source), "P");
    assertThat(run.outcome()).doesNotContain(" at [");
    List<String> events = run.events();
    return events.subList(events.indexOf("call mark") + 1, events.size());
  }

  @Test
  void fields() {
    assertThat(hooks("", "o.x = 1; return o.y;")).containsExactly("write x", "read y", "leave");
    assertThat(hooks("", "return o.wide++;")).containsExactly("read wide", "write wide", "leave");
    assertThat(hooks("", "return o.fixed;")).containsExactly("leave");
    assertThat(hooks("", "s = 3; return s;")).containsExactly("writeStatic s", "leave");
    assertThat(hooks("", "return s++;")).containsExactly("readStatic s", "writeStatic s", "leave");
  }

  @Test
  void volatiles() {
    assertThat(hooks("", "o.flag++; return null;"))
        .containsExactly(
            "beginVolatileRead flag",
            "endVolatileRead flag",
            "beginVolatileWrite flag",
            "endVolatileWrite",
            "leave");
    assertThat(hooks("", "vs++; return null;"))
        .containsExactly(
            "beginVolatileReadStatic vs",
            "endVolatileRead vs",
            "beginVolatileWriteStatic vs",
            "endVolatileWrite",
            "leave");
    assertThat(hooks("volatile P link;", "return o.link;"))
        .containsExactly(
            "beginVolatileRead link",
            "readAgain link",
            "beginVolatileRead link",
            "endVolatileRead link",
            "leave");
    assertThat(hooks("static volatile P first;", "return first;"))
        .containsExactly(
            "beginVolatileReadStatic first",
            "readAgain first",
            "beginVolatileReadStatic first",
            "endVolatileRead first",
            "leave");
  }

  @Test
  void repeatedChecks() {
    assertThat(hooks("", "int a = o.x + o.x + o.y; o.x = a; o.x = a; return o.x;"))
        .containsExactly("read x", "read y", "write x", "leave");
    assertThat(hooks("", "int a = o.x; o = new P(); return a + o.x;"))
        .containsExactly("read x", "call <init>", "classUsed", "read x", "leave");
    assertThat(hooks("", "int a = o.x; synchronized (o) { a += o.x; } return a + o.x;"))
        .containsExactly("read x", "monitorEntered", "read x", "monitorExiting", "read x", "leave");
    assertThat(hooks("", "int a = o.x; a += o.flag; return a + o.x;"))
        .containsSubsequence("read x", "endVolatileRead flag", "read x");
    assertThat(hooks("void m() {}", "int a = o.x; o.m(); return a + o.x;"))
        .containsExactly("read x", "call m", "read x", "leave");
    assertThat(hooks("", "int a = 0; for (int k = 0; k < 2; k++) { a += o.x; } return a;"))
        .containsExactly("read x", "read x", "leave");
    assertThat(hooks("", "int a = Math.max(o.x, 1); return a + o.x;"))
        .containsExactly("read x", "leave");
  }

  @Test
  void monitors() {
    assertThat(hooks("synchronized int m() { return x; }", "return o.m();"))
        .containsExactly("call m", "monitorEntered", "read x", "monitorExiting", "leave");
    assertThat(
            hooks(
                "static synchronized void m() { throw new IllegalStateException(); }",
                "try { m(); return 1; } catch (RuntimeException e) { return 2; }"))
        .containsExactly(
            "call m", "monitorEntered", "classUsed", "call <init>", "monitorExiting", "leave");
  }

  @Test
  void handlers() {
    String thrower = "void m() throws Exception { throw new InterruptedException(); }";
    assertThat(hooks(thrower, "try { o.m(); } catch (InterruptedException e) { } return 1;"))
        .containsExactly("call m", "call <init>", "caught InterruptedException", "leave");
    assertThat(hooks(thrower, "try { o.m(); } catch (Exception e) { } finally { s++; } return 1;"))
        .containsSubsequence("call <init>", "caught InterruptedException", "readStatic s");
    assertThat(
            hooks(
                thrower,
                "try { try { o.m(); } catch (RuntimeException e) { } } catch (Throwable t) { }"
                    + " return 1;"))
        .containsOnlyOnce("caught InterruptedException");
  }

  @Test
  void classInitialization() {
    assertThat(
            hooks(
                "static class C { static int n; static { n = 4; } static int get() { return n; } }",
                "return C.get() + C.n + C.n;"))
        .containsExactly(
            "call get",
            "writeStatic n",
            "classInitialized",
            "classUsed",
            "readStatic n",
            "classUsed n",
            "readStatic n",
            "leave");
    assertThat(hooks("static class C { static volatile int n; static { n = 4; } }", "return C.n;"))
        .containsExactly(
            "beginVolatileWriteStatic n",
            "endVolatileWrite",
            "classInitialized",
            "classUsed n",
            "beginVolatileReadStatic n",
            "endVolatileRead n",
            "leave");
  }

  @Test
  void failedInitialization() {
    assertThat(
            hooks(
                "static class C { static int n = m(); static int m() { throw new IllegalStateException(); } }",
                "try { return C.n; } catch (LinkageError e) { return 1; }"))
        .containsExactly(
            "call m",
            "classUsed",
            "call <init>",
            "classFailed",
            "caught ExceptionInInitializerError",
            "leave");
  }

  /** A use in one branch is not one in the other, nor in a handler. */
  @Test
  void classUsedOncePerPath() {
    String members = "static class C { static int n; static { n = 4; } }";
    assertThat(hooks(members, "if (o.x == 1) { C.n++; } return C.n;"))
        .containsSubsequence("read x", "classUsed n", "readStatic n", "leave");
    assertThat(
            hooks(
                members,
                "int r; try { o.next.x = 1; r = C.n; } catch (NullPointerException e) { r = C.n; }"
                    + " return r;"))
        .containsSubsequence("write x", "classUsed n", "readStatic n", "leave");
    assertThat(hooks(members, "int r = C.n; if (o.x == 0) { r += C.n; } return r + C.n;"))
        .containsOnlyOnce("classUsed n");
  }

  @Test
  void arrays() {
    assertThat(hooks("static int[] args() { return new int[3]; }", "return args()[1];"))
        .containsExactly("call args", "classUsed", "readElement 1", "leave");
    assertThat(hooks("", "int[] a = new int[3]; a[2]++; a[0] = 1; a = new int[2]; return a[1];"))
        .containsExactly(
            "readElement 2",
            "writeElement 2 known",
            "writeElement 0 known",
            "readElement 1",
            "leave");
    assertThat(hooks("", "Object[] a = new String[2]; a[1] = \"\"; return a[0];"))
        .containsExactly("writeElement 1", "readElement 0 known", "leave");
    assertThat(
            hooks(
                "static int[] get() { return new int[9]; }",
                "int n = 0; for (int[] a = get(); n < 2; n++) { o.hashCode(); a[n] = n; } return n;"))
        .containsSubsequence("writeElement 0", "writeElement 1 known");
  }

  /** What the hooks' signatures are taken for here is what the runtime offers. */
  @Test
  void standInsMatchTheRuntime() {
    assertOffers(io.photofinish.runtime.Hooks.class, HooksStandIn.class);
    assertOffers(io.photofinish.runtime.ElementHooks.class, ElementHooksStandIn.class);
  }

  private static void assertOffers(Class<?> hooks, Class<?> standIn) {
    List<String> expected =
        java.util.Arrays.stream(standIn.getMethods())
            .filter(method -> method.getDeclaringClass() == standIn)
            .map(method -> method.toString().replace("instrument.weave.", "runtime."))
            .map(method -> method.replace("StandIn", ""))
            .map(method -> method.replace("runtime.ArrayShadow", "clock.ArrayShadow"))
            .toList();
    List<String> offered =
        java.util.Arrays.stream(hooks.getMethods())
            .map(java.lang.reflect.Method::toString)
            .toList();
    assertThat(offered).containsAll(expected);
  }
}
