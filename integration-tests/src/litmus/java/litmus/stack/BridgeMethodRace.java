package litmus.stack;

import litmus.Rendezvous;
import litmus.Threads;
import litmus.Witness;

/** A bridge method is a frame of its own. */
public final class BridgeMethodRace {
  abstract static class Sink<T> {
    abstract void accept(T value);
  }

  static final class Texts extends Sink<String> {
    int length;

    @Override
    void accept(String text) {
      length = Witness.here(text.length()); // race[v]: write Texts.length
    }
  }

  static <T> void feed(Sink<T> sink, T value) {
    sink.accept(value);
  }

  public static void main(String[] args) throws Exception {
    Texts texts = new Texts();
    Threads.run(
        () -> {
          feed(texts, "abc");
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          feed(texts, "d");
        });
  }
}
