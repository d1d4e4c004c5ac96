package io.photofinish.it.real.loaders;

import deployed.Site;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** Loads, runs and drops an application again and again; says how many of its loaders stay. */
public final class Redeploy {
  private Redeploy() {}

  /** Loads the application anew; only its parent's JDK is shared. */
  private static final class Application extends ClassLoader {
    Application() {
      super("application", ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      String file = "/" + name.replace('.', '/') + ".class";
      try (InputStream in = Redeploy.class.getResourceAsStream(file)) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] classFile = in.readAllBytes();
        return defineClass(name, classFile, 0, classFile.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  public static void main(String[] args) throws Exception {
    int rounds = Integer.parseInt(args[0]);
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    long before = 0;
    for (int i = 0; i < rounds; i++) {
      loaders.add(deploy());
      if (i == rounds / 4) {
        before = used(loaders);
      }
    }
    long after = used(loaders);
    int left = 0;
    for (WeakReference<ClassLoader> loader : loaders) {
      left += loader.get() == null ? 0 : 1;
    }
    System.out.println("loaders left: " + left);
    System.out.println("bytes a round: " + (after - before) / (rounds - rounds / 4));
  }

  private static WeakReference<ClassLoader> deploy() throws Exception {
    ClassLoader loader = new Application();
    Class<?> site = loader.loadClass(Site.class.getName());
    ((Runnable) site.getConstructor().newInstance()).run();
    return new WeakReference<>(loader);
  }

  /** After collections, until nothing more goes. */
  private static long used(List<WeakReference<ClassLoader>> loaders) throws Exception {
    Runtime runtime = Runtime.getRuntime();
    long used = Long.MAX_VALUE;
    for (int i = 0; i < 50; i++) {
      System.gc();
      Thread.sleep(10);
      long now = runtime.totalMemory() - runtime.freeMemory();
      if (i > 4 && now >= used && loaders.get(0).get() == null) {
        break;
      }
      used = Math.min(used, now);
    }
    return used;
  }
}
