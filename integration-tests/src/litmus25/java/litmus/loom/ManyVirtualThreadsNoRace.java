package litmus.loom;

/** Many more virtual threads than there are slots at a time, one after the other. */
public final class ManyVirtualThreadsNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    ManyVirtualThreadsNoRace shared = new ManyVirtualThreadsNoRace();
    for (int i = 0; i < 3_000; i++) {
      Thread thread = Thread.startVirtualThread(() -> shared.value++);
      thread.join();
    }
    assert shared.value == 3_000;
  }
}
