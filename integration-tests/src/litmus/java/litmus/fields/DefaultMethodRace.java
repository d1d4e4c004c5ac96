package litmus.fields;

import litmus.Rendezvous;
import litmus.Threads;

/** A default method reaches the fields of the object through its other methods (JLS 9.4.3). */
public final class DefaultMethodRace {
  interface Counter {
    int get();

    void set(int value);

    default void increment() {
      set(get() + 1);
    }
  }

  static final class Plain implements Counter {
    private int value;

    @Override
    public int get() {
      return value; // race[v]: read Plain.value
    }

    @Override
    public void set(int value) {
      this.value = value; // race[v]: write Plain.value
    }
  }

  public static void main(String[] args) throws Exception {
    Counter counter = new Plain();
    Threads.run(
        () -> {
          counter.increment();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          counter.increment();
        });
  }
}
