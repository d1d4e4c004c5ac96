package litmus.loom;

import litmus.Rendezvous;

/** Two virtual threads are not ordered, though they may share a carrier thread (JEP 444). */
public final class VirtualThreadsRace {
  int value;

  public static void main(String[] args) throws Exception {
    VirtualThreadsRace shared = new VirtualThreadsRace();
    Thread one =
        Thread.ofVirtual()
            .start(
                () -> {
                  // race[v]: read VirtualThreadsRace.value, write VirtualThreadsRace.value
                  shared.value++;
                  Rendezvous.signal(1);
                });
    Thread other =
        Thread.ofVirtual()
            .start(
                () -> {
                  Rendezvous.await(1);
                  // race[v]: read VirtualThreadsRace.value, write VirtualThreadsRace.value
                  shared.value++;
                });
    one.join();
    other.join();
  }
}
