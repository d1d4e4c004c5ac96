package litmus.contracts;

import litmus.Rendezvous;
import litmus.Threads;

/** A contract holds for its key, and on its condition. */
public final class ContractRace {
  int failed;
  int other;

  public static void main(String[] args) throws Exception {
    ContractRace shared = new ContractRace();
    Gate gate = new Gate();
    Threads.run(
        () -> {
          shared.failed = 1; // race[failed]: write ContractRace.failed
          shared.other = 1; // race[other]: write ContractRace.other
          gate.open(1);
        },
        () -> {
          Rendezvous.await(1);
          assert !gate.await(-1);
          shared.failed = 2; // race[failed]: write ContractRace.failed
          assert new Gate().await(1);
          shared.other = 2; // race[other]: write ContractRace.other
        });
  }
}
