package io.photofinish.instrument.weave;

import java.util.function.Predicate;

/**
 * What to weave.
 *
 * @param jdk whether an internal class name is the JDK's: its fields are not tracked, it has no
 *     shadow members and its initializers need no edge
 * @param accessesExcluded whether a class, by its internal name, keeps its synchronization and
 *     contexts but reports no accesses
 * @param callSites the synchronization catalogue
 * @param choice which variables are watched
 */
public record WeaveOptions(
    Predicate<String> jdk, Predicate<String> accessesExcluded, CallSites callSites, Choice choice) {

  /** Of all variables. */
  public WeaveOptions(
      Predicate<String> jdk, Predicate<String> accessesExcluded, CallSites callSites) {
    this(jdk, accessesExcluded, callSites, Choice.ALL);
  }
}
