package suites.needle;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Looks for the needle with seeds 1 to n, and prints how many repetitions that took. */
public final class Search implements TestExecutionListener {
  private int repetitions;
  private boolean failed;

  private Search() {}

  public static void main(String[] arguments) throws ClassNotFoundException {
    Class<?> test = Class.forName("suites.needle." + arguments[0]);
    try (LauncherSession session = LauncherFactory.openSession()) {
      for (int seed = 1; seed <= Integer.parseInt(arguments[1]); seed++) {
        Search search = new Search();
        session
            .getLauncher()
            .execute(
                LauncherDiscoveryRequestBuilder.request()
                    .selectors(selectClass(test))
                    .configurationParameter("photofinish.junit.seed", Integer.toString(seed))
                    .build(),
                search);
        System.out.println(
            "seed "
                + seed
                + ": "
                + (search.failed ? "missed" : "found")
                + " "
                + search.repetitions);
      }
    }
  }

  @Override
  public void executionStarted(TestIdentifier test) {
    if (test.isTest()) {
      repetitions++;
    }
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    failed |= result.getStatus() == TestExecutionResult.Status.FAILED;
  }
}
