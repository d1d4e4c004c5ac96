package litmus.go;

import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import litmus.Rendezvous;
import litmus.Threads;

/** What channels do not order, and channels that are shared variables themselves. */
public final class ChannelsRace {
  /** A variable that holds a channel. */
  static final class C {
    BlockingQueue<String> send = new LinkedBlockingQueue<>();
    BlockingQueue<String> receive = new LinkedBlockingQueue<>();
    BlockingQueue<String> length = new LinkedBlockingQueue<>();
    CountDownLatch close = new CountDownLatch(1);
  }

  public static void main(String[] args) throws Exception {
    asyncReverse();
    sends();
    wrongSend();
    wrongClose();
    sendSelectClose();
    selectReadWriteAsync();
    selectReadWriteSync();
    readWriteAsync();
    readWriteSync();
    itself();
    semaphore();
  }

  // Go: RaceChanAsyncRev
  private static void asyncReverse() throws Exception {
    V v = new V();
    BlockingQueue<String> c = new ArrayBlockingQueue<>(10);
    Go.unordered(
        () -> {
          c.put("sent");
          v.x = 1; // race[RaceChanAsyncRev]: write V.x
        },
        () -> {
          c.take();
          v.x = 2; // race[RaceChanAsyncRev]: write V.x
        });
  }

  // Go: RaceChanSendSend
  private static void sends() throws Exception {
    V v = new V();
    BlockingQueue<Object> c = new ArrayBlockingQueue<>(2);
    Threads.Body body =
        () -> {
          v.x = 1; // race[RaceChanSendSend]: write V.x
          c.put(new Object());
        };
    Go.unordered(body, body);
  }

  // Go: RaceChanWrongSend
  private static void wrongSend() throws Exception {
    V v = new V();
    BlockingQueue<String> c = new ArrayBlockingQueue<>(2);
    int sent = Go.next();
    Threads.run(
        () -> {
          c.put("mine");
          v.x = 1; // race[RaceChanWrongSend]: write V.x
          c.put("other");
          Rendezvous.signal(sent);
        },
        () -> {
          Rendezvous.await(sent);
          assert c.take().equals("mine");
          v.x = 2; // race[RaceChanWrongSend]: write V.x
        });
  }

  // Go: RaceChanWrongClose
  private static void wrongClose() throws Exception {
    V v = new V();
    CountDownLatch one = new CountDownLatch(1);
    CountDownLatch two = new CountDownLatch(1);
    Go.unordered(
        () -> {
          two.countDown();
          v.x = 1; // race[RaceChanWrongClose]: write V.x
          one.countDown();
        },
        () -> {
          two.await();
          v.x = 2; // race[RaceChanWrongClose]: write V.x
        });
  }

  // Go: RaceChanSendSelectClose
  private static void sendSelectClose() throws Exception {
    V v = new V();
    Queue<String> c = new ArrayBlockingQueue<>(2);
    Queue<String> close = new ArrayBlockingQueue<>(1);
    Go.unordered(
        () -> {
          close.add("closed");
          v.x = 1; // race[RaceChanSendSelectClose]: write V.x
          c.add("late");
        },
        () -> {
          assert Select.take(close, c).equals("closed");
          v.x = 2; // race[RaceChanSendSelectClose]: write V.x
        });
  }

  // Go: RaceSelectReadWriteAsync
  private static void selectReadWriteAsync() throws Exception {
    V v = new V();
    Queue<Integer> one = new ArrayBlockingQueue<>(10);
    Queue<Integer> two = new ArrayBlockingQueue<>(10);
    Go.unordered(
        () -> v.b = one.offer(v.x) || two.offer(0), // race[RaceSelectReadWriteAsync]: read V.x
        () -> {
          v.x = 1; // race[RaceSelectReadWriteAsync]: write V.x
          assert Select.take(one, two) == 0;
        });
  }

  // Go: RaceSelectReadWriteSync
  private static void selectReadWriteSync() throws Exception {
    V v = new V();
    v.p = v;
    SynchronousQueue<V> one = new SynchronousQueue<>();
    SynchronousQueue<V> two = new SynchronousQueue<>();
    Go.unordered(
        () -> v.b = one.offer(v.p) || two.offer(v), // race[RaceSelectReadWriteSync]: read V.p
        () -> v.p = one.poll()); // race[RaceSelectReadWriteSync]: write V.p
  }

  // Go: RaceChanReadWriteAsync
  private static void readWriteAsync() throws Exception {
    V v = new V();
    BlockingQueue<Integer> c = new ArrayBlockingQueue<>(10);
    Go.unordered(
        () -> c.put(v.x), // race[RaceChanReadWriteAsync]: read V.x
        () -> v.x = 1); // race[RaceChanReadWriteAsync]: write V.x
  }

  // Go: RaceChanReadWriteSync
  private static void readWriteSync() throws Exception {
    V v = new V();
    SynchronousQueue<Integer> c = new SynchronousQueue<>();
    Go.unordered(
        () -> c.offer(v.x), // race[RaceChanReadWriteSync]: read V.x
        () -> v.x = 1); // race[RaceChanReadWriteSync]: write V.x
  }

  // Go: RaceChanItselfSend
  // Go: RaceChanItselfRecv
  // Go: RaceChanItselfClose
  // Go: RaceChanItselfLen
  private static void itself() throws Exception {
    C c = new C();
    Go.unordered(
        () -> {
          c.send = new ArrayBlockingQueue<>(1); // race[RaceChanItselfSend]: write C.send
          c.receive = new ArrayBlockingQueue<>(1); // race[RaceChanItselfRecv]: write C.receive
          c.close = new CountDownLatch(1); // race[RaceChanItselfClose]: write C.close
          c.length = new ArrayBlockingQueue<>(1); // race[RaceChanItselfLen]: write C.length
        },
        () -> {
          c.send.add("sent"); // race[RaceChanItselfSend]: read C.send
          c.receive.poll(); // race[RaceChanItselfRecv]: read C.receive
          c.close.countDown(); // race[RaceChanItselfClose]: read C.close
          c.length.size(); // race[RaceChanItselfLen]: read C.length
        });
  }

  // Go: RaceChanSem
  private static void semaphore() throws Exception {
    V v = new V();
    BlockingQueue<Object> permits = new ArrayBlockingQueue<>(2);
    Object one = new Object();
    Object two = new Object();
    Go.unordered(
        () -> {
          permits.put(one);
          v.x = 1; // race[RaceChanSem]: write V.x
        },
        () -> {
          permits.put(two);
          v.x = 2; // race[RaceChanSem]: write V.x
        });
  }
}
