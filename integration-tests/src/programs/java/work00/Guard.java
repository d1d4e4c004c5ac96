package work00;

import java.util.concurrent.locks.ReentrantLock;

/** A lock that is not known to be one while its callers are woven. */
final class Guard extends ReentrantLock {
  private static final long serialVersionUID = 1;
}
