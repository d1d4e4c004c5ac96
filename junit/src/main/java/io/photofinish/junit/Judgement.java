package io.photofinish.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/**
 * What the annotations of a test make of its races.
 *
 * @param failing those that make it fail
 * @param accepted those that need not
 * @param met whether a race was expected and found
 * @param missed whether one was expected and not found
 */
record Judgement(List<Sighting> failing, List<Sighting> accepted, boolean met, boolean missed) {

  static Judgement of(TestDescriptor descriptor, TestNode node) {
    List<Sighting> races = node.races();
    if (find(descriptor, IgnoreRaces.class, true).isPresent()) {
      return new Judgement(List.of(), races, false, false);
    }
    Optional<ExpectRace> expected = find(descriptor, ExpectRace.class, false);
    Repetitions repetitions = node.repetitions;
    boolean isRepetition = node.parent != null && node.parent.repetitions != null;
    if (expected.isEmpty() || !(node.isTest || repetitions != null)) {
      return new Judgement(races, List.of(), false, false);
    }
    Predicate<Sighting> wanted = s -> isOn(s.race().variable, expected.get().on());
    List<Sighting> met = races.stream().filter(wanted).toList();
    List<Sighting> failing = races.stream().filter(wanted.negate()).toList();
    boolean found = repetitions != null ? repetitions.hasRaced() : !met.isEmpty();
    return new Judgement(failing, met, found, !found && !isRepetition);
  }

  /** Whether a variable is the one that is asked for: by its whole name or an end of it. */
  static boolean isOn(String variable, String on) {
    return on.isEmpty() || variable.equals(on) || variable.endsWith("." + on);
  }

  /** Whether races of what {@code method} tests are none of its failures. */
  static boolean accepts(@Nullable Method method) {
    return method != null
        && (AnnotationSupport.isAnnotated(method, IgnoreRaces.class)
            || AnnotationSupport.isAnnotated(method, ExpectRace.class)
            || isOnClass(method.getDeclaringClass(), IgnoreRaces.class));
  }

  private static <A extends Annotation> Optional<A> find(
      TestDescriptor descriptor, Class<A> annotation, boolean onClass) {
    Object source = descriptor.getSource().orElse(null);
    if (source instanceof MethodSource) {
      MethodSource method = (MethodSource) source;
      Optional<A> found = AnnotationSupport.findAnnotation(method.getJavaMethod(), annotation);
      return found.isPresent() || !onClass ? found : onClass(method.getJavaClass(), annotation);
    }
    return source instanceof ClassSource && onClass
        ? onClass(((ClassSource) source).getJavaClass(), annotation)
        : Optional.empty();
  }

  private static boolean isOnClass(Class<?> type, Class<? extends Annotation> annotation) {
    return onClass(type, annotation).isPresent();
  }

  /** On a class, or on one that it is nested in. */
  private static <A extends Annotation> Optional<A> onClass(Class<?> type, Class<A> annotation) {
    for (Class<?> c = type; c != null; c = c.getEnclosingClass()) {
      Optional<A> found = AnnotationSupport.findAnnotation(c, annotation);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
