package litmus.go;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * Channels: a SynchronousQueue where they have no buffer, a bounded queue where they have, a latch
 * where they are closed.
 */
public final class ChannelsNoRace {
  public static void main(String[] args) throws Exception {
    sync();
    syncReverse();
    async();
    closeAsync();
    closeSync();
    pointer();
    selectReadWrite();
    readWrite();
    producerConsumer();
    closeLength();
    mutex();
    waitGroup();
    blockedSend();
    blockedSelectSend();
    closeBeforeRead();
  }

  // Go: NoRaceChanSync
  private static void sync() throws Exception {
    V v = new V();
    SynchronousQueue<V> c = new SynchronousQueue<>();
    Threads.run(
        () -> {
          v.x = 1;
          c.put(v);
        },
        () -> {
          c.take();
          v.x = 2;
        });
  }

  // Go: NoRaceChanSyncRev
  private static void syncReverse() throws Exception {
    V v = new V();
    SynchronousQueue<String> c = new SynchronousQueue<>();
    Threads.run(
        () -> {
          c.put("sent");
          v.x = 2;
        },
        () -> {
          v.x = 1;
          c.take();
        });
  }

  // Go: NoRaceChanAsync
  private static void async() throws Exception {
    V v = new V();
    BlockingQueue<String> c = new ArrayBlockingQueue<>(10);
    Threads.run(
        () -> {
          v.x = 1;
          c.put("sent");
        },
        () -> {
          c.take();
          v.x = 2;
        });
  }

  // Go: NoRaceChanAsyncCloseRecv
  // Go: NoRaceChanAsyncCloseRecv2
  // Go: NoRaceChanAsyncCloseRecv3
  private static void closeAsync() throws Exception {
    V v = new V();
    BlockingQueue<String> c = new ArrayBlockingQueue<>(10);
    String closed = "closed";
    Threads.run(
        () -> {
          c.put("sent");
          v.x = 1;
          c.put(closed);
        },
        () -> {
          for (String each = c.take(); each != closed; each = c.take()) {
            assert each.equals("sent");
          }
          v.x = 2;
        });
  }

  // Go: NoRaceChanSyncCloseRecv
  // Go: NoRaceChanSyncCloseRecv2
  // Go: NoRaceChanSyncCloseRecv3
  private static void closeSync() throws Exception {
    V v = new V();
    CountDownLatch closed = new CountDownLatch(1);
    Threads.run(
        () -> {
          v.x = 1;
          closed.countDown();
        },
        () -> {
          closed.await();
          v.x = 2;
        });
  }

  // Go: NoRaceChanPtr
  private static void pointer() throws Exception {
    BlockingQueue<V> c = new LinkedBlockingQueue<>();
    Threads.run(
        () -> {
          V message = new V();
          message.x = 1;
          c.put(message);
        },
        () -> c.take().x++);
  }

  // Go: NoRaceSelectReadWriteAsync
  private static void selectReadWrite() throws Exception {
    V v = new V();
    BlockingQueue<V> one = new ArrayBlockingQueue<>(10);
    BlockingQueue<V> two = new ArrayBlockingQueue<>(10);
    Threads.run(
        () -> {
          v.x = 1;
          two.put(v);
        },
        () -> Select.take(one, two).x = 2);
  }

  // Go: NoRaceChanReadWriteAsync
  private static void readWrite() throws Exception {
    V v = new V();
    BlockingQueue<Integer> c = new ArrayBlockingQueue<>(10);
    Threads.run(
        () -> {
          v.x = 1;
          c.put(v.x + 1_000);
        },
        () -> v.x = c.take());
  }

  // Go: NoRaceProducerConsumerUnbuffered
  private static void producerConsumer() throws Exception {
    SynchronousQueue<V> tasks = new SynchronousQueue<>();
    Threads.run(
        () -> {
          for (int i = 1; i <= 10; i++) {
            V task = new V();
            task.x = i;
            tasks.put(task);
          }
        },
        () -> {
          int sum = 0;
          for (int i = 1; i <= 10; i++) {
            V task = tasks.take();
            sum += task.x--;
          }
          assert sum == 55;
        });
  }

  // Go: NoRaceChanCloseLen
  private static void closeLength() throws Exception {
    V v = new V();
    BlockingQueue<String> c = new ArrayBlockingQueue<>(10);
    Go.unordered(() -> c.put("closed"), () -> v.y = c.size());
  }

  // Go: NoRaceChanMutex
  // Go: NoRaceSelectMutex
  private static void mutex() throws Exception {
    V v = new V();
    BlockingQueue<Object> mutex = new ArrayBlockingQueue<>(1);
    Threads.Body body =
        () -> {
          for (int i = 0; i < 3; i++) {
            Object mine = new Object();
            mutex.put(mine);
            v.x++;
            assert mutex.take() == mine;
          }
        };
    Threads.run(body, body);
  }

  // Go: NoRaceChanWaitGroup
  private static void waitGroup() throws Exception {
    V[] all = {new V(), new V(), new V()};
    BlockingQueue<V> done = new LinkedBlockingQueue<>();
    for (V each : all) {
      Threads.start(
          () -> {
            each.x = 1;
            done.put(each);
          });
    }
    for (V each : all) {
      done.take();
    }
    for (V each : all) {
      each.x++;
    }
  }

  // Go: NoRaceBlockedSendSync
  private static void blockedSend() throws Exception {
    V v = new V();
    SynchronousQueue<String> c = new SynchronousQueue<>();
    Threads.Worker sender =
        Threads.start(
            () -> {
              v.x = 1;
              c.put("sent");
              v.y = 2;
            });
    Threads.awaitBlocked(sender);
    v.y = 1;
    c.take();
    v.x = 2;
    sender.finish();
  }

  // Go: NoRaceBlockedSelectSendSync
  private static void blockedSelectSend() throws Exception {
    V v = new V();
    SynchronousQueue<String> one = new SynchronousQueue<>();
    SynchronousQueue<String> two = new SynchronousQueue<>();
    Threads.run(
        () -> {
          v.x = 1;
          while (!one.offer("one") && !two.offer("two")) {
            Rendezvous.pause(1);
          }
        },
        () -> {
          two.take();
          v.x = 2;
        });
  }

  // Go: NoRaceCloseHappensBeforeRead
  private static void closeBeforeRead() throws Exception {
    for (int i = 0; i < 10; i++) {
      V v = new V();
      CountDownLatch read = new CountDownLatch(1);
      CountDownLatch written = new CountDownLatch(1);
      Threads.run(
          () -> {
            v.x = 1;
            read.countDown();
            written.await();
            v.y++;
          },
          () -> {
            read.await();
            v.y = v.x;
            written.countDown();
          });
    }
  }
}
