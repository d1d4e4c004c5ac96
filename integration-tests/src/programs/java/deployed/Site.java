package deployed;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A web application in small: it uses of everything a little, races, and leaves nothing behind. */
public class Site implements Runnable {
  private static int plainStatic;
  private static volatile Site current;
  private static final Map<String, Object> CACHE = new ConcurrentHashMap<>();
  private static final ThreadLocal<Site> LOCAL = new ThreadLocal<>();
  private static final VarHandle COUNT;
  private static final VarHandle TOTAL;
  private static final AtomicIntegerFieldUpdater<Site> UPDATER =
      AtomicIntegerFieldUpdater.newUpdater(Site.class, "updated");
  private static long total;
  private static final int[] SLOTS = new int[64];
  private int count;
  private volatile int updated;
  private int racy;
  private volatile Object published;
  private List<Site> children = new ArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      COUNT = lookup.findVarHandle(Site.class, "count", int.class);
      TOTAL = lookup.findStaticVarHandle(Site.class, "total", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** A lock of its own. */
  static class Guard extends ReentrantLock {
    private static final long serialVersionUID = 1;
  }

  /** A map of its own. */
  static class Registry extends HashMap<Object, Object> {
    private static final long serialVersionUID = 1;
  }

  @Override
  public void run() {
    try {
      serve();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void serve() throws Exception {
    current = this;
    Thread one = new Thread(this::work, "one");
    Thread two = new Thread(this::work, "two");
    one.start();
    two.start();
    one.join();
    two.join();
    ExecutorService pool = Executors.newFixedThreadPool(2);
    for (int i = 0; i < 8; i++) {
      pool.submit(this::guarded).get();
    }
    pool.shutdown();
    pool.awaitTermination(1, TimeUnit.MINUTES);
    Registry registry = new Registry();
    registry.put(this, new Guard());
    synchronized (Site.class) {
      registry.remove(this);
    }
    Field field = Site.class.getDeclaredField("racy");
    field.setInt(this, field.getInt(this) + 1);
    Supplier<Site> make = Site::new;
    children.add(make.get());
    AtomicReference<Site> reference = new AtomicReference<>(this);
    reference.getAndUpdate(site -> site);
    LOCAL.set(this);
    LOCAL.remove();
    if (current != this || published == null) {
      throw new AssertionError("another site");
    }
  }

  private void work() {
    LOCAL.set(this);
    racy++;
    plainStatic++;
    SLOTS[3]++;
    published = new Site();
    COUNT.getAndAdd(this, 1);
    TOTAL.setVolatile(1L);
    UPDATER.incrementAndGet(this);
    CACHE.put("site", this);
    guarded();
    try {
      fail();
    } catch (IllegalStateException e) {
      synchronized (lock) {
        total += 0;
      }
    }
  }

  private synchronized void fail() {
    throw new IllegalStateException("on purpose");
  }

  private void guarded() {
    lock.lock();
    try {
      for (int i = 0; i < SLOTS.length; i++) {
        SLOTS[i] += i;
      }
    } finally {
      lock.unlock();
    }
  }
}
