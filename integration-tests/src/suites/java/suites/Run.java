package suites;

import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the tests of a package as Surefire does, by the Launcher API, and prints how each node of
 * the test tree ended: {@code <STATUS> name} and the failure behind it, indented.
 */
public final class Run implements TestExecutionListener {
  private Run() {}

  public static void main(String[] arguments) {
    try (LauncherSession session = LauncherFactory.openSession()) {
      session
          .getLauncher()
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(selectPackage(arguments[0]))
                  .filters(includeClassNamePatterns(".*"))
                  .build(),
              new Run());
    }
    System.out.println("done");
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    StringBuilder out = new StringBuilder("<").append(result.getStatus()).append("> ");
    out.append(name(test)).append('\n');
    result.getThrowable().ifPresent(t -> append(out, t));
    synchronized (System.out) {
      System.out.print(out);
    }
  }

  private static void append(StringBuilder out, Throwable failure) {
    for (String line : failure.toString().split("\n")) {
      out.append("    ").append(line).append('\n');
    }
    for (StackTraceElement frame : failure.getStackTrace()) {
      out.append("        at ").append(frame).append('\n');
    }
  }

  private static String name(TestIdentifier test) {
    Optional<TestSource> source = test.getSource();
    if (source.isPresent() && source.get() instanceof MethodSource) {
      MethodSource method = (MethodSource) source.get();
      String type = method.getClassName();
      return type.substring(type.lastIndexOf('.') + 1)
          + "."
          + method.getMethodName()
          + (test.getUniqueId().endsWith("]") && test.getUniqueId().contains(":#")
              ? " " + test.getDisplayName()
              : "");
    }
    if (source.isPresent() && source.get() instanceof ClassSource) {
      String type = ((ClassSource) source.get()).getClassName();
      return type.substring(type.lastIndexOf('.') + 1);
    }
    return test.getDisplayName();
  }
}
