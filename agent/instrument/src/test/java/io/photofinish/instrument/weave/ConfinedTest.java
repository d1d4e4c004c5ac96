package io.photofinish.instrument.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Which receivers never leave the method. */
class ConfinedTest {
  /** The calls of {@code m}, in order: {@code name:CONFINED}, constructors left out. */
  private static List<String> calls(String body) {
    String source =
        "import java.util.*; class C { static Object seen; List<String> list; "
            + "Object m(String s, boolean b) { "
            + body
            + " } }";
    byte[] file = Objects.requireNonNull(Sources.compile("C", source).get("C"));
    ClassNode node = new ClassNode();
    new ClassReader(file).accept(node, 0);
    for (MethodNode method : node.methods) {
      if (method.name.equals("m")) {
        Map<AbstractInsnNode, Confined.Receiver> found =
            Confined.of("C", method, name -> name.startsWith("java/"));
        List<String> calls = new ArrayList<>();
        for (AbstractInsnNode i : method.instructions) {
          if (i instanceof MethodInsnNode call
              && call.getOpcode() != Opcodes.INVOKESTATIC
              && !call.name.equals("<init>")) {
            calls.add(call.name + ":" + found.getOrDefault(i, Confined.Receiver.SHARED));
          }
        }
        return calls;
      }
    }
    throw new AssertionError("no method m");
  }

  @Test
  void chainsOfABuilder() {
    assertThat(calls("return new StringBuilder().append(s).append(b ? 1 : 2).toString();"))
        .containsExactly("append:CONFINED", "append:CONFINED", "toString:CONFINED");
  }

  @Test
  void localsInLoops() {
    assertThat(
            calls(
                "StringBuilder t = null; do { if (t == null) t = new StringBuilder();"
                    + " t.append(s); } while (b); return t.toString();"))
        .containsExactly("append:CONFINED", "toString:CONFINED");
  }

  @Test
  void whatIsReturnedIsShared() {
    assertThat(calls("List<String> l = new ArrayList<>(); l.add(s); return l;"))
        .containsExactly("add:SHARED");
  }

  @Test
  void whatIsStoredIsShared() {
    assertThat(calls("List<String> l = new ArrayList<>(); l.add(s); list = l; return s;"))
        .containsExactly("add:SHARED");
    assertThat(calls("List<String> l = new ArrayList<>(); l.add(s); seen = l; return s;"))
        .containsExactly("add:SHARED");
    assertThat(
            calls(
                "Object[] a = {null}; List<String> l = new ArrayList<>(); a[0] = l;"
                    + " l.clear(); return s;"))
        .containsExactly("clear:SHARED");
  }

  @Test
  void whatIsPassedOrCapturedIsShared() {
    assertThat(
            calls("List<String> l = new ArrayList<>(); Collections.sort(l); l.clear(); return s;"))
        .containsExactly("clear:SHARED");
    assertThat(
            calls(
                "List<String> l = new ArrayList<>(); Runnable r = () -> l.add(s); l.clear();"
                    + " return r;"))
        .containsExactly("clear:SHARED");
  }

  @Test
  void aViewThatLeavesTakesItsOwnerAlong() {
    assertThat(calls("Map<String, String> m = new HashMap<>(); m.put(s, s); return m.keySet();"))
        .containsExactly("put:SHARED", "keySet:SHARED");
    assertThat(
            calls(
                "Map<String, String> m = new HashMap<>(); m.put(s, s); m.keySet().clear();"
                    + " return s;"))
        .containsExactly("put:CONFINED", "keySet:CONFINED", "clear:CONFINED");
  }

  @Test
  void anIteratorStaysThoughItsListDoesNot() {
    assertThat(calls("for (String t : list) seen = t; return s;"))
        .containsExactly("iterator:SHARED", "hasNext:OWN_ITERATOR", "next:OWN_ITERATOR");
    assertThat(calls("List<String> l = new ArrayList<>(); for (String t : l) seen = t; return s;"))
        .containsExactly("iterator:CONFINED", "hasNext:CONFINED", "next:CONFINED");
    assertThat(calls("Iterator<String> i = list.iterator(); i.next(); return i;"))
        .containsExactly("iterator:SHARED", "next:SHARED");
  }

  @Test
  void oneOfTwoThatIsSharedIsShared() {
    assertThat(calls("List<String> l = b ? list : new ArrayList<>(); l.clear(); return s;"))
        .containsExactly("clear:SHARED");
  }
}
