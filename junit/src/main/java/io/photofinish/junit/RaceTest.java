package io.photofinish.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that is repeated until it fails or races, each time with other delays at synchronization
 * points: for races that only few schedules show. Each repetition is a test of its own, with a new
 * instance of the class and all that runs before and after each test.
 *
 * <p>The failure names the seed of the repetition. With that seed the first repetition has the same
 * delays; the operating system may still schedule otherwise.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@TestTemplate
@ExtendWith(RaceTestExtension.class)
public @interface RaceTest {
  /** Repetitions, if none of them fails. */
  int repetitions() default 1000;

  /** Whether threads are delayed. */
  boolean perturb() default true;

  /**
   * The seed of the first repetition; 0 for one that differs from run to run. The JUnit
   * configuration parameter {@code photofinish.junit.seed}, which may be a system property, wins.
   */
  long seed() default 0;
}
