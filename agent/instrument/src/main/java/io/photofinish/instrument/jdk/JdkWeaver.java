package io.photofinish.instrument.jdk;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Weaves the JDK classes that {@link JdkRules} is about: those loaded by now are retransformed, the
 * others are loaded and woven.
 */
public final class JdkWeaver implements ClassFileTransformer {
  private static final Set<String> LASTING = JdkRules.lasting();

  /**
   * What the JDK loads at the 128th call of a reflective accessor, of which walking stacks uses
   * one. If a transformer has made that call while this class was given to transformers, the JDK
   * fails with a ClassCircularityError from then on.
   */
  private static final String CUSTOMIZER = "java/lang/invoke/MethodHandle$1";

  private final Map<String, List<JdkRule>> rules = JdkRules.byClass();
  private final Consumer<String> warnings;

  private JdkWeaver(Consumer<String> warnings) {
    this.warnings = warnings;
  }

  /**
   * Weaves the JDK.
   *
   * @param warnings told of what could not be woven: an edge is lost there
   */
  public static void install(Instrumentation instrumentation, Consumer<String> warnings) {
    JdkWeaver weaver = new JdkWeaver(warnings);
    List<Class<?>> loaded = new ArrayList<>();
    for (Class<?> c : instrumentation.getAllLoadedClasses()) {
      if (c.getClassLoader() == null && weaver.rules.containsKey(c.getName().replace('.', '/'))) {
        loaded.add(c);
      }
    }
    weaver.load(CUSTOMIZER);
    instrumentation.addTransformer(weaver, true);
    // A class that a transformer loads while it is at work is never given to transformers.
    for (String name : weaver.rules.keySet()) {
      weaver.load(name);
    }
    try {
      instrumentation.retransformClasses(loaded.toArray(Class<?>[]::new));
    } catch (UnmodifiableClassException | LinkageError e) {
      warnings.accept("JDK classes could not be woven: " + e);
    }
  }

  /** Whether a method may synchronize with hooks that it lacks while its old code goes on. */
  public static boolean synchronizesInOldCode(String className, String method) {
    String type = className.replace('.', '/');
    return LASTING.contains(type + '.' + method) || LASTING.contains(type + ".*");
  }

  private void load(String internalName) {
    try {
      Class.forName(internalName.replace('/', '.'), false, null);
    } catch (ClassNotFoundException | LinkageError e) {
      if (rules.getOrDefault(internalName, List.of()).stream().anyMatch(JdkWeaver::isExpected)) {
        warnings.accept("class not found: " + internalName);
      }
    }
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      @Nullable String name,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] classFile) {
    List<JdkRule> about = loader == null && name != null ? rules.get(name) : null;
    if (about == null) {
      return null;
    }
    try {
      JdkClassWeaver.Woven woven = JdkClassWeaver.weave(classFile, about);
      for (JdkRule rule : about) {
        if (isExpected(rule) && !woven.bound().contains(rule)) {
          warnings.accept("not found: " + rule);
        }
      }
      return woven.bytes();
    } catch (RuntimeException | LinkageError e) {
      warnings.accept(name + " could not be woven: " + e);
      return null;
    }
  }

  /** Rules that find no place in the running JDK although they should, or the reverse. */
  public static List<String> problems() {
    List<String> problems = new ArrayList<>();
    JdkRules.byClass()
        .forEach(
            (type, about) -> {
              byte[] classFile = classFile(type);
              if (classFile != null) {
                compare(about, JdkClassWeaver.weave(classFile, about), problems);
              } else if (about.stream().anyMatch(JdkWeaver::isExpected)) {
                problems.add("class not found: " + type);
              }
            });
    return problems;
  }

  private static void compare(
      List<JdkRule> about, JdkClassWeaver.Woven woven, List<String> problems) {
    for (JdkRule rule : about) {
      boolean bound = woven.bound().contains(rule);
      if (bound != isExpected(rule)) {
        problems.add(
            (bound ? "unexpected " : "not found: ") + rule + " on " + Runtime.version().feature());
      }
    }
  }

  private static boolean isExpected(JdkRule rule) {
    return rule.isExpectedOn(Runtime.version().feature());
  }

  static byte @Nullable [] classFile(String internalName) {
    try (InputStream in = Object.class.getResourceAsStream("/" + internalName + ".class")) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      return null;
    }
  }
}
