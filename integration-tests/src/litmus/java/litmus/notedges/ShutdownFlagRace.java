package litmus.notedges;

import litmus.Rendezvous;
import litmus.Threads;

/** A worker that polls a plain stop flag races with who sets it. */
public final class ShutdownFlagRace {
  static final class Worker implements Runnable {
    boolean stopped;

    @Override
    public void run() {
      while (!stopped) { // race[v]: read Worker.stopped
        Rendezvous.pause(1);
      }
    }

    void stop() {
      stopped = true; // race[v]: write Worker.stopped
    }
  }

  public static void main(String[] args) throws Exception {
    Worker worker = new Worker();
    Thread thread = new Thread(worker);
    thread.start();
    Threads.awaitBlocked(thread);
    worker.stop();
    thread.join();
    // diagnosis[v]: shutdown-flag
  }
}
