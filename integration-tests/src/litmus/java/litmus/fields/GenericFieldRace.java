package litmus.fields;

import litmus.Rendezvous;
import litmus.Threads;

/** A field of a type variable's type is one variable (JLS 4.6). */
public final class GenericFieldRace {
  static final class Box<T extends Comparable<T>> {
    T content;

    void set(T content) {
      this.content = content; // race[v]: write Box.content
    }

    T get() {
      return content; // race[v]: read Box.content
    }
  }

  public static void main(String[] args) throws Exception {
    Box<String> box = new Box<>();
    Threads.run(
        () -> {
          box.set("one");
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          String seen = box.get();
        });
  }
}
