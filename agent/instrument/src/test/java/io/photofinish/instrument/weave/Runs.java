package io.photofinish.instrument.weave;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs a class's {@code static Object run()} woven or not, and tells what came of it. */
final class Runs {
  private Runs() {}

  /**
   * What a run showed.
   *
   * @param outcome its result, or what it threw with message and stack trace
   * @param events the hooks called
   */
  record Run(String outcome, List<String> events) {}

  static ClassWeaver weaver(Sites sites, CallSites callSites) {
    return new ClassWeaver(
        new WeaveOptions(new JdkPackages(), name -> false, callSites), sites, new WeaveCounters());
  }

  static String plain(Map<String, byte[]> classes, String main) {
    return call(new WovenLoader(Runs.class.getClassLoader(), classes::get, null), main);
  }

  static Run woven(Map<String, byte[]> classes, String main) {
    return woven(classes, main, CallSites.NONE);
  }

  static Run woven(Map<String, byte[]> classes, String main, CallSites callSites) {
    Sites sites = new Sites();
    WovenLoader loader =
        new WovenLoader(Runs.class.getClassLoader(), classes::get, weaver(sites, callSites));
    Recorder.start(sites);
    try {
      String outcome = call(loader, main);
      return new Run(outcome, Recorder.events());
    } finally {
      Recorder.start(null);
    }
  }

  private static String call(ClassLoader loader, String main) {
    try {
      return String.valueOf(
          Class.forName(main.replace('/', '.'), true, loader).getMethod("run").invoke(null));
    } catch (InvocationTargetException e) {
      return thrown(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(main, e);
    }
  }

  /** Message and frames, down to the reflective call. */
  private static String thrown(@Nullable Throwable thrown) {
    if (thrown == null) {
      return "";
    }
    List<String> frames =
        Arrays.stream(thrown.getStackTrace())
            .map(
                frame ->
                    frame.getClassName()
                        + "."
                        + frame.getMethodName()
                        + ":"
                        + frame.getLineNumber())
            .takeWhile(frame -> !frame.contains("reflect"))
            .toList();
    return thrown + " at " + frames + " cause " + thrown(thrown.getCause());
  }
}
