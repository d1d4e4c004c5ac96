package io.photofinish.instrument;

import io.photofinish.instrument.bulk.BulkCalls;
import io.photofinish.instrument.catalogue.Catalogue;
import io.photofinish.instrument.contract.BenignAnnotations;
import io.photofinish.instrument.contract.Contracts;
import io.photofinish.instrument.facts.ClassFiles;
import io.photofinish.instrument.jdk.JdkWeaver;
import io.photofinish.instrument.objects.UseCalls;
import io.photofinish.instrument.weave.CallSites;
import io.photofinish.instrument.weave.Choice;
import io.photofinish.instrument.weave.ClassWeaver;
import io.photofinish.instrument.weave.Footprint;
import io.photofinish.instrument.weave.JdkPackages;
import io.photofinish.instrument.weave.Sites;
import io.photofinish.instrument.weave.WeaveCounters;
import io.photofinish.instrument.weave.WeaveOptions;
import io.photofinish.report.Glob;
import io.photofinish.report.Sample;
import io.photofinish.report.options.Options;
import io.photofinish.report.options.SamplingRate;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The class file transformer: chooses which classes are woven and keeps failures away from them.
 */
final class Weaving implements ClassFileTransformer {
  private static final ClassLoader OURS = Weaving.class.getClassLoader();

  /**
   * Room of the runtime's tables is {@code 1 << 24}; no class file has more sites than the rest.
   */
  private static final int MAX_SITES = (1 << 24) - (1 << 20);

  /** How often, and after what time, to look for a class whose loading had begun. */
  private static final int TRIES = 50;

  private static final long PAUSE_NANOS = 10_000_000;

  /** How many classes are woven anew in one step: the program stands still for each. */
  private static final int PART = 32;

  private final Sites sites;
  private final ClassWeaver weaver;
  private final ClassWeaver weaverOfExcluded;
  private final ClassFiles classFiles;
  private final Options options;
  private final Reports reports;
  private final Choice choice;
  private final WeaveCounters counters = new WeaveCounters();
  private final AtomicLong nanos = new AtomicLong();
  private final JdkPackages jdk = new JdkPackages();

  private volatile @Nullable Instrumentation installed;

  /** During an attach, names of the classes that were loaded meanwhile; else null. */
  private volatile @Nullable Set<String> held;

  Weaving(
      Sites sites,
      ClassFiles classFiles,
      Options options,
      Contracts contracts,
      Reports reports,
      Consumer<String> unbound) {
    this.classFiles = classFiles;
    this.options = options;
    this.reports = reports;
    this.sites = sites;
    SamplingRate sampling = options.sampling();
    choice = sampling == null ? Choice.ALL : Choice.of(sampling.seed(), sampling.share());
    CallSites catalogue = new UseCalls(Catalogue.callSites(contracts.edges(), unbound), choice);
    weaver = weaver(catalogue, name -> !options.classes().admits(name.replace('/', '.')));
    weaverOfExcluded = weaver(catalogue, name -> true);
  }

  private ClassWeaver weaver(CallSites catalogue, Predicate<String> accessesExcluded) {
    CallSites calls = new TestVerdicts(new BulkCalls(catalogue, accessesExcluded, choice));
    return new ClassWeaver(new WeaveOptions(jdk, accessesExcluded, calls, choice), sites, counters);
  }

  /** Weaves the classes that are loaded from now on, and those that are loaded. */
  void install(Instrumentation instrumentation) {
    installed = instrumentation;
    instrumentation.addTransformer(this, true);
    loaded(instrumentation).retransform();
  }

  /**
   * The same while the program runs: a class that is loaded in between is woven after those that
   * are loaded, since it may depend on an order that they make.
   */
  void attach(Instrumentation instrumentation) {
    installed = instrumentation;
    held = ConcurrentHashMap.newKeySet();
    instrumentation.addTransformer(this, true);
    LoadedClasses loaded = loaded(instrumentation);
    loaded.retransformOnce();
    Set<String> names = held;
    held = null;
    loaded.retransform();
    for (int i = 0; i < TRIES && !loaded.haveSeen(names); i++) {
      LockSupport.parkNanos(PAUSE_NANOS);
      loaded.retransform();
    }
  }

  /** Whether such a method may learn of an order from what it catches. */
  boolean catchesInOldCode(StackTraceElement frame) {
    String type = frame.getClassName();
    String method = frame.getMethodName();
    return weaver.catchesInOldCode(type, method) || weaverOfExcluded.catchesInOldCode(type, method);
  }

  private LoadedClasses loaded(Instrumentation instrumentation) {
    return new LoadedClasses(
        instrumentation,
        c -> isToBeWoven(c.getClassLoader(), c.getName().replace('.', '/')),
        reports::notWoven);
  }

  /** Whether a method may synchronize without hooks, if it has been active since before us. */
  boolean synchronizesInOldCode(StackTraceElement frame) {
    String type = frame.getClassName();
    String method = frame.getMethodName();
    return weaver.synchronizesInOldCode(type, method)
        || weaverOfExcluded.synchronizesInOldCode(type, method)
        || JdkWeaver.synchronizesInOldCode(type, method);
  }

  private boolean isToBeWoven(@Nullable ClassLoader loader, String name) {
    return isWoven(loader, name) && !weaver.isWoven(loader, name);
  }

  ClassWeaver weaver() {
    return weaver;
  }

  long classes() {
    return counters.classesWoven();
  }

  /** What could not be woven, by reason. */
  Map<String, Long> losses() {
    Map<String, Long> losses = new LinkedHashMap<>();
    for (WeaveCounters.Reason reason : WeaveCounters.Reason.values()) {
      if (counters.count(reason) > 0) {
        losses.put(reason.text(), (long) counters.count(reason));
      }
    }
    return losses;
  }

  /** Whether the share that is watched can be changed. */
  boolean isSampling() {
    return !choice.isAll();
  }

  /**
   * Watches another share from now on. Only classes whose code accesses what is chosen now and was
   * not, or was and is not, are woven anew, a few at a time: what they do to synchronize is seen
   * before and after.
   */
  synchronized void resample(double share) {
    Instrumentation instrumentation = installed;
    double before = choice.share();
    if (instrumentation == null || share == before) {
      return;
    }
    Predicate<Footprint> affected = choice.change(share);
    new LoadedClasses(
            instrumentation,
            c -> isAffected(c.getClassLoader(), c.getName().replace('.', '/'), affected),
            reports::notWoven)
        .retransformInParts(PART);
  }

  private boolean isAffected(
      @Nullable ClassLoader loader, String name, Predicate<Footprint> affected) {
    return isWoven(loader, name)
        && loader != null
        && !isExcluded(loader)
        && affected.test(weaver.footprint(loader, name));
  }

  String sampleText() {
    Sample sample = sample();
    return sample == null
        ? "off"
        : sample.share() + ", " + sample.watched() + " of " + sample.fields() + " fields watched,";
  }

  /** What share of the variables is watched; null for all. */
  @Nullable Sample sample() {
    return choice.isAll()
        ? null
        : new Sample(
            new SamplingRate(choice.share(), choice.seed()).percent(),
            choice.seed(),
            choice.fieldsWatched(),
            choice.fields());
  }

  long millis() {
    return nanos.get() / 1_000_000;
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      @Nullable String name,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] classFile) {
    if (name == null || loader == null || !isWoven(loader, name)) {
      return null;
    }
    Set<String> waiting = held;
    if (redefined == null && waiting != null) {
      waiting.add(name.replace('/', '.'));
      return null;
    }
    if (sites.last() > MAX_SITES) {
      reports.stop("too many classes: no room for their code in the detector's tables");
      return null;
    }
    long start = System.nanoTime();
    try {
      BenignAnnotations.of(redefined == null ? classFile : original(loader, name, classFile))
          .forEach(reports::silence);
      classFiles.note(loader, name, classFile);
      return (isExcluded(loader) ? weaverOfExcluded : weaver)
          .weave(loader, classFile, redefined != null);
    } catch (Throwable t) {
      // The class stays as it is and goes untracked; the program must not notice.
      reports.notWoven(name, t);
      return null;
    } finally {
      nanos.addAndGet(System.nanoTime() - start);
    }
  }

  /** What the JVM gives of a class that is loaded lacks the annotations that it has no use for. */
  private static byte[] original(ClassLoader loader, String name, byte[] known) {
    try (InputStream in = loader.getResourceAsStream(name + ".class")) {
      return in == null ? known : in.readAllBytes();
    } catch (IOException | RuntimeException e) {
      return known;
    }
  }

  private boolean isWoven(@Nullable ClassLoader loader, String name) {
    return loader != null && loader != OURS && !isOurs(name) && !jdk.test(name);
  }

  /**
   * The JUnit module works on the threads of the tests: what it does to synchronize must not order
   * them. What starts the agent has been loaded before the weaver.
   */
  private static boolean isOurs(String name) {
    return name.startsWith("io/photofinish/junit/") || name.startsWith("io/photofinish/agent/");
  }

  private boolean isExcluded(ClassLoader loader) {
    if (isOfAgent(loader)) {
      return true;
    }
    for (Glob glob : options.excludeLoaders()) {
      if (glob.matches(loader.getClass().getName())
          || (loader.getName() != null && glob.matches(loader.getName()))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether it is the loader of another agent: these put its class on the boot class path. Their
   * transformers run in threads that load classes; what the JVM does to hand them over is not seen.
   */
  private boolean isOfAgent(ClassLoader loader) {
    Class<?> type = loader.getClass();
    return type.getClassLoader() == null && !jdk.test(type.getName().replace('.', '/'));
  }
}
