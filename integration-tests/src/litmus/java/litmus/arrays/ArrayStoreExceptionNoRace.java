package litmus.arrays;

import litmus.Rendezvous;
import litmus.Threads;

/** An assignment that throws ArrayStoreException assigns nothing (JLS 15.26.1). */
public final class ArrayStoreExceptionNoRace {
  static void store(Object[] array, Object value) {
    try {
      array[1] = value;
      throw new AssertionError();
    } catch (ArrayStoreException e) {
      // As specified.
    }
  }

  public static void main(String[] args) throws Exception {
    String[] texts = {"a", "b"};
    Threads.run(
        () -> {
          store(texts, 1);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          store(texts, 'c');
          assert texts[1].equals("b");
        });
  }
}
