package io.photofinish.report.diagnosis;

import io.photofinish.report.Access;
import io.photofinish.report.Lock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One side of a race, with what its code shows.
 *
 * @param access what it did
 * @param code what is known of its code
 */
record Side(Access access, SiteFacts code) {

  boolean writes() {
    return access.kind() == Access.Kind.WRITE;
  }

  boolean is(Fact fact) {
    return code.facts().contains(fact);
  }

  /** Whether the thread is known to have held no lock. */
  boolean holdsNoLock() {
    List<Lock> locks = access.locks();
    return locks != null && locks.isEmpty();
  }

  boolean holdsLock() {
    List<Lock> locks = access.locks();
    return locks != null && !locks.isEmpty();
  }

  /** The lock of that kind that it holds, whatever object it is of; {@code null} if none. */
  @Nullable Lock lock(String kind) {
    List<Lock> locks = access.locks();
    if (locks != null) {
      for (Lock lock : locks) {
        if (lock.description().equals(kind) || lock.description().startsWith(kind + "@")) {
          return lock;
        }
      }
    }
    return null;
  }

  /** Whether all the locks it holds exclude others: a read lock lets in other readers. */
  boolean excludesOthers() {
    List<Lock> locks = access.locks();
    return locks != null && locks.stream().allMatch(lock -> excludes(lock.description()));
  }

  private static boolean excludes(String lock) {
    return !lock.contains("Read") && !lock.contains("Stamped");
  }
}
