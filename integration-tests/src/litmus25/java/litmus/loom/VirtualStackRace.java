package litmus.loom;

import litmus.Rendezvous;
import litmus.Witness;

/**
 * The stack of a virtual thread ends in its own frames, not in those of the carrier; it is whole
 * after a switch of carriers.
 */
public final class VirtualStackRace {
  int value;

  void write() {
    value = Witness.here(1); // race[v]: write VirtualStackRace.value
  }

  void nested(int depth) {
    if (depth == 0) {
      Rendezvous.pause(2);
      write();
    } else {
      nested(depth - 1);
    }
  }

  public static void main(String[] args) throws Exception {
    VirtualStackRace shared = new VirtualStackRace();
    Thread one =
        Thread.startVirtualThread(
            () -> {
              shared.nested(3);
              Rendezvous.signal(1);
            });
    Thread other =
        Thread.startVirtualThread(
            () -> {
              Rendezvous.await(1);
              shared.nested(5);
            });
    one.join();
    other.join();
  }
}
