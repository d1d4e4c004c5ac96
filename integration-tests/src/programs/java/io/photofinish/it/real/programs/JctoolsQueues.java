package io.photofinish.it.real.programs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jctools.queues.MessagePassingQueue;
import org.jctools.queues.MpmcArrayQueue;
import org.jctools.queues.MpmcUnboundedXaddArrayQueue;
import org.jctools.queues.MpscArrayQueue;
import org.jctools.queues.MpscBlockingConsumerArrayQueue;
import org.jctools.queues.MpscChunkedArrayQueue;
import org.jctools.queues.MpscGrowableArrayQueue;
import org.jctools.queues.MpscLinkedQueue;
import org.jctools.queues.MpscUnboundedArrayQueue;
import org.jctools.queues.MpscUnboundedXaddArrayQueue;
import org.jctools.queues.SpmcArrayQueue;
import org.jctools.queues.SpscArrayQueue;
import org.jctools.queues.SpscChunkedArrayQueue;
import org.jctools.queues.SpscGrowableArrayQueue;
import org.jctools.queues.SpscLinkedQueue;
import org.jctools.queues.SpscUnboundedArrayQueue;
import org.jctools.queues.atomic.MpmcAtomicArrayQueue;
import org.jctools.queues.atomic.MpscAtomicArrayQueue;
import org.jctools.queues.atomic.MpscLinkedAtomicQueue;
import org.jctools.queues.atomic.MpscUnboundedAtomicArrayQueue;
import org.jctools.queues.atomic.SpmcAtomicArrayQueue;
import org.jctools.queues.atomic.SpscAtomicArrayQueue;
import org.jctools.queues.atomic.SpscLinkedAtomicQueue;
import org.jctools.queues.unpadded.MpscUnpaddedArrayQueue;

/**
 * JCTools: each kind of queue passes messages with plain fields between as many producers and
 * consumers as it allows, one by one and in batches, and every message has to arrive once, in the
 * order of its producer, and whole.
 */
public final class JctoolsQueues {
  private static final int MESSAGES = 1_000;
  private static final int CAPACITY = 64;

  /** Plain on purpose: the queue orders the accesses. */
  private static final class Message {
    int producer;
    int number;
    long content;
    long answer;
  }

  public static void main(String[] arguments) throws Exception {
    long checksum = 0;
    for (Map.Entry<Queue<Message>, int[]> queue : queues().entrySet()) {
      checksum += pass(queue.getKey(), queue.getValue()[0], queue.getValue()[1]);
    }
    checksum += block();
    Clients.passed(checksum);
  }

  /** The queues, with the numbers of producers and consumers. */
  private static Map<Queue<Message>, int[]> queues() {
    Map<Queue<Message>, int[]> queues = new LinkedHashMap<>();
    int[] spsc = {1, 1};
    int[] mpsc = {3, 1};
    int[] spmc = {1, 3};
    int[] mpmc = {2, 2};
    queues.put(new SpscArrayQueue<>(CAPACITY), spsc);
    queues.put(new SpscLinkedQueue<>(), spsc);
    queues.put(new SpscUnboundedArrayQueue<>(CAPACITY), spsc);
    queues.put(new SpscChunkedArrayQueue<>(8, CAPACITY), spsc);
    queues.put(new SpscGrowableArrayQueue<>(8, CAPACITY), spsc);
    queues.put(new SpscAtomicArrayQueue<>(CAPACITY), spsc);
    queues.put(new SpscLinkedAtomicQueue<>(), spsc);
    queues.put(new MpscArrayQueue<>(CAPACITY), mpsc);
    queues.put(new MpscUnpaddedArrayQueue<>(CAPACITY), mpsc);
    queues.put(new MpscLinkedQueue<>(), mpsc);
    queues.put(new MpscChunkedArrayQueue<>(8, CAPACITY), mpsc);
    queues.put(new MpscGrowableArrayQueue<>(8, CAPACITY), mpsc);
    queues.put(new MpscUnboundedArrayQueue<>(8), mpsc);
    queues.put(new MpscUnboundedXaddArrayQueue<>(8), mpsc);
    queues.put(new MpscBlockingConsumerArrayQueue<>(CAPACITY), mpsc);
    queues.put(new MpscAtomicArrayQueue<>(CAPACITY), mpsc);
    queues.put(new MpscLinkedAtomicQueue<>(), mpsc);
    queues.put(new MpscUnboundedAtomicArrayQueue<>(8), mpsc);
    queues.put(new SpmcArrayQueue<>(CAPACITY), spmc);
    queues.put(new SpmcAtomicArrayQueue<>(CAPACITY), spmc);
    queues.put(new MpmcArrayQueue<>(CAPACITY), mpmc);
    queues.put(new MpmcUnboundedXaddArrayQueue<>(8), mpmc);
    queues.put(new MpmcAtomicArrayQueue<>(CAPACITY), mpmc);
    return queues;
  }

  private static long pass(Queue<Message> queue, int producers, int consumers) throws Exception {
    AtomicInteger taken = new AtomicInteger();
    int total = producers * MESSAGES;
    long checksum =
        Clients.run(
            producers + consumers,
            client ->
                client < producers
                    ? produce(queue, client)
                    : consume(queue, producers, taken, total));
    Clients.check("messages of " + queue.getClass(), total, taken.get());
    return checksum;
  }

  private static long produce(Queue<Message> queue, int producer) {
    MessagePassingQueue<Message> relaxed = relaxed(queue);
    for (int i = 0; i < MESSAGES; i++) {
      Message message = new Message();
      message.producer = producer;
      message.number = i;
      message.content = Clients.mix(producer * 1_000_003L + i);
      while (i % 3 != 0 || relaxed == null
          ? !queue.offer(message)
          : !relaxed.relaxedOffer(message)) {
        Thread.yield();
      }
    }
    return 0;
  }

  private static long consume(Queue<Message> queue, int producers, AtomicInteger taken, int total) {
    MessagePassingQueue<Message> relaxed = relaxed(queue);
    int[] last = new int[producers];
    long[] checksum = new long[1];
    Consumer<Message> consumer =
        message -> {
          if (message.number < last[message.producer]) {
            throw new AssertionError("overtaken in " + queue.getClass());
          }
          last[message.producer] = message.number;
          message.answer = message.content + 1;
          checksum[0] += message.answer;
          taken.incrementAndGet();
        };
    for (int i = 0; taken.get() < total; i++) {
      Message message = null;
      if (relaxed != null && i % 3 == 0) {
        message = relaxed.relaxedPoll();
      } else if (relaxed != null && i % 16 == 1) {
        relaxed.drain(consumer::accept, 4);
      } else {
        message = queue.poll();
      }
      if (message == null) {
        Thread.yield();
      } else {
        consumer.accept(message);
      }
    }
    return checksum[0];
  }

  /** The methods of JCTools' own, if the queue has them. */
  @SuppressWarnings("unchecked")
  private static MessagePassingQueue<Message> relaxed(Queue<Message> queue) {
    return queue instanceof MessagePassingQueue ? (MessagePassingQueue<Message>) queue : null;
  }

  /** A consumer that sleeps in the queue. */
  private static long block() throws Exception {
    MpscBlockingConsumerArrayQueue<Message> queue = new MpscBlockingConsumerArrayQueue<>(8);
    return Clients.run(
        3,
        client -> {
          if (client < 2) {
            return produce(queue, client);
          }
          long checksum = 0;
          for (int i = 0; i < 2 * MESSAGES; i++) {
            checksum += queue.take().content;
          }
          return checksum;
        });
  }
}
