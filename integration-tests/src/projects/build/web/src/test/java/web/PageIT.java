package web;

import core.Stock;
import org.junit.jupiter.api.Test;

class PageIT {
  @Test
  void twoView() throws InterruptedException {
    Page page = new Page(new Stock());
    Thread one = new Thread(page::view);
    Thread other = new Thread(page::view);
    one.start();
    other.start();
    one.join();
    other.join();
  }
}
