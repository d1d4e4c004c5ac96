package litmus.fields;

import litmus.Rendezvous;
import litmus.Threads;

/** A lambda captures references, not what they refer to (JLS 15.27.2). */
public final class LambdaCaptureRace {
  int value;

  Runnable writer() {
    return () -> this.value = 1; // race[v]: write LambdaCaptureRace.value
  }

  public static void main(String[] args) throws Exception {
    LambdaCaptureRace shared = new LambdaCaptureRace();
    int[] captured = new int[1];
    Threads.run(
        () -> {
          shared.writer().run();
          Runnable element = () -> captured[0] = 1; // race[e]: write element of int[]
          element.run();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          shared.value = 2; // race[v]: write LambdaCaptureRace.value
          captured[0] = 2; // race[e]: write element of int[]
        });
  }
}
