package io.photofinish.instrument.catalogue;

import static io.photofinish.runtime.SyncRole.CONTRACT;

import io.photofinish.instrument.contract.EdgeContract;
import java.util.List;

/** What contract files declare. */
final class ContractRules extends Family {
  ContractRules(List<EdgeContract> contracts) {
    for (EdgeContract contract : contracts) {
      application(contract.type())
          .cite(contract.place())
          .argument(contract.argument())
          .on(contract.method(), effect(contract));
    }
  }

  private static Effect effect(EdgeContract contract) {
    Key key =
        switch (contract.key()) {
          case THIS -> Key.RECEIVER;
          case ARGUMENT -> Key.ARGUMENT;
          case RESULT -> Key.RESULT;
        };
    if (contract.release()) {
      return Effect.release(CONTRACT).of(key);
    }
    Effect acquire = Effect.acquire(CONTRACT).of(key);
    return switch (contract.outcome()) {
      case RETURNED -> acquire;
      case TRUE -> acquire.whenTrue();
      case FALSE -> acquire.whenFalse();
      case ALWAYS -> acquire.evenWhenThrown();
    };
  }
}
