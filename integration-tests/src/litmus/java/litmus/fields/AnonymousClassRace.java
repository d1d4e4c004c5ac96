package litmus.fields;

import litmus.Rendezvous;
import litmus.Threads;

/** The fields of an anonymous class are variables like others (JLS 15.9.5). */
public final class AnonymousClassRace {
  abstract static class Task {
    abstract void set(int value);
  }

  public static void main(String[] args) throws Exception {
    Task task =
        new Task() {
          int value;

          @Override
          void set(int value) {
            // race[v]: write 1.value
            this.value = value;
          }
        };
    Threads.run(
        () -> {
          task.set(1);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          task.set(2);
        });
  }
}
