package litmus;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs programs one after the other in this JVM, each {@code repetitions} times in class loaders of
 * its own, and writes for each what became of it. A program that does not end takes the JVM with
 * it: what it holds could disturb the next.
 *
 * <p>Arguments: the file of results, repetitions, the class path, programs. Without a class path
 * each program is run once, by the loader of this class, where another agent may have loaded it.
 */
final class Driver {
  private static final long LIMIT_MILLIS = 60_000;

  private Driver() {}

  public static void main(String[] args) throws Exception {
    Path results = Path.of(args[0]);
    int repetitions = Integer.parseInt(args[1]);
    List<URL> classPath = new ArrayList<>();
    for (String entry : args[2].split(System.getProperty("path.separator"))) {
      if (!entry.isEmpty()) {
        classPath.add(Path.of(entry).toUri().toURL());
      }
    }
    try (BufferedWriter out = Files.newBufferedWriter(results)) {
      for (int i = 3; i < args.length; i++) {
        report(out, "RUN " + args[i]);
        report(out, run(args[i], repetitions, classPath.toArray(new URL[0])));
      }
    }
    // Programs may leave threads behind on purpose.
    System.exit(0);
  }

  private static String run(String program, int repetitions, URL[] classPath) throws Exception {
    Throwable[] failure = new Throwable[1];
    Thread thread =
        new Thread(
            () -> {
              for (int i = 0; i < repetitions && failure[0] == null; i++) {
                failure[0] = runOnce(program, classPath);
              }
            },
            "main of " + program);
    thread.setDaemon(true);
    thread.start();
    thread.join(LIMIT_MILLIS);
    if (thread.isAlive()) {
      return "HUNG " + program + "\n" + threadDump();
    }
    return failure[0] == null
        ? "ENDED " + program
        : "FAILED " + program + "\n" + indent(stackTrace(failure[0]));
  }

  private static Throwable runOnce(String program, URL[] classPath) {
    // The parent is the platform loader: a program sees its own copy of this package's classes.
    ClassLoader system = ClassLoader.getSystemClassLoader();
    if (classPath.length == 0) {
      Rendezvous.clear();
    }
    ClassLoader loader =
        classPath.length == 0 ? system : new URLClassLoader(classPath, system.getParent());
    try {
      Class.forName("litmus.Rendezvous", true, loader);
      Class.forName(program, false, loader)
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
      return null;
    } catch (InvocationTargetException e) {
      return e.getCause();
    } catch (Throwable e) {
      return e;
    }
  }

  private static void report(BufferedWriter out, String line) throws IOException {
    out.write(line);
    out.newLine();
    out.flush();
    if (line.startsWith("HUNG")) {
      Runtime.getRuntime().halt(3);
    }
  }

  private static String threadDump() {
    StringBuilder dump = new StringBuilder();
    for (Map.Entry<Thread, StackTraceElement[]> entry : Thread.getAllStackTraces().entrySet()) {
      dump.append(entry.getKey()).append('\n');
      for (StackTraceElement frame : entry.getValue()) {
        dump.append("  at ").append(frame).append('\n');
      }
    }
    return indent(dump.toString());
  }

  private static String stackTrace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private static String indent(String text) {
    return "  " + text.strip().replace("\n", "\n  ");
  }
}
