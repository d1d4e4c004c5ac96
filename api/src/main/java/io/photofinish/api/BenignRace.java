package io.photofinish.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Races here are meant and are not to be reported: races for the field; races with an access that
 * the method makes; races for any field of the class, and those with an access made by its code.
 *
 * <p>They are counted in the summary, with the reason. Accesses and synchronization are tracked as
 * everywhere.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.TYPE})
public @interface BenignRace {

  /** Why the race does no harm. */
  String reason();
}
