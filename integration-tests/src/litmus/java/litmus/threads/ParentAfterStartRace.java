package litmus.threads;

import litmus.Rendezvous;

/** What the parent does after start is unordered with the child (JLS 17.4.5). */
public final class ParentAfterStartRace {
  int value;

  public static void main(String[] args) throws Exception {
    ParentAfterStartRace shared = new ParentAfterStartRace();
    Thread thread =
        new Thread(
            () -> {
              Rendezvous.await(1);
              // race[v]: read ParentAfterStartRace.value, write ParentAfterStartRace.value
              shared.value++;
            });
    thread.start();
    shared.value = 1; // race[v]: write ParentAfterStartRace.value
    Rendezvous.signal(1);
    thread.join();
  }
}
