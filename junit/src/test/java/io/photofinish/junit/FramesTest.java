package io.photofinish.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FramesTest {
  @Test
  void stacksEndAtTheTestMethod() {
    String report =
        """
        Read by thread "main" (#1):
        \tat bank.Account.get(Account.java:3)
        \tat bank.AccountTest.get(AccountTest.java:9)
        \tat java.base/java.lang.reflect.Method.invoke(Method.java:569)
        \tat org.junit.platform.commons.util.ReflectionUtils.invokeMethod(ReflectionUtils.java:786)
        \tat java.base/java.util.ArrayList.forEach(ArrayList.java:1511)
        \tat org.junit.platform.launcher.core.DefaultLauncher.execute(DefaultLauncher.java:109)
        \tat ide.Main.main(Main.java:7)
        Previous write by thread "worker" (#2):
        \tat bank.Account.set(Account.java:5)
        \tat java.base/java.lang.reflect.Method.invoke(Method.java:569)
        \tat java.base/java.lang.Thread.run(Thread.java:840)
        """;
    assertThat(Frames.withoutFramework(report))
        .isEqualTo(
            """
            Read by thread "main" (#1):
            \tat bank.Account.get(Account.java:3)
            \tat bank.AccountTest.get(AccountTest.java:9)
            Previous write by thread "worker" (#2):
            \tat bank.Account.set(Account.java:5)
            \tat java.base/java.lang.reflect.Method.invoke(Method.java:569)
            \tat java.base/java.lang.Thread.run(Thread.java:840)
            """);
  }

  @Test
  void aStackOfTheFrameworkAloneStays() {
    String report = "Read:\n\tat org.junit.platform.launcher.core.X.y(X.java:1)\n";
    assertThat(Frames.withoutFramework(report)).isEqualTo(report);
  }
}
