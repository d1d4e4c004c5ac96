package io.photofinish.it.fuzz.play;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs the programs of a file, each in a loader of its own, and writes a line for each: its seed,
 * its digest, and what is wrong with it if the JVM refuses it. Arguments: the file, the lines, and
 * perhaps {@code log}, which writes each value, too.
 *
 * <p>In the file, a program is its seed, the number of its classes, and their names and bytes; the
 * first is run.
 */
public final class Player {
  private static final int RUNS = 2;
  private static final int LARGE = 60_000;

  private Player() {}

  public static void main(String[] arguments) throws IOException {
    boolean logs = arguments.length > 2;
    try (DataInputStream in =
            new DataInputStream(
                new BufferedInputStream(Files.newInputStream(Path.of(arguments[0]))));
        PrintStream out = new PrintStream(Files.newOutputStream(Path.of(arguments[1])))) {
      while (true) {
        long seed;
        try {
          seed = in.readLong();
        } catch (EOFException end) {
          return;
        }
        Loader loader = new Loader(in);
        Trace.begin(loader.size > LARGE, logs ? out : null);
        String failure = play(loader);
        out.println(seed + "\t" + Trace.digest() + "\t" + failure);
        out.flush();
      }
    }
  }

  private static String play(Loader loader) {
    try {
      for (int run = 0; run < RUNS; run++) {
        Trace.refuel();
        run(loader);
      }
      for (String name : loader.classFiles.keySet()) {
        members(Class.forName(name, false, loader));
      }
      return "";
    } catch (VerifyError | ClassFormatError refused) {
      return refused.toString().replaceAll("\\s+", " ");
    } catch (Throwable failed) {
      Trace.see(failed);
      return "";
    }
  }

  /** The constructor and the body may throw what they like: it is shown. */
  private static void run(Loader loader) throws Throwable {
    Constructor<?> constructor = loader.loadClass(loader.first).getConstructor();
    try {
      Runnable program = (Runnable) constructor.newInstance();
      program.run();
      fields(program.getClass(), program);
    } catch (java.lang.reflect.InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static void fields(Class<?> type, @Nullable Object object) throws IllegalAccessException {
    for (Class<?> c = type; c != null && c.getName().startsWith("p."); c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        field.setAccessible(true);
        Trace.note(field + " " + Trace.describe(field.get(object), 1));
      }
    }
  }

  /** What reflection lists. */
  private static void members(Class<?> type) {
    Trace.note(type + Modifier.toString(type.getModifiers()));
    // Their order is not defined, so their sum is shown.
    int sum = 0;
    for (Method method : type.getDeclaredMethods()) {
      sum += method.toString().hashCode();
    }
    for (Field field : type.getDeclaredFields()) {
      sum += field.toString().hashCode();
    }
    Trace.see(sum + type.getDeclaredConstructors().length);
  }

  /** Defines the classes of one program. */
  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classFiles = new HashMap<>();
    private String first = "";
    private int size;

    Loader(DataInputStream in) throws IOException {
      super("fuzz", Player.class.getClassLoader());
      int classes = in.readInt();
      for (int i = 0; i < classes; i++) {
        String name = in.readUTF();
        byte[] classFile = new byte[in.readInt()];
        in.readFully(classFile);
        classFiles.put(name, classFile);
        size += classFile.length;
        first = first.isEmpty() ? name : first;
      }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] classFile = classFiles.get(name);
      if (classFile == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, classFile, 0, classFile.length);
    }
  }
}
