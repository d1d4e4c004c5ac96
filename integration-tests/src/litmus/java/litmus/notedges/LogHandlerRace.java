package litmus.notedges;

import java.io.ByteArrayOutputStream;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import litmus.Rendezvous;
import litmus.Threads;

/** A handler that both threads write to, which locks itself inside the JDK, is no edge either. */
public final class LogHandlerRace {
  private static final Logger LOGGER = Logger.getLogger("litmus.handler");
  int value;

  public static void main(String[] args) throws Exception {
    LOGGER.setUseParentHandlers(false);
    LOGGER.addHandler(new StreamHandler(new ByteArrayOutputStream(), new SimpleFormatter()));
    LogHandlerRace shared = new LogHandlerRace();
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write LogHandlerRace.value
          LOGGER.log(Level.INFO, "one {0}", 1);
          System.getLogger("litmus.handler").log(System.Logger.Level.INFO, "one");
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          LOGGER.log(Level.INFO, "other {0}", 2);
          System.getLogger("litmus.handler").log(System.Logger.Level.INFO, "other");
          shared.value = 2; // race[v]: write LogHandlerRace.value
        });
  }
}
