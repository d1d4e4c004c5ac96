package io.photofinish.report.diagnosis;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the code that made an access.
 *
 * @param method the method that made it, with its descriptor; empty if not known
 * @param call the JDK method by which it was made, like {@code java.util.Iterator.next}, if it was
 *     not an instruction of the program's
 * @param holder the field that the array accessed is held in, like {@code bank.Ledger.rows}, if the
 *     code shows it
 * @param lock the field that the lock is held in which the method takes around the access, like
 *     {@code bank.Ledger.lock}, if it takes one and the code shows that
 * @param facts what holds of it
 */
public record SiteFacts(
    String method,
    @Nullable String call,
    @Nullable String holder,
    @Nullable String lock,
    Set<Fact> facts) {

  /** Of code that could not be looked at. */
  public static final SiteFacts UNKNOWN = new SiteFacts("", null, null, null, Set.of());

  /** Takes a copy of the set. */
  public SiteFacts {
    facts = Set.copyOf(facts);
  }
}
