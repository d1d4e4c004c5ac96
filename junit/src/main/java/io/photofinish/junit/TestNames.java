package io.photofinish.junit;

import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;

/** Names of tests for reports: as they stand in the source, with what tells invocations apart. */
final class TestNames {
  private TestNames() {}

  /** {@code bank.BankTest.deposit}, {@code bank.BankTest.deposit [2] 17}. */
  static String of(TestIdentifier test) {
    TestSource source = test.getSource().orElse(null);
    if (source instanceof MethodSource) {
      MethodSource method = (MethodSource) source;
      String name = method.getClassName() + "." + method.getMethodName();
      String display = test.getDisplayName();
      return isInvocation(test) ? name + " " + display : name;
    }
    return source instanceof ClassSource
        ? ((ClassSource) source).getClassName()
        : test.getDisplayName();
  }

  /** Of a template or a factory: its last segment is a number. */
  private static boolean isInvocation(TestIdentifier test) {
    return Repetitions.numberOf(test.getUniqueIdObject().getLastSegment().getValue()) > 0;
  }
}
