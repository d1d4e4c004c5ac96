package litmus.executors;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * Registration is before the hook, and so is what the thread does that ends the JVM (javadoc of
 * Runtime.addShutdownHook).
 */
public final class ShutdownHookNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    ShutdownHookNoRace shared = new ShutdownHookNoRace();
    // Not joined: only the registration orders it.
    Threads.start(
        () -> {
          shared.value = 1;
          Runtime.getRuntime().addShutdownHook(new Thread(() -> shared.value++));
          Rendezvous.signal(1);
        });
    Rendezvous.await(1);
  }
}
