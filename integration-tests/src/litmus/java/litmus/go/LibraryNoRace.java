package litmus.go;

import java.lang.ref.Cleaner;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import litmus.Rendezvous;
import litmus.Threads;

/** Pools, cleaning, lock-free stacks, calls over channels. */
public final class LibraryNoRace {
  private static final Cleaner CLEANER = Cleaner.create();

  static V global;

  public static void main(String[] args) throws Exception {
    pool();
    cleaner();
    stack();
    remoteCall();
    returns();
    infiniteLoop();
  }

  // Go: NoRacePool
  private static void pool() throws Exception {
    Queue<V> pool = new ConcurrentLinkedQueue<>();
    Go.unordered(
        () -> {
          V v = new V();
          v.x = 1;
          pool.add(v);
        },
        () -> pool.remove().x++);
  }

  private static void register(V v, int cleaned) {
    v.x = 1;
    global = v;
    CLEANER.register(
        new Object(),
        () -> {
          v.x++;
          global.y++;
          Rendezvous.signal(cleaned);
        });
  }

  // Go: NoRaceFin
  // Go: NoRaceFinGlobal
  private static void cleaner() throws Exception {
    int cleaned = Go.next();
    register(new V(), cleaned);
    while (!Rendezvous.reached(cleaned)) {
      System.gc();
      Rendezvous.pause(1);
    }
  }

  /** A node of a stack without locks (Treiber 1986). */
  static final class Node {
    final V value;
    Node next;

    Node(V value) {
      this.value = value;
    }
  }

  // Go: NoRaceStackPushPop
  private static void stack() throws Exception {
    AtomicReference<Node> head = new AtomicReference<>();
    Threads.run(
        () -> {
          for (int i = 1; i <= 10; i++) {
            Node node = new Node(new V());
            node.value.x = i;
            do {
              node.next = head.get();
            } while (!head.compareAndSet(node.next, node));
          }
        },
        () -> {
          for (int sum = 0; sum < 55; ) {
            Node node = head.get();
            if (node == null) {
              Rendezvous.pause(1);
            } else if (head.compareAndSet(node, node.next)) {
              sum += node.value.x--;
            }
          }
        });
  }

  /** A call and where its answer goes. */
  record Request(V argument, BlockingQueue<V> answer) {}

  // Go: NoRaceRpcChan
  private static void remoteCall() throws Exception {
    BlockingQueue<Request> server = new LinkedBlockingQueue<>();
    Threads.run(
        () -> {
          Request request = server.take();
          request.argument().x++;
          request.answer().put(request.argument());
        },
        () -> {
          V argument = new V();
          argument.x = 1;
          BlockingQueue<V> answer = new LinkedBlockingQueue<>();
          server.put(new Request(argument, answer));
          assert answer.take().x++ == 2;
        });
  }

  // Go: NoRaceReturn
  private static void returns() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    V v = made(done);
    done.await();
    assert v.x == 1;
  }

  private static V made(CountDownLatch done) {
    V result = new V();
    Threads.start(
        () -> {
          result.x = 1;
          done.countDown();
        });
    return result;
  }

  // Go: NoRaceForInfiniteLoop
  private static void infiniteLoop() throws Exception {
    V v = new V();
    BlockingQueue<String> stop = new LinkedBlockingQueue<>();
    Threads.run(
        () -> {
          v.x = 1;
          stop.put("stop");
        },
        () -> {
          for (; ; ) {
            if (stop.poll() != null) {
              v.x = 2;
              break;
            }
            Rendezvous.pause(1);
          }
        });
  }
}
