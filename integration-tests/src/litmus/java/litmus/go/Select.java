package litmus.go;

import java.util.Queue;
import litmus.Rendezvous;

/** What Go's select is to queues: the element of whichever has one. */
final class Select {
  private Select() {}

  @SafeVarargs
  static <T> T take(Queue<? extends T>... queues) {
    while (true) {
      for (Queue<? extends T> queue : queues) {
        T found = queue.poll();
        if (found != null) {
          return found;
        }
      }
      Rendezvous.pause(1);
    }
  }
}
