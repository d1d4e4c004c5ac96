package litmus.threads;

import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** Threads of a factory start like others (JLS 17.4.5). */
public final class ThreadFactoryNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    ThreadFactoryNoRace shared = new ThreadFactoryNoRace();
    ThreadFactory factory = Executors.defaultThreadFactory();
    shared.value = 1;
    Thread thread = factory.newThread(() -> shared.value++);
    shared.value++;
    thread.start();
    thread.join();
    assert shared.value == 3;
  }
}
