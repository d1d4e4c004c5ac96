package io.photofinish.instrument.catalogue;

import io.photofinish.instrument.weave.JdkPackages;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Whether a receiver known as one type may turn out to be an instance of another. */
final class Owners {
  private static final JdkPackages JDK = new JdkPackages();

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

  /** Whether a receiver that the class file calls {@code owner} may be of an unknown class. */
  boolean mayBeOfApplication(String owner) {
    Class<?> known = jdkClass(owner);
    return known == null || !Modifier.isFinal(known.getModifiers());
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

  /**
   * The class if the boot or platform loader defines it. Others must not be asked for, not even
   * from the platform loader: it hands packages of jdk.compiler and the like on to the
   * application's loader, which may be defining that very class.
   */
  private static @Nullable Class<?> jdkClass(String owner) {
    return JDK.test(owner) ? Binding.jdkClass(owner.replace('/', '.')) : null;
  }
}
