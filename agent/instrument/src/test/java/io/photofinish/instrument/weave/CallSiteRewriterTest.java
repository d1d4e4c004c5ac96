package io.photofinish.instrument.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

class CallSiteRewriterTest {
  private static final Type OBJECT = Type.getObjectType("java/lang/Object");

  private static final Map<String, byte[]> CALLS =
      Sources.compile(
          "Calls",
          """
          public class Calls {
            String mix(long a, String b, double c, int d) { return a + b + c + d; }
            static String fixed(long a, boolean b) { return a + "" + b; }
            public static Object run() {
              return new Calls().mix(1L << 40, "b", 2.5, 7) + fixed(3, true);
            }
          }
          """);

  /** Every call of the program: arguments out of the way, hooks before and after, all restored. */
  private static void rewrite(CallSiteCode code) {
    ArgumentSpill arguments = code.spillArguments(); // [receiver]
    if (!code.call().isStatic() && !code.call().isConstructor()) {
      int receiver = code.temp(OBJECT);
      code.out().visitInsn(Opcodes.DUP); // receiver receiver
      code.store(OBJECT, receiver); // receiver
      code.load(OBJECT, receiver); // receiver receiver
      code.loadSite(); // receiver receiver site
      code.loadThread(); // receiver receiver site ts
      code.loadContext(); // receiver receiver site ts ctx
      code.hook("read", "(Ljava/lang/Object;" + Emitter.SITE_TS_CTX + ")V"); // receiver
    }
    for (int i = 0; i < arguments.count(); i++) {
      arguments.load(i);
      code.out()
          .visitInsn(arguments.type(i).getSize() == 2 ? Opcodes.POP2 : Opcodes.POP); // [receiver]
    }
    arguments.reload(); // [receiver] arguments
    code.invoke(); // [result]
    code.loadSite();
    code.loadThread();
    code.loadContext();
    code.hook("readStatic", "(" + Emitter.SITE_TS_CTX + ")V"); // [result]
  }

  @Test
  void hooksStandAroundTheCall() {
    Runs.Run run =
        Runs.woven(
            CALLS,
            "Calls",
            call -> call.owner().equals("Calls") ? CallSiteRewriterTest::rewrite : null);
    assertThat(run.outcome()).isEqualTo(Runs.plain(CALLS, "Calls"));
    assertThat(run.events())
        .containsExactly(
            "call <init>",
            "readStatic <init>",
            "read mix",
            "call mix",
            "call makeConcatWithConstants",
            "leave",
            "readStatic mix",
            "call fixed",
            "call makeConcatWithConstants",
            "leave",
            "readStatic fixed",
            "call makeConcatWithConstants",
            "leave");
  }

  @Test
  void describesTheCall() {
    CallSite call =
        new CallSite(Opcodes.INVOKESTATIC, "Calls", "fixed", "(JZ)Ljava/lang/String;", false);
    assertThat(call.isStatic()).isTrue();
    assertThat(call.isConstructor()).isFalse();
    assertThat(call.argumentTypes()).containsExactly(Type.LONG_TYPE, Type.BOOLEAN_TYPE);
    assertThat(call.returnType()).isEqualTo(Type.getObjectType("java/lang/String"));
  }

  @Test
  void mustInvokeOnce() {
    WeaveCounters counters = new WeaveCounters();
    CallSites forgetful = call -> code -> {};
    ClassWeaver weaver =
        new ClassWeaver(
            new WeaveOptions(new JdkPackages(), name -> false, forgetful), new Sites(), counters);
    assertThat(weaver.weave(null, Objects.requireNonNull(CALLS.get("Calls")), false)).isNull();
    assertThat(counters.count(WeaveCounters.Reason.FAILED)).isEqualTo(1);
    assertThat(counters.losses().get(0).detail()).contains("invoke() missing");
  }
}
