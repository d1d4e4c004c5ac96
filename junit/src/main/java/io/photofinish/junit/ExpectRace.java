package io.photofinish.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This test must race: it fails when it does not, and when it has another race besides. Of the
 * repetitions of a {@link RaceTest} one must race.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ExpectRace {
  /**
   * The variable, as the report names it without its object: {@code bank.Account.balance}, or the
   * end of that from a dot on: {@code Account.balance}. Any, if it is empty.
   */
  String on() default "";
}
