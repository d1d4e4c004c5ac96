package bank;

/** Two tellers pay into one account, and some of the money is lost. */
public final class Main {
  private static final int COINS = 50_000;

  private Main() {}

  /** Runs the bank for a day. */
  public static void main(String[] args) throws InterruptedException {
    Account account = new Account();
    Thread first = new Thread(new Teller(account, COINS), "teller-1");
    Thread second = new Thread(new Teller(account, COINS), "teller-2");
    first.start();
    second.start();
    first.join();
    second.join();
    System.out.println("deposited " + 2 * COINS + ", balance " + account.getBalance());
  }
}
