package web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import core.Stock;
import io.photofinish.junit.RaceDetector;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
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

  /** The wait calls methods of {@code Thread}, so that Mockito's code runs in the middle of it. */
  @Test
  void anInterruptedWaitHasTheLockWhileAThreadIsMocked() throws InterruptedException {
    mock(Thread.class);
    Gate gate = new Gate();
    Thread first = new Thread(gate::pass);
    Thread second = new Thread(gate::pass);
    first.start();
    Thread.sleep(300);
    second.start();
    Thread.sleep(300);
    first.interrupt();
    first.join();
    second.interrupt();
    second.join();
    assertEquals(4, gate.passed);
  }

  private static final class Gate {
    private final Lock lock = new ReentrantLock();
    private final Condition open = lock.newCondition();
    private int passed;

    void pass() {
      lock.lock();
      try {
        passed++;
        open.await();
      } catch (InterruptedException e) {
        passed++;
      } finally {
        lock.unlock();
      }
    }
  }
}
