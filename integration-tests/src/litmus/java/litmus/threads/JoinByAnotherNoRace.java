package litmus.threads;

import litmus.Threads;

/**
 * The end of a thread reaches a third one through the thread that joined it (JLS 17.4.5,
 * transitivity).
 */
public final class JoinByAnotherNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    JoinByAnotherNoRace shared = new JoinByAnotherNoRace();
    Thread first = new Thread(() -> shared.value = 1);
    first.start();
    Threads.Worker second =
        Threads.start(
            () -> {
              first.join();
              shared.value++;
            });
    second.finish();
    shared.value++;
  }
}
