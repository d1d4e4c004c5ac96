package litmus.threads;

import litmus.Threads;

/** Method references to start and join are calls of them (JLS 15.13.3). */
public final class MethodReferenceNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    MethodReferenceNoRace shared = new MethodReferenceNoRace();
    Thread thread = new Thread(() -> shared.value++);
    Runnable start = thread::start;
    Threads.Body join = thread::join;
    shared.value = 1;
    start.run();
    join.run();
    shared.value++;
    assert shared.value == 3;
  }
}
