package litmus.loom;

/** A virtual thread starts and ends as any thread does (JLS 17.4.5). */
public final class VirtualStartJoinNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    VirtualStartJoinNoRace shared = new VirtualStartJoinNoRace();
    shared.value = 1;
    Thread thread = Thread.startVirtualThread(() -> shared.value++);
    thread.join();
    shared.value++;
    assert shared.value == 3;
  }
}
