package io.photofinish.instrument.jdk;

import static io.photofinish.instrument.jdk.JdkHook.call;
import static io.photofinish.instrument.jdk.Operand.THIS;
import static io.photofinish.instrument.jdk.Operand.TOP;
import static io.photofinish.instrument.jdk.Operand.field;
import static io.photofinish.instrument.jdk.Operand.length;

import io.photofinish.runtime.SyncQueues;

/**
 * Bounded queues: a removal is ordered before the insertion that it lets in. Hooked where the queue
 * holds its lock, because only there it is known which is the k-th.
 */
final class CapacityRules extends JdkFamily {
  private static final String JUC = "java/util/concurrent/";
  private static final String CITATION =
      "BlockingQueue: put waits for space to become available, which a removal makes";
  private static final String QUEUE_AND_CAPACITY = "(Ljava/lang/Object;I)V";

  CapacityRules() {
    String array = JUC + "ArrayBlockingQueue";
    Operand slots = length(field(array, "items", "[Ljava/lang/Object;"));
    in(array)
        .cite(CITATION)
        .entry("enqueue", inserting(slots))
        .entry("dequeue", removing(slots))
        .entry("removeAt", losing(slots))
        .entry("clear", losing(slots))
        .entry("drainTo(Ljava/util/Collection;I)I", losing(slots));
    String linked = JUC + "LinkedBlockingQueue";
    Operand capacity = field(linked, "capacity", "I");
    in(linked)
        .cite(CITATION)
        .entry("enqueue", inserting(capacity))
        .entry("dequeue", removing(capacity))
        .entry("unlink", losing(capacity))
        .entry("clear", losing(capacity))
        .entry("drainTo(Ljava/util/Collection;I)I", losing(capacity));
    String deque = JUC + "LinkedBlockingDeque";
    Operand room = field(deque, "capacity", "I");
    in(deque)
        .cite(CITATION)
        .exit("linkFirst", linked(room))
        .exit("linkLast", linked(room))
        .exit("unlinkFirst", unlinked(room))
        .exit("unlinkLast", unlinked(room))
        .entry("unlink", losing(room))
        .entry("clear", losing(room));
  }

  private static JdkHook inserting(Operand capacity) {
    return call(SyncQueues.class, "inserting", QUEUE_AND_CAPACITY, THIS, capacity);
  }

  private static JdkHook removing(Operand capacity) {
    return call(SyncQueues.class, "removing", QUEUE_AND_CAPACITY, THIS, capacity);
  }

  private static JdkHook losing(Operand capacity) {
    return call(SyncQueues.class, "losing", QUEUE_AND_CAPACITY, THIS, capacity);
  }

  /** It may have failed, which its result tells. */
  private static JdkHook linked(Operand capacity) {
    return call(SyncQueues.class, "inserted", "(ZLjava/lang/Object;I)V", TOP, THIS, capacity);
  }

  private static JdkHook unlinked(Operand capacity) {
    return call(
        SyncQueues.class,
        "removed",
        "(Ljava/lang/Object;Ljava/lang/Object;I)V",
        TOP,
        THIS,
        capacity);
  }
}
