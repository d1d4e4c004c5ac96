package suites.needle;

/**
 * A race that few schedules show: a visitor must go through two doors, each of which is open only
 * between two neighbouring critical sections of the owner. In all other schedules the lock orders
 * everything.
 */
final class Needle {
  private final Object lock = new Object();
  private int door; // the one that is open, or 0; guarded by lock
  private int visits; // guarded by lock, but for those who get inside

  void owner() {
    open(1);
    open(2);
    open(0);
    synchronized (lock) {
      visits++;
    }
  }

  private void open(int next) {
    synchronized (lock) {
      visits++;
      door = next;
    }
  }

  void visitor() {
    if (isOpen(1) && isOpen(2)) {
      visits++; // races with the owner's last visit
    }
  }

  private boolean isOpen(int which) {
    synchronized (lock) {
      return door == which;
    }
  }

  /** Owner and visitor, in threads that nothing else orders. */
  void meet() throws InterruptedException {
    Thread owner = new Thread(this::owner, "owner");
    Thread visitor = new Thread(this::visitor, "visitor");
    owner.start();
    visitor.start();
    owner.join();
    visitor.join();
  }
}
