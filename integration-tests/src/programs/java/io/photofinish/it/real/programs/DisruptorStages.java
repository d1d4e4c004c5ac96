package io.photofinish.it.real.programs;

import com.lmax.disruptor.BatchEventProcessor;
import com.lmax.disruptor.BatchEventProcessorBuilder;
import com.lmax.disruptor.BlockingWaitStrategy;
import com.lmax.disruptor.BusySpinWaitStrategy;
import com.lmax.disruptor.EventHandler;
import com.lmax.disruptor.EventPoller;
import com.lmax.disruptor.LiteBlockingWaitStrategy;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.SequenceBarrier;
import com.lmax.disruptor.SleepingWaitStrategy;
import com.lmax.disruptor.WaitStrategy;
import com.lmax.disruptor.YieldingWaitStrategy;
import com.lmax.disruptor.dsl.Disruptor;
import com.lmax.disruptor.dsl.ProducerType;
import com.lmax.disruptor.util.DaemonThreadFactory;

/**
 * LMAX Disruptor: producers fill the plain fields of events of a small ring, two handlers work on
 * each side by side, a third one joins what they found, for each strategy of waiting, with one
 * producer and with several. Every event has to come through once, in order for its producer, and
 * with everything its predecessors wrote.
 */
public final class DisruptorStages {
  private static final int RING = 64;
  private static final int EVENTS = 1_000;
  private static final int PRODUCERS = 3;

  /** Nothing here is volatile: the sequences alone order the accesses. */
  private static final class Event {
    int producer;
    int number;
    long content;
    long left;
    final long[] right = new long[1];
  }

  /** Joins the two halves; only the thread of its processor touches it until that ended. */
  private static final class Join implements EventHandler<Event> {
    private final int[] next = new int[PRODUCERS];
    private long checksum;
    private int events;

    @Override
    public void onEvent(Event event, long sequence, boolean endOfBatch) {
      Clients.check("number of the event", next[event.producer]++, event.number);
      Clients.check("left half", event.content + 1, event.left);
      Clients.check("right half", event.content + 2, event.right[0]);
      checksum += event.left ^ event.right[0];
      events++;
    }
  }

  public static void main(String[] arguments) throws Exception {
    long checksum = 0;
    WaitStrategy[] strategies = {
      new BlockingWaitStrategy(),
      new LiteBlockingWaitStrategy(),
      new SleepingWaitStrategy(),
      new YieldingWaitStrategy()
    };
    for (WaitStrategy strategy : strategies) {
      checksum += diamond(ProducerType.MULTI, PRODUCERS, strategy);
      checksum += diamond(ProducerType.SINGLE, 1, strategy);
    }
    checksum += poll();
    checksum += processors();
    Clients.passed(checksum);
  }

  private static long diamond(ProducerType type, int producers, WaitStrategy strategy)
      throws Exception {
    Disruptor<Event> disruptor =
        new Disruptor<>(Event::new, RING, DaemonThreadFactory.INSTANCE, type, strategy);
    Join join = new Join();
    disruptor
        .handleEventsWith(
            (event, sequence, endOfBatch) -> event.left = event.content + 1,
            (event, sequence, endOfBatch) -> event.right[0] = event.content + 2)
        .then(join);
    RingBuffer<Event> ring = disruptor.start();
    Clients.run(producers, producer -> produce(ring, producer));
    // Returns when the last handler's sequence, a volatile, has reached the last event.
    disruptor.shutdown();
    Clients.check("events", (long) producers * EVENTS, join.events);
    return join.checksum;
  }

  private static long produce(RingBuffer<Event> ring, int producer) {
    for (int i = 0; i < EVENTS; i++) {
      long sequence = ring.next();
      try {
        fill(ring.get(sequence), producer, i);
      } finally {
        ring.publish(sequence);
      }
    }
    return 0;
  }

  private static void fill(Event event, int producer, int number) {
    event.producer = producer;
    event.number = number;
    event.content = Clients.mix(producer * 1_000_003L + number);
  }

  /**
   * Consumers that ask for events, each of which sees all of them; producers that may be refused.
   */
  private static long poll() throws Exception {
    RingBuffer<Event> ring = RingBuffer.createMultiProducer(Event::new, RING);
    EventPoller<Event> first = ring.newPoller();
    EventPoller<Event> second = ring.newPoller(first.getSequence());
    ring.addGatingSequences(second.getSequence());
    return Clients.run(
        4,
        client -> {
          switch (client) {
            case 0:
              return drain(first);
            case 1:
              return drain(second);
            default:
              for (int i = 0; i < EVENTS; i++) {
                int number = i;
                while (!ring.tryPublishEvent((event, at) -> fill(event, client - 2, number))) {
                  Thread.yield();
                }
              }
              return 0;
          }
        });
  }

  private static long drain(EventPoller<Event> poller) throws Exception {
    int[] next = new int[2];
    long[] checksum = new long[1];
    while (next[0] + next[1] < 2 * EVENTS) {
      EventPoller.PollState state =
          poller.poll(
              (event, sequence, endOfBatch) -> {
                Clients.check("number of the event", next[event.producer]++, event.number);
                checksum[0] += event.content;
                event.left = event.content;
                return true;
              });
      if (state != EventPoller.PollState.PROCESSING) {
        Thread.yield();
      }
    }
    return checksum[0];
  }

  /** A processor set up by hand behind a barrier; batches are claimed and published as a whole. */
  private static long processors() throws Exception {
    int batch = 8;
    RingBuffer<Event> ring =
        RingBuffer.createSingleProducer(Event::new, RING, new BusySpinWaitStrategy());
    SequenceBarrier barrier = ring.newBarrier();
    long[] checksum = new long[1];
    BatchEventProcessor<Event> processor =
        new BatchEventProcessorBuilder()
            .build(
                ring,
                barrier,
                (event, sequence, endOfBatch) -> {
                  Clients.check("number of the event", sequence, event.number);
                  checksum[0] += event.content;
                });
    ring.addGatingSequences(processor.getSequence());
    Thread thread = new Thread(processor);
    thread.start();
    for (int i = 0; i < EVENTS; i += batch) {
      long last = ring.next(batch);
      for (int j = 0; j < batch; j++) {
        fill(ring.get(last - batch + 1 + j), 0, i + j);
      }
      ring.publish(last - batch + 1, last);
    }
    while (processor.getSequence().get() < EVENTS - 1) {
      Thread.yield();
    }
    processor.halt();
    thread.join();
    return checksum[0];
  }
}
