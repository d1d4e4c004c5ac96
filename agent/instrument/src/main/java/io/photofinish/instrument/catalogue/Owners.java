package io.photofinish.instrument.catalogue;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Whether a receiver known as one type may turn out to be an instance of another. */
final class Owners {
  private static final List<String> JDK_PACKAGES =
      List.of("java/", "javax/", "jdk/", "sun/", "com/sun/");

  private final List<Class<?>> ruleTypes;
  private final Map<String, Boolean> answers = new ConcurrentHashMap<>();

  Owners(List<Class<?>> ruleTypes) {
    this.ruleTypes = List.copyOf(ruleTypes);
  }

  /** Whether a receiver that the class file calls {@code owner} may be a {@code type}. */
  boolean mayBe(String owner, Class<?> type) {
    return answers.computeIfAbsent(
        owner + ' ' + type.getName(),
        key -> {
          Class<?> known = jdkClass(owner);
          return known == null || mayBe(known, type);
        });
  }

  private boolean mayBe(Class<?> known, Class<?> type) {
    if (type.isAssignableFrom(known) || known.isAssignableFrom(type)) {
      return true;
    }
    if (Modifier.isFinal(known.getModifiers()) || Modifier.isFinal(type.getModifiers())) {
      return false;
    }
    // Unrelated interfaces, such as Deque and BlockingQueue: when the catalogue has a type that is
    // both. A class of the application could be any two of them; it would be called by one of the
    // names that the rule is about.
    for (Class<?> both : ruleTypes) {
      if (known.isAssignableFrom(both) && type.isAssignableFrom(both)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Class<?> jdkClass(String owner) {
    for (String prefix : JDK_PACKAGES) {
      if (owner.startsWith(prefix)) {
        return Binding.jdkClass(owner.replace('/', '.'));
      }
    }
    return null;
  }
}
