package io.photofinish.instrument.catalogue;

import static io.photofinish.instrument.catalogue.Effect.acquire;
import static io.photofinish.instrument.catalogue.Effect.getAll;
import static io.photofinish.instrument.catalogue.Effect.insert;
import static io.photofinish.instrument.catalogue.Effect.insertEach;
import static io.photofinish.instrument.catalogue.Effect.peek;
import static io.photofinish.instrument.catalogue.Effect.release;
import static io.photofinish.instrument.catalogue.Effect.remove;
import static io.photofinish.instrument.catalogue.Effect.retract;
import static io.photofinish.runtime.SyncRole.TAKERS;

/**
 * Queues and deques: an element placed is ordered before its access or removal, and nothing else
 * is. Elements are told apart by identity.
 */
final class Queues extends Family {
  private static final String JUC = "java.util.concurrent.";
  private static final String CITATION =
      "java.util.concurrent: placing an element happens-before access or removal of that element";

  Queues() {
    blocking(queue(type(JUC + "BlockingQueue")));
    blockingDeque(deque(blocking(queue(type(JUC + "BlockingDeque")))));
    blocking(queue(type(JUC + "DelayQueue"))); // its methods have erasures of their own
    queue(type(JUC + "ConcurrentLinkedQueue"));
    deque(queue(type(JUC + "ConcurrentLinkedDeque")));
    rendezvous();
  }

  private static Rules queue(Rules rules) {
    return rules
        .cite(CITATION)
        .on("add", insert(), retract())
        .on("offer", insert(), retract())
        .on("addAll", insertEach())
        .on("poll", remove())
        .on("remove()", remove())
        .on("peek", peek())
        .on("element", peek());
  }

  private static Rules blocking(Rules rules) {
    return rules.on("put", insert()).on("take", remove()).on("drainTo", getAll().whenTrue());
  }

  private static Rules deque(Rules rules) {
    for (String end : new String[] {"First", "Last"}) {
      rules
          .on("add" + end, insert())
          .on("offer" + end, insert(), retract())
          .on("poll" + end, remove())
          .on("remove" + end + "()", remove())
          .on("peek" + end, peek())
          .on("get" + end, peek())
          .on("remove" + end + "Occurrence", getAll().whenTrue());
    }
    return rules.on("push", insert()).on("pop", remove());
  }

  private static void blockingDeque(Rules rules) {
    rules
        .on("putFirst", insert())
        .on("putLast", insert())
        .on("takeFirst", remove())
        .on("takeLast", remove());
  }

  /** Who hands an element over waits for who takes it, so the taker is ordered before, too. */
  private void rendezvous() {
    Effect taking = release(TAKERS);
    Effect taken = acquire(TAKERS);
    type(JUC + "SynchronousQueue")
        .cite("SynchronousQueue: each insert waits for a corresponding remove, and vice versa")
        .on("put", insert(), taken)
        .on("offer", insert(), retract(), taken.whenTrue())
        .on("take", taking, remove())
        .on("poll", taking, remove());
    type(JUC + "LinkedTransferQueue")
        .cite("TransferQueue.transfer: waits until the element is received by a consumer")
        .on("transfer", insert(), taken)
        .on("tryTransfer", insert(), retract(), taken.whenTrue())
        .on("take", taking, remove())
        .on("poll", taking, remove());
    type(JUC + "TransferQueue")
        .cite(CITATION)
        .on("transfer", insert())
        .on("tryTransfer", insert(), retract());
  }
}
