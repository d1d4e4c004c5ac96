package web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import core.Stock;
import io.photofinish.junit.RaceDetector;
import org.junit.jupiter.api.Test;

class PageTest {
  @Test
  void isWatched() {
    assertTrue(RaceDetector.isActive());
    assertEquals("kept", System.getProperty("web.option"));
  }

  /** Mockito weaves the classes again: Page, which is final, too. */
  @Test
  void showsTheStock() {
    Stock stock = mock(Stock.class);
    when(stock.count()).thenReturn(17);
    assertEquals("17 in stock", new Page(stock).view());
    Page page = mock(Page.class);
    when(page.view()).thenReturn("a page");
    assertEquals("a page", page.view());
  }

  /** Mockito weaves {@code Thread} itself, which the agent asks for the name of each new thread. */
  @Test
  void threadsRunWhileOneIsMocked() throws InterruptedException {
    Thread mocked = mock(Thread.class);
    Stock stock = new Stock();
    Thread real = new Thread(stock::add);
    real.start();
    real.join();
    assertEquals(1, stock.count());
    verifyNoInteractions(mocked);
  }
}
