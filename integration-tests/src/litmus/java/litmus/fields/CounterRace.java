package litmus.fields;

import litmus.Threads;

/** Two threads that each increment once: read and write race with those of the other. */
public final class CounterRace {
  int value;

  void increment() {
    value++; // race[v]: read CounterRace.value, write CounterRace.value
  }

  public static void main(String[] args) throws Exception {
    CounterRace shared = new CounterRace();
    Threads.run(shared::increment, shared::increment);
    // diagnosis[v]: unsynchronized-counter
  }
}
