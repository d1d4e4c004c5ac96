package bank;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AccountTest {
  @Test
  void startsEmpty() {
    assertTrue(new Account().balance() == 0);
  }

  @Test
  void twoTellersDeposit() throws InterruptedException {
    Account account = new Account();
    Thread teller = new Thread(() -> account.deposit(10));
    Thread other = new Thread(() -> account.deposit(10));
    teller.start();
    other.start();
    teller.join();
    other.join();
    assertTrue(account.balance() > 0);
  }
}
