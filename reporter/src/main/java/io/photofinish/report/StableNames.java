package io.photofinish.report;

/**
 * Names of classes and methods without the parts that compilers and run-time generators number
 * anew.
 *
 * <p>Anonymous classes keep their number: it is the only thing that tells them apart.
 */
final class StableNames {

  /** Marks in class names after which everything is made up at run time. */
  private static final String[] GENERATED = {
    "$$Lambda", // hidden lambda classes: Foo$$Lambda$14/0x..., Foo$$Lambda/0x...
    "$$EnhancerBy", // CGLIB, with a hash behind it
    "$$FastClassBy",
    "$$SpringCGLIB",
    "$MockitoMock$",
    "$ByteBuddy$",
    "$HibernateProxy$",
    "_$$_jvst", // Javassist, with a number and a hash behind it
  };

  /** Simple class names that are followed by nothing but a number. */
  private static final String[] NUMBERED = {
    "$Proxy", "GeneratedMethodAccessor", "GeneratedConstructorAccessor"
  };

  private static final String[] JDK = {"java.", "javax.", "jdk.", "sun.", "com.sun."};

  private StableNames() {}

  /** Whether the class belongs to the JDK, by its name. */
  static boolean isJdk(String className) {
    for (String prefix : JDK) {
      if (className.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /** The class and the method of a frame. */
  static String of(StackTraceElement frame) {
    return ofClass(frame.getClassName()) + "." + ofMethod(frame.getMethodName());
  }

  /** A class, without what was numbered or hashed in its name. */
  static String ofClass(String name) {
    int hidden = name.indexOf('/');
    String stable = hidden < 0 ? name : name.substring(0, hidden);
    for (String mark : GENERATED) {
      int at = stable.indexOf(mark);
      if (at >= 0) {
        return stable.substring(0, at + mark.length());
      }
    }
    String unnumbered = withoutTrailingDigits(stable);
    for (String base : NUMBERED) {
      if (unnumbered.endsWith(base)) {
        return unnumbered;
      }
    }
    return stable;
  }

  /**
   * {@code lambda$run$0} (javac), {@code lambda$run$7f2a3b$1} (javac, serializable), {@code
   * lambda$0} (Eclipse), {@code run$lambda$0} and {@code run$lambda-0} (Kotlin), {@code
   * $anonfun$run$1} (Scala) and {@code access$100} (javac before nestmates) without what was
   * counted or hashed.
   */
  private static String ofMethod(String name) {
    if (name.startsWith("lambda$")) {
      int end = name.indexOf('$', "lambda$".length());
      return end < 0 ? "lambda" : name.substring(0, end);
    }
    if (name.startsWith("access$") || name.startsWith("$anonfun$")) {
      String unnumbered = withoutTrailingDigits(name);
      return unnumbered.endsWith("$") ? unnumbered : name;
    }
    int kotlin = Math.max(name.indexOf("$lambda$"), name.indexOf("$lambda-"));
    return kotlin < 0 ? name : name.substring(0, kotlin + "$lambda".length());
  }

  private static String withoutTrailingDigits(String name) {
    int end = name.length();
    while (end > 0 && Character.isDigit(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(0, end);
  }
}
