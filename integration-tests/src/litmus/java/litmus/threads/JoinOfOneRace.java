package litmus.threads;

import litmus.Rendezvous;

/** To join one thread orders nothing with another (JLS 17.4.5). */
public final class JoinOfOneRace {
  int value;

  public static void main(String[] args) throws Exception {
    JoinOfOneRace shared = new JoinOfOneRace();
    Thread one = new Thread(() -> Rendezvous.signal(1));
    Thread other =
        new Thread(
            () -> {
              shared.value = 1; // race[v]: write JoinOfOneRace.value
              Rendezvous.signal(2);
            });
    one.start();
    other.start();
    Rendezvous.await(2);
    one.join();
    shared.value = 2; // race[v]: write JoinOfOneRace.value
    other.join();
    // diagnosis[v]: none
  }
}
