package io.photofinish.report;

import static io.photofinish.report.Samples.MAIN;
import static io.photofinish.report.Samples.WORKER;
import static io.photofinish.report.Samples.frame;
import static io.photofinish.report.Samples.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTest {

  private static final Variable BALANCE =
      new Variable.InstanceField("bank.Account", "balance", "long", "bank.Account@1");
  private static final Access DEPOSIT =
      write(WORKER, frame("bank.Account", "deposit", 41), frame("bank.Teller", "run", 17));
  private static final Access CLOSE =
      write(MAIN, frame("bank.Account", "close", 60), frame("bank.Main", "main", 9));
  private static final String ID = Fingerprint.of(BALANCE, DEPOSIT, CLOSE);

  @Test
  void isWrittenToBaselinesAndSoMustNeverChange() {
    assertThat(ID).isEqualTo("2e472f37dc8737f8");
    assertThat(Samples.bank().id()).startsWith(Samples.bank().shortId());
    assertThat(Samples.bank().shortId()).matches("[0-9a-f]{6}");
  }

  @Test
  void doesNotDependOnWhichSideCameFirst() {
    assertThat(Fingerprint.of(BALANCE, CLOSE, DEPOSIT)).isEqualTo(ID);
  }

  @Test
  void doesNotDependOnWhichSideWasTheRead() {
    Access read = new Access(Access.Kind.READ, true, WORKER, DEPOSIT.frames(), null, "7");
    assertThat(Fingerprint.of(BALANCE, read, CLOSE)).isEqualTo(ID);
  }

  @Test
  void doesNotDependOnLineNumbers() {
    Access moved =
        write(WORKER, frame("bank.Account", "deposit", 141), frame("bank.Teller", "run", 117));
    assertThat(Fingerprint.of(BALANCE, moved, CLOSE)).isEqualTo(ID);
  }

  @Test
  void doesNotDependOnThreads() {
    ThreadRef other = new ThreadRef(99, "pool-7-thread-1", true, null);
    Access moved = write(other, DEPOSIT.frames().toArray(StackTraceElement[]::new));
    assertThat(Fingerprint.of(BALANCE, moved, CLOSE)).isEqualTo(ID);
  }

  @Test
  void doesNotDependOnTheObject() {
    Variable other =
        new Variable.InstanceField("bank.Account", "balance", "long", "bank.Account@2");
    assertThat(Fingerprint.of(other, DEPOSIT, CLOSE)).isEqualTo(ID);
    assertThat(Fingerprint.of(new Variable.ArrayElement(1, 8, "int", "a.B.c"), DEPOSIT, CLOSE))
        .isEqualTo(Fingerprint.of(new Variable.ArrayElement(2, 9, "int", "a.B.c"), DEPOSIT, CLOSE));
  }

  @ParameterizedTest
  @CsvSource({
    "java.lang.Thread, run",
    "jdk.internal.reflect.GeneratedMethodAccessor7, invoke",
    "java.util.concurrent.ThreadPoolExecutor$Worker, run",
    "javax.swing.SwingUtilities, invokeLater",
    "sun.reflect.NativeMethodAccessorImpl, invoke0",
    "com.sun.proxy.$Proxy12, run",
  })
  void leavesOutTheFramesOfTheJdk(String type, String method) {
    List<StackTraceElement> frames = new ArrayList<>(DEPOSIT.frames());
    frames.add(1, frame(type, method, 5));
    Access through = write(WORKER, frames.toArray(StackTraceElement[]::new));
    assertThat(Fingerprint.of(BALANCE, through, CLOSE)).isEqualTo(ID);
  }

  @Test
  void doesNotDependOnTheDepthOfARecursion() {
    assertThat(recursive(3)).isEqualTo(recursive(1000));
  }

  private static String recursive(int depth) {
    List<StackTraceElement> frames = new ArrayList<>();
    for (int i = 0; i < depth; i++) {
      frames.add(frame("bank.Tree", "visit", 3));
      frames.add(frame("bank.Tree", "children", 4));
    }
    return Fingerprint.of(BALANCE, write(WORKER, frames.toArray(StackTraceElement[]::new)), CLOSE);
  }

  @ParameterizedTest
  @CsvSource({
    "bank.Main, lambda$run$0, bank.Main, lambda$run$12",
    "bank.Main, lambda$run$0, bank.Main, lambda$run$7f2a3b$1",
    "bank.Main, lambda$0, bank.Main, lambda$3",
    "bank.MainKt, main$lambda$0, bank.MainKt, main$lambda$2",
    "bank.MainKt, main$lambda-0, bank.MainKt, main$lambda-2",
    "bank.Main, access$000, bank.Main, access$300",
    "bank.Main, $anonfun$run$1, bank.Main, $anonfun$run$4",
    "bank.Teller_$$_jvst1a2_0, run, bank.Teller_$$_jvst3b4_1, run",
    "bank.Main$$Lambda$14/0x0000000800c03000, run, bank.Main$$Lambda/0x00007f, run",
    "bank.Task/0x0000000800c03000, run, bank.Task/0x0000000800d01000, run",
    "bank.$Proxy12, run, bank.$Proxy3, run",
    "app.GeneratedMethodAccessor7, invoke, app.GeneratedMethodAccessor81, invoke",
    "bank.Teller$$EnhancerBySpringCGLIB$$1a2b, run, bank.Teller$$EnhancerBySpringCGLIB$$3c4d, run",
    "bank.Teller$$SpringCGLIB$$0, run, bank.Teller$$SpringCGLIB$$1, run",
    "bank.Teller$MockitoMock$123, run, bank.Teller$MockitoMock$456, run",
  })
  void doesNotDependOnGeneratedNumbers(String type, String method, String type2, String method2) {
    assertThat(through(type, method)).isEqualTo(through(type2, method2));
  }

  @ParameterizedTest
  @CsvSource({
    "bank.Main, lambda$run$0, bank.Main, lambda$stop$0",
    "bank.Main$1, run, bank.Main$2, run",
    "bank.Account2, run, bank.Account3, run",
    "bank.Main, step1, bank.Main, step2",
    "bank.Main, access$to1, bank.Main, access$to2",
  })
  void tellsDifferentCodeApart(String type, String method, String type2, String method2) {
    assertThat(through(type, method)).isNotEqualTo(through(type2, method2));
  }

  @Test
  void tellsVariablesApart() {
    Variable other = new Variable.InstanceField("bank.Account", "limit", "long", "bank.Account@1");
    assertThat(Fingerprint.of(other, DEPOSIT, CLOSE)).isNotEqualTo(ID);
  }

  @Test
  void variablesOfGeneratedClassesAreTheSameInEachRun() {
    assertThat(ofField("bank.Teller$$EnhancerBySpringCGLIB$$1a2b"))
        .isEqualTo(ofField("bank.Teller$$EnhancerBySpringCGLIB$$3c4d"))
        .isNotEqualTo(ofField("bank.Teller"));
    assertThat(ofField("bank.Task/0x0000000800c03000"))
        .isEqualTo(ofField("bank.Task/0x0000000800d01000"));
  }

  private static String ofField(String declaringClass) {
    return Fingerprint.of(
        new Variable.InstanceField(declaringClass, "bound", "boolean", null), DEPOSIT, CLOSE);
  }

  @Test
  void tellsTheSplitOfTheStacksApart() {
    StackTraceElement a = frame("a.A", "a", 1);
    StackTraceElement b = frame("b.B", "b", 1);
    StackTraceElement c = frame("c.C", "c", 1);
    assertThat(Fingerprint.of(BALANCE, write(MAIN, a, b), write(WORKER, c)))
        .isNotEqualTo(Fingerprint.of(BALANCE, write(MAIN, a), write(WORKER, b, c)));
  }

  private static String through(String type, String method) {
    return Fingerprint.of(BALANCE, write(WORKER, frame(type, method, 5)), CLOSE);
  }
}
