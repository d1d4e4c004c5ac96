package io.photofinish.bench.work;

import java.util.concurrent.locks.ReentrantLock;

/** Transfers between accounts, half of them under monitors, half under {@link ReentrantLock}s. */
final class Locks implements Workload {
  private static final int ACCOUNTS = 64;
  private static final int TRANSFERS = 1000;

  private static final class Account {
    final ReentrantLock lock = new ReentrantLock();
    long balance = 1_000_000;
    long transfers;
    long audited;

    void addUnderLock(long amount) {
      lock.lock();
      try {
        audited += amount;
      } finally {
        lock.unlock();
      }
    }
  }

  /** Does {@code size} thousand transfers. */
  @Override
  public long run(int threads, int size) throws Exception {
    Account[] accounts = new Account[ACCOUNTS];
    for (int i = 0; i < ACCOUNTS; i++) {
      accounts[i] = new Account();
    }
    Crew crew = new Crew(threads);
    crew.run(
        id -> {
          for (int batch = crew.from(id, size); batch < crew.from(id + 1, size); batch++) {
            for (int i = 0; i < TRANSFERS; i++) {
              long random = Checksum.mix((long) batch * TRANSFERS + i);
              int one = (int) random & ACCOUNTS - 1;
              int other = (int) (random >>> 6) & ACCOUNTS - 1;
              transfer(accounts, Math.min(one, other), Math.max(one, other), random >>> 54);
            }
          }
        });
    long sum = 0;
    for (Account account : accounts) {
      sum = Checksum.mix(sum ^ account.balance) ^ account.transfers ^ account.audited << 8;
    }
    return sum;
  }

  /** Monitors are taken in the order of the accounts, so that nobody waits in a circle. */
  private static void transfer(Account[] accounts, int low, int high, long amount) {
    Account from = accounts[low];
    Account to = accounts[high];
    synchronized (from) {
      synchronized (to) {
        from.balance -= amount;
        to.balance += amount;
        to.transfers++;
      }
    }
    from.addUnderLock(amount);
    to.addUnderLock(-amount);
  }

  @Override
  public int fullSize() {
    return 4_000;
  }

  @Override
  public int testSize() {
    return 20;
  }
}
