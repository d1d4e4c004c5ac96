package litmus.threads;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * An interrupt happens-before the point where any thread learns of it, by InterruptedException (JLS
 * 17.4.4).
 */
public final class InterruptedExceptionNoRace {
  int bySleep;
  int byJoin;
  int byWait;

  public static void main(String[] args) throws Exception {
    InterruptedExceptionNoRace shared = new InterruptedExceptionNoRace();
    Thread main = Thread.currentThread();
    Threads.Worker sleeper =
        Threads.start(
            () -> {
              try {
                Rendezvous.signal(1);
                Thread.sleep(30_000);
                throw new AssertionError();
              } catch (InterruptedException e) {
                shared.bySleep++;
              }
              Rendezvous.signal(2);
              try {
                main.join();
                throw new AssertionError();
              } catch (InterruptedException e) {
                shared.byJoin++;
              }
              Rendezvous.signal(3);
              try {
                Object lock = new Object();
                synchronized (lock) {
                  lock.wait();
                }
                throw new AssertionError();
              } catch (InterruptedException e) {
                shared.byWait++;
              }
            });
    Rendezvous.await(1);
    shared.bySleep = 1;
    sleeper.interrupt();
    Rendezvous.await(2);
    shared.byJoin = 1;
    sleeper.interrupt();
    Rendezvous.await(3);
    shared.byWait = 1;
    sleeper.interrupt();
    sleeper.finish();
  }
}
