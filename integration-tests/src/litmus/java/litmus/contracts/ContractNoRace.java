package litmus.contracts;

import litmus.Rendezvous;
import litmus.Threads;

/** A contract file orders calls by the receiver, an argument, the result; also of subclasses. */
public final class ContractNoRace {
  int receiver;
  int argument;
  int thrown;

  public static void main(String[] args) throws Exception {
    ContractNoRace shared = new ContractNoRace();
    Passage gate = new Gate() {};
    Gate same = (Gate) gate;
    String[] key = {};
    Threads.run(
        () -> {
          shared.receiver = 1;
          gate.open(2);
          shared.argument = 1;
          same.give(3, shared);
          shared.thrown = 1;
          StaticGate.open(key);
        },
        () -> {
          assert gate.await(2);
          shared.receiver = 2;
          Rendezvous.await(3);
          assert new Gate().got(shared) == shared;
          shared.argument = 2;
          try {
            StaticGate.pass(key);
          } catch (IllegalStateException e) {
            shared.thrown = 2;
          }
        });
  }
}
