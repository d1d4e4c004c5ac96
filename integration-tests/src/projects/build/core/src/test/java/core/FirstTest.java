package core;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FirstTest {
  @Test
  void twoAdd() throws InterruptedException {
    Stock stock = new Stock();
    Thread one = new Thread(stock::add);
    Thread other = new Thread(stock::add);
    one.start();
    other.start();
    one.join();
    other.join();
    assertTrue(stock.count() > 0);
  }
}
