package litmus.threads;

/** All actions of a thread happen-before another thread returns from a join of it (JLS 17.4.5). */
public final class JoinNoRace {
  int value;
  final int[] element = new int[1];

  public static void main(String[] args) throws Exception {
    JoinNoRace shared = new JoinNoRace();
    Thread thread =
        new Thread(
            () -> {
              shared.value = 1;
              shared.element[0] = 1;
            });
    thread.start();
    thread.join();
    assert shared.value + shared.element[0] == 2;
    shared.value = 2;
    shared.element[0] = 2;
  }
}
