package litmus.generated;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/** Hand-offs by a queue: the sender places an element, the receiver takes it out. */
final class Queues {
  private Queues() {}

  static List<Kind> kinds() {
    return List.of(
        Kind.waiting("ArrayBlockingQueue", () -> blocking(new ArrayBlockingQueue<>(2))),
        Kind.waiting("LinkedBlockingQueue", () -> blocking(new LinkedBlockingQueue<>())),
        Kind.waiting("LinkedBlockingDeque", () -> blocking(new LinkedBlockingDeque<>())),
        Kind.waiting("PriorityBlockingQueue", () -> blocking(new PriorityBlockingQueue<>())),
        Kind.waiting("DelayQueue", () -> blocking(new DelayQueue<>())),
        Kind.waiting("LinkedTransferQueue", () -> blocking(new LinkedTransferQueue<>())),
        Kind.oneWay("ConcurrentLinkedQueue", () -> polled(new ConcurrentLinkedQueue<>())),
        Kind.oneWay("ConcurrentLinkedDeque", () -> polled(new ConcurrentLinkedDeque<>())),
        Kind.oneWay("LinkedBlockingQueue.offer, poll", () -> polled(new LinkedBlockingQueue<>())),
        Kind.oneWay(
            "ConcurrentLinkedQueue.peek",
            () -> {
              Queue<Element> queue = new ConcurrentLinkedQueue<>();
              return Handoff.of(
                  () -> queue.add(new Element()), () -> Locks.require(queue.peek() != null));
            }),
        Kind.oneWay(
            "ArrayBlockingQueue, removal to insertion", () -> full(new ArrayBlockingQueue<>(1))),
        Kind.oneWay(
            "LinkedBlockingQueue, removal to insertion", () -> full(new LinkedBlockingQueue<>(1))),
        Kind.mutual("SynchronousQueue", () -> blocking(new SynchronousQueue<>())),
        Kind.mutual(
            "LinkedTransferQueue.transfer",
            () -> {
              LinkedTransferQueue<Element> queue = new LinkedTransferQueue<>();
              return Handoff.of(() -> queue.transfer(new Element()), queue::take);
            }));
  }

  private static Handoff blocking(BlockingQueue<Element> queue) {
    return Handoff.of(() -> queue.put(new Element()), queue::take);
  }

  private static Handoff polled(Queue<Element> queue) {
    return Handoff.of(
        () -> Locks.require(queue.offer(new Element())), () -> Locks.require(queue.poll() != null));
  }

  /** Filled by the thread that makes it: the sender makes room for what the receiver puts. */
  private static Handoff full(BlockingQueue<Element> queue) {
    queue.add(new Element());
    return Handoff.of(queue::take, () -> queue.put(new Element()));
  }

  private static final class Element implements Delayed {
    @Override
    public long getDelay(TimeUnit unit) {
      return 0;
    }

    @Override
    public int compareTo(Delayed other) {
      return 0;
    }
  }
}
