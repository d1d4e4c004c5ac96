package litmus.go;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** AfterFunc, timers and tickers: scheduling is before the run, the run before who learns of it. */
public final class TimersNoRace {
  public static void main(String[] args) throws Exception {
    ScheduledExecutorService executor = Executors.newScheduledThreadPool(1);
    try {
      after();
      afterExecutor(executor);
      timer();
      ticker(executor);
    } finally {
      executor.shutdownNow();
    }
  }

  // Go: NoRaceAfterFunc
  // Go: NoRaceAfterFuncReset
  // Go: NoRaceAfterFunc1
  private static void after() throws Exception {
    V v = new V();
    v.x = 1;
    CompletableFuture.runAsync(
            () -> v.x++, CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS))
        .join();
    v.x++;
  }

  // Go: NoRaceAfterFunc2
  // Go: NoRaceAfterFunc3
  private static void afterExecutor(ScheduledExecutorService executor) throws Exception {
    V v = new V();
    v.x = 1;
    ScheduledFuture<Integer> future = executor.schedule(() -> ++v.x, 1, TimeUnit.MILLISECONDS);
    assert future.get() == 2;
    v.x++;
  }

  // Go: NoRaceTimer
  // Go: NoRaceTimerReset
  private static void timer() throws Exception {
    V v = new V();
    Timer timer = new Timer(true);
    for (int i = 0; i < 2; i++) {
      CountDownLatch fired = new CountDownLatch(1);
      v.x = i;
      timer.schedule(
          new TimerTask() {
            @Override
            public void run() {
              v.x++;
              fired.countDown();
            }
          },
          1);
      fired.await();
      v.x++;
    }
    timer.cancel();
  }

  // Go: NoRaceTicker
  // Go: NoRaceTickerReset
  private static void ticker(ScheduledExecutorService executor) throws Exception {
    V v = new V();
    v.x = 1;
    CountDownLatch ticks = new CountDownLatch(3);
    ScheduledFuture<?> ticker =
        executor.scheduleAtFixedRate(
            () -> {
              if (ticks.getCount() > 0) {
                v.x++; // one tick is before the next
              }
              ticks.countDown();
            },
            1,
            1,
            TimeUnit.MILLISECONDS);
    ticks.await();
    ticker.cancel(false);
    assert v.x == 4;
  }
}
