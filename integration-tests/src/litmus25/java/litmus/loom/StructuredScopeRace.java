package litmus.loom;

import java.util.concurrent.StructuredTaskScope;
import litmus.Rendezvous;

/**
 * Subtasks of one scope are not ordered, nor the owner with them before join (javadoc of
 * StructuredTaskScope).
 */
public final class StructuredScopeRace {
  int siblings;
  int owner;

  public static void main(String[] args) throws Exception {
    StructuredScopeRace shared = new StructuredScopeRace();
    try (var scope = StructuredTaskScope.open()) {
      scope.fork(
          () -> {
            shared.siblings = 1; // race[siblings]: write StructuredScopeRace.siblings
            shared.owner = 1; // race[owner]: write StructuredScopeRace.owner
            Rendezvous.signal(1);
            return null;
          });
      scope.fork(
          () -> {
            Rendezvous.await(1);
            shared.siblings = 2; // race[siblings]: write StructuredScopeRace.siblings
            return null;
          });
      Rendezvous.await(1);
      shared.owner = 2; // race[owner]: write StructuredScopeRace.owner
      scope.join();
    }
  }
}
