package io.photofinish.instrument.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ShadowMembersTest {
  private static final Map<String, byte[]> CLASSES =
      Sources.compile(
          "Base",
          """
          public class Base {
            int plain; protected volatile long fence; final int fixed = hashCode(); static String s;
            static volatile boolean vs; static final Object C = new Object();
            void use() { plain = 1; }
          }
          class Derived extends Base { long own; int get() { return plain; } }
          interface Face { Object X = new Object(); default Object x() { return X; } }
          record Pair(int a, Object b) { int sum() { return a + b.hashCode(); } }
          enum Kind { ONE; int n; }
          """);

  private final Sites sites = new Sites();
  private final ClassWeaver weaver = Runs.weaver(sites, CallSites.NONE);
  private final ClassLoader loader =
      new WovenLoader(getClass().getClassLoader(), CLASSES::get, null);

  private byte[] original(String name) {
    return Objects.requireNonNull(CLASSES.get(name));
  }

  @Test
  void membersAreHiddenBesideTheirFields() {
    assertThat(Bytecode.fields(weaver.weave(loader, original("Base"), false)))
        .containsExactly(
            "0 I plain",
            "44 J fence",
            "10 I fixed",
            "8 Ljava/lang/String; s",
            "48 Z vs",
            "18 Ljava/lang/Object; C",
            "1082 J $pf$l$plain",
            "1082 J $pf$w$plain",
            "1082 Ljava/lang/Object; $pf$v$fence",
            "108a Ljava/lang/Object; $pf$s$s",
            "108a Ljava/lang/Object; $pf$v$vs",
            "1082 Ljava/lang/Object; $pf$o");
  }

  /** The holder of an object stands in the topmost class that is woven. */
  @Test
  void derivedClassesInheritTheHolder() {
    assertThat(Bytecode.fields(weaver.weave(loader, original("Derived"), false)))
        .containsExactly("0 J own", "1082 J $pf$l$own", "1082 J $pf$w$own");
  }

  @Test
  void interfacesHaveNoneRecordsAndEnumsDo() {
    assertThat(Bytecode.fields(weaver.weave(loader, original("Face"), false)))
        .containsExactly("19 Ljava/lang/Object; X");
    assertThat(Bytecode.fields(weaver.weave(loader, original("Pair"), false)))
        .contains("1082 Ljava/lang/Object; $pf$o")
        .hasSize(3);
    assertThat(Bytecode.fields(weaver.weave(loader, original("Kind"), false)))
        .contains("1082 J $pf$l$n", "1082 Ljava/lang/Object; $pf$o")
        .doesNotContain("108a Ljava/lang/Object; $pf$s$$VALUES");
  }

  /** Another agent retransforms a class: the JVM accepts it with the same members only. */
  @Test
  void retransformationKeepsTheMembers() {
    byte[] first = weaver.weave(loader, original("Base"), false);
    byte[] again = weaver.weave(loader, original("Base"), true);
    assertThat(Bytecode.fields(again)).isEqualTo(Bytecode.fields(first));
    assertThat(Bytecode.hooks(again, "use")).isEqualTo(Bytecode.hooks(first, "use"));
    byte[] third = weaver.weave(loader, original("Base"), true);
    assertThat(Bytecode.fields(third)).isEqualTo(Bytecode.fields(first));
  }

  /** A class loaded before the agent keeps its shape. */
  @Test
  void classLoadedBeforeUsGetsHooksOnly() {
    byte[] woven = weaver.weave(loader, original("Base"), true);
    assertThat(Bytecode.fields(woven)).isEqualTo(Bytecode.fields(original("Base")));
    assertThat(Bytecode.hooks(woven, "use")).containsExactly("enter", "write");
    byte[] elsewhere =
        weaver.weave(new WovenLoader(loader, CLASSES::get, null), original("Base"), true);
    assertThat(Bytecode.fields(elsewhere)).isEqualTo(Bytecode.fields(original("Base")));
  }

  @Test
  void excludedClassesKeepSynchronization() {
    WeaveOptions options =
        new WeaveOptions(new JdkPackages(), name -> name.equals("Base"), CallSites.NONE);
    byte[] classFile =
        Objects.requireNonNull(
            Sources.compile(
                    "Base",
                    """
                    public class Base {
                      int x; volatile int y;
                      synchronized int use(int[] a) { x++; y = a[0]; return hashCode(); }
                    }
                    """)
                .get("Base"));
    byte[] woven =
        new ClassWeaver(options, sites, new WeaveCounters()).weave(loader, classFile, false);
    assertThat(Bytecode.hooks(woven, "use"))
        .containsExactly(
            "enter",
            "monitorEntered",
            "beginVolatileWrite",
            "endVolatileWrite",
            "call",
            "monitorExiting",
            "leave",
            "monitorExiting");
  }
}
