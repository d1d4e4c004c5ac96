package litmus.accesses;

import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import litmus.Rendezvous;
import litmus.Threads;

/** Serialization reads the fields of an object (java.io.ObjectOutputStream). */
public final class SerializationRace {
  static final class Saved implements Serializable {
    private static final long serialVersionUID = 1;
    int number;
  }

  public static void main(String[] args) throws Exception {
    Saved shared = new Saved();
    Threads.run(
        () -> {
          shared.number = 1; // miss[v]: write Saved.number
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            out.writeObject(shared); // miss[v]: read Saved.number
          }
        });
  }
}
