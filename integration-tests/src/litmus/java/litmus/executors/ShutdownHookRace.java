package litmus.executors;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * What follows the registration of a shutdown hook is not ordered before it, unless by the thread
 * that ends the JVM (javadoc of Runtime.addShutdownHook).
 */
public final class ShutdownHookRace {
  int value;

  public static void main(String[] args) throws Exception {
    ShutdownHookRace shared = new ShutdownHookRace();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  shared.value = 2; // race[v]: write ShutdownHookRace.value
                }));
    // Not joined by anyone.
    Threads.start(
        () -> {
          shared.value = 1; // race[v]: write ShutdownHookRace.value
          Rendezvous.signal(1);
        });
    Rendezvous.await(1);
  }
}
