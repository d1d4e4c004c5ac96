package io.photofinish.runtime;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Stands for the weaver and the reporter in tests that call the hooks by hand. */
final class Watched {
  private static final List<String[]> SITES = new CopyOnWriteArrayList<>();
  private static final List<RawRace> RACES = new CopyOnWriteArrayList<>();
  private static final List<Throwable> ERRORS = new CopyOnWriteArrayList<>();

  static {
    SiteInfo.install(new Fields());
    RaceSink.install(
        new RaceSink() {
          @Override
          public void race(RawRace race) {
            RACES.add(race);
          }

          @Override
          public void internalError(Throwable t) {
            ERRORS.add(t);
          }
        });
  }

  private Watched() {}

  /** A new site whose instruction names a field. */
  static synchronized int site(Class<?> owner, String field, String descriptor) {
    SITES.add(new String[] {owner.getName().replace('.', '/'), field, descriptor});
    return SITES.size() - 1;
  }

  /** Races found since the last call. */
  static List<RawRace> races() {
    List<RawRace> races = new ArrayList<>(RACES);
    RACES.clear();
    if (!ERRORS.isEmpty()) {
      throw new AssertionError("a hook failed", ERRORS.get(0));
    }
    return races;
  }

  /** Runs the parts at the same time, in threads that nothing orders as far as the hooks know. */
  static void inParallel(Part... parts) throws InterruptedException {
    List<Throwable> failures = new CopyOnWriteArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (Part part : parts) {
      Thread t =
          new Thread(
              () -> {
                try {
                  part.run(Threads.current());
                } catch (Throwable e) {
                  failures.add(e);
                }
              });
      threads.add(t);
      t.start();
    }
    for (Thread t : threads) {
      t.join();
    }
    if (!failures.isEmpty()) {
      throw new AssertionError("a thread failed", failures.get(0));
    }
  }

  /** Runs the parts one after the other, each in its own thread. */
  static void inTurn(Part... parts) throws InterruptedException {
    for (Part part : parts) {
      inParallel(part);
    }
  }

  /** What one thread does. */
  interface Part {
    void run(ThreadState ts) throws Exception;
  }

  /** A class without hidden members, as one that was loaded before the agent. */
  interface LoadedBefore {}

  private static final class Fields extends SiteInfo {
    @Override
    public String className(int site) {
      return SITES.get(site)[0];
    }

    @Override
    public String methodName(int site) {
      return "method";
    }

    @Override
    public String methodDescriptor(int site) {
      return "()V";
    }

    @Override
    public @Nullable String sourceFile(int site) {
      return null;
    }

    @Override
    public int line(int site) {
      return site;
    }

    @Override
    public int @Nullable [] sites(int site, StackTraceElement[] frames) {
      return new int[] {site};
    }

    @Override
    public String[] fieldsAside(Class<?> c, boolean isStatic) {
      List<String> names = new ArrayList<>();
      if (LoadedBefore.class.isAssignableFrom(c)) {
        for (Field f : c.getDeclaredFields()) {
          int plain = f.getModifiers() & (Modifier.FINAL | Modifier.VOLATILE | Modifier.STATIC);
          if (plain == (isStatic ? Modifier.STATIC : 0)) {
            names.add(f.getName());
            names.add(f.getType().descriptorString());
          }
        }
      }
      return names.toArray(new String[0]);
    }

    @Override
    public @Nullable ClassLoader loader(int site) {
      return Watched.class.getClassLoader();
    }

    @Override
    public @Nullable Module module(int site) {
      return null;
    }

    @Override
    public boolean namesField(int site) {
      return true;
    }

    @Override
    public boolean checksPlain(int site) {
      return false;
    }

    @Override
    public String fieldOwner(int site) {
      return SITES.get(site)[0];
    }

    @Override
    public String fieldName(int site) {
      return SITES.get(site)[1];
    }

    @Override
    public String fieldDescriptor(int site) {
      return SITES.get(site)[2];
    }

    @Override
    public String[] instanceFields(Class<?> c) {
      return new String[0];
    }

    @Override
    public boolean finalFieldsOrder(int[] write, int[] read) {
      return false;
    }
  }
}
