package litmus.notedges;

import java.util.logging.Logger;
import litmus.Rendezvous;
import litmus.Threads;

/** Logging orders nothing: Logger promises no memory effects. */
public final class LoggingRace {
  private static final Logger LOGGER = Logger.getLogger("litmus");
  int value;

  public static void main(String[] args) throws Exception {
    LOGGER.setUseParentHandlers(false);
    LoggingRace shared = new LoggingRace();
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write LoggingRace.value
          LOGGER.info("one");
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          LOGGER.info("other");
          shared.value = 2; // race[v]: write LoggingRace.value
        });
  }
}
