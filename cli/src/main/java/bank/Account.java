package bank;

/** An account whose author remembered the lock when reading, and forgot it when writing. */
final class Account {
  private long balance;

  void deposit(long amount) {
    balance += amount;
  }

  synchronized long getBalance() {
    return balance;
  }
}
