package bank;

/** Pays into an account, one coin at a time. */
record Teller(Account account, int coins) implements Runnable {

  @Override
  public void run() {
    for (int i = 0; i < coins; i++) {
      account.deposit(1);
    }
  }
}
