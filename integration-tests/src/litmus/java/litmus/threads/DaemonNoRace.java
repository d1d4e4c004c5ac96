package litmus.threads;

/** A daemon thread starts and ends like any other (JLS 17.4.5). */
public final class DaemonNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    DaemonNoRace shared = new DaemonNoRace();
    Thread thread = new Thread(() -> shared.value++);
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    shared.value = 1;
    thread.start();
    thread.join();
    shared.value++;
  }
}
