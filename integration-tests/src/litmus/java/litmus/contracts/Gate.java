package litmus.contracts;

import litmus.Rendezvous;

/** Synchronizes in a way that no detector sees, and has contracts in {@code contracts.txt}. */
class Gate implements Passage {
  @Override
  public void open(int step) {
    Rendezvous.signal(step);
  }

  /** Whether the gate is open after some time. */
  @Override
  public boolean await(int step) {
    for (int i = 0; i < 5_000 && step > 0 && !Rendezvous.reached(step); i++) {
      Rendezvous.pause(1);
    }
    return Rendezvous.reached(step);
  }

  void give(int step, Object thing) {
    Rendezvous.signal(step);
  }

  Object got(Object thing) {
    return thing;
  }
}
