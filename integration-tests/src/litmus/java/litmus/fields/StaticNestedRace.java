package litmus.fields;

import litmus.Rendezvous;
import litmus.Threads;

/** Statics of a nested class and of an interface's nested class are variables of those classes. */
public final class StaticNestedRace {
  interface Names {
    final class State {
      static long last;
    }
  }

  public static void main(String[] args) throws Exception {
    Names.State.last = 1;
    Threads.run(
        () -> {
          Names.State.last = 2; // race[v]: write State.last
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          long seen = Names.State.last; // race[v]: read State.last
        });
  }
}
