package same;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Prints the message of a NullPointerException for each method whose name begins with "at". */
public class NullMessages {
  static class Node {
    int value;
    long wide;
    boolean flag;
    Integer boxed;
    Node next;
    int[] ints;
    long[] longs;
    byte[] bytes;
    double[] doubles;
    Object[] objects;
    Node[][] table;
    Lock lock;
    Map<String, Node> map;
    RuntimeException failure;

    volatile int index;
    volatile short small;
    volatile boolean ready;
    volatile long version;
    volatile double ratio;
    volatile Node link;
    volatile Integer number;
    volatile int[] row;
    volatile Node[] nodes;
    volatile String text;
    volatile RuntimeException thrown;

    static Node first;
    static volatile Node head;
    static volatile int[] slots;

    AtomicReference<Node> reference = new AtomicReference<>();
    AtomicReferenceArray<Node> references = new AtomicReferenceArray<>(3);
    AtomicInteger counter = new AtomicInteger(1);
    AtomicIntegerArray counters = new AtomicIntegerArray(2);
    AtomicReference<Node> none;
    Own own = new Own();
    Holder holder = new Holder();

    Node next() {
      return next;
    }

    Node link() {
      return link;
    }

    static Node first() {
      return first;
    }

    synchronized Node locked() {
      return link;
    }
  }

  /** A class of the program that is an atomic variable itself. */
  static class Own extends AtomicReference<Node> {
    private static final long serialVersionUID = 1;

    Node through() {
      return get().next;
    }
  }

  /** One with a method that looks like that of such a class. */
  static class Holder implements Supplier<Node> {
    Node held;

    @Override
    public Node get() {
      return held;
    }
  }

  record Pair(Node left, Integer right) {}

  static final AtomicReferenceFieldUpdater<Node, Node> UPDATER =
      AtomicReferenceFieldUpdater.newUpdater(Node.class, Node.class, "link");
  static final VarHandle LINK;
  static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(Node[].class);
  static final VarHandle HEAD;

  static {
    try {
      LINK = MethodHandles.lookup().findVarHandle(Node.class, "link", Node.class);
      HEAD = MethodHandles.lookup().findStaticVarHandle(Node.class, "head", Node.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  Node field;
  volatile Node shared;

  // Kinds of instructions.

  static Object atGetField(Node n) {
    return n.next.value;
  }

  static Object atGetWide(Node n) {
    return n.next.wide;
  }

  static Object atPutField(Node n) {
    return n.next.value = 4;
  }

  static Object atPutWide(Node n) {
    return n.next.wide = 4;
  }

  static Object atPutReference(Node n) {
    return n.next.next = n;
  }

  static Object atIncrement(Node n) {
    return n.next.value++;
  }

  static Object atPutVolatile(Node n) {
    return n.next.link = n;
  }

  static Object atPutVolatileWide(Node n) {
    return n.next.version++;
  }

  static Object atGetVolatile(Node n) {
    return n.next.link;
  }

  static Object atInvokeVirtual(Node n) {
    return n.next.next();
  }

  static Object atInvokeInterface(Node n) {
    n.lock.lock();
    return n;
  }

  static Object atInvokeJdk(Node n) {
    return n.map.get("key");
  }

  static Object atSynchronizedMethod(Node n) {
    return n.next.locked();
  }

  static Object atInvokeString(Node n) {
    return n.text.length();
  }

  static Object atLength(Node n) {
    return n.ints.length;
  }

  static Object atLoadInt(Node n) {
    return n.ints[2];
  }

  static Object atLoadLong(Node n) {
    return n.longs[n.value];
  }

  static Object atLoadByte(Node n) {
    return n.bytes[n.value + 1];
  }

  static Object atLoadDouble(Node n) {
    return n.doubles[(int) n.wide];
  }

  static Object atLoadObject(Node n) {
    return n.objects[1];
  }

  static Object atLoadNested(Node n) {
    n.table = new Node[3][];
    return n.table[1][2];
  }

  static Object atLoadElement(Node n) {
    n.table = new Node[3][3];
    return n.table[1][n.value].value;
  }

  static Object atStoreInt(Node n) {
    return n.ints[1] = 5;
  }

  static Object atStoreLong(Node n) {
    return n.longs[1] = 5;
  }

  static Object atStoreByte(Node n) {
    return n.bytes[1]++;
  }

  static Object atStoreObject(Node n) {
    return n.objects[1] = n;
  }

  static Object atMonitor(Node n) {
    synchronized (n.next) {
      return n;
    }
  }

  static Object atMonitorOfLocal(Node n) {
    Node lock = n.next;
    synchronized (lock) {
      return n;
    }
  }

  static Object atThrow(Node n) {
    throw n.failure;
  }

  static Object atThrowVolatile(Node n) {
    throw n.thrown;
  }

  static Object atUnbox(Node n) {
    int i = n.boxed;
    return i;
  }

  static Object atSwitch(Node n) {
    switch (n.text) {
      case "a":
        return 1;
      default:
        return 2;
    }
  }

  static Object atForEach(Node n) {
    int sum = 0;
    for (int i : n.ints) {
      sum += i;
    }
    return sum;
  }

  static Object atLambda(Node n) {
    Supplier<Object> supplier = () -> n.link.value;
    return supplier.get();
  }

  static Object atBoundReference(Node n) {
    Supplier<Object> supplier = n.link::next;
    return supplier.get();
  }

  // What is null.

  static Object atLocal(Node n) {
    Node none = n.next;
    return none.value;
  }

  static Object atParameter(Node n, Node other) {
    return other.value;
  }

  static Object atStatic(Node n) {
    return Node.first.value;
  }

  static Object atStaticCall(Node n) {
    return Node.first().value;
  }

  static Object atCall(Node n) {
    return n.next().value;
  }

  static Object atCallOfVolatile(Node n) {
    return n.link().value;
  }

  static Object atCallOfSynchronized(Node n) {
    return n.locked().value;
  }

  static Object atNull(Node n) {
    return ((Node) null).value;
  }

  static Object atCast(Node n) {
    return ((String) (Object) n.next).length();
  }

  static Object atCondition(Node n) {
    return (n.flag ? n.next : n.link).value;
  }

  static Object atMerged(Node n) {
    return n.ints[n.value == 0 ? n.index : 2];
  }

  static Object atRecord(Node n) {
    Pair pair = new Pair(n.next, null);
    return pair.left().value;
  }

  static Object atRecordUnboxed(Node n) {
    Pair pair = new Pair(n.next, null);
    return pair.right() + 1;
  }

  static Object atMapGet(Node n) {
    Map<String, Node> map = new HashMap<>();
    return map.get("key").value;
  }

  static Object atConcurrentMapGet(Node n) {
    ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
    int i = map.get("key");
    return i;
  }

  static Object atMapPut(Node n) {
    Map<String, Node> map = new ConcurrentHashMap<>();
    return map.put("key", n).value;
  }

  static Object atPoll(Node n) {
    return new ConcurrentLinkedQueue<Node>().poll().value;
  }

  static Object atList(Node n) {
    List<Node> list = new ArrayList<>();
    list.add(null);
    return list.get(0).value;
  }

  static Object atIterator(Node n) {
    List<Node> list = new ArrayList<>();
    list.add(null);
    int sum = 0;
    for (Node each : list) {
      sum += each.value;
    }
    return sum;
  }

  static Object atThreadLocal(Node n) {
    return new ThreadLocal<Node>().get().value;
  }

  static Object atCopy(Node n) {
    Node[] copy = new Node[] {null}.clone();
    return copy[0].value;
  }

  static Object atClone(Node n) {
    return n.ints.clone();
  }

  static Object atReflection(Node n) throws Exception {
    return ((Node) Node.class.getDeclaredField("next").get(n)).value;
  }

  // What came from a volatile field.

  static Object atVolatile(Node n) {
    return n.link.value;
  }

  static Object atVolatileOfVolatile(Node n) {
    n.link = new Node();
    return n.link.link.value;
  }

  static Object atThroughVolatile(Node n) {
    n.link = new Node();
    return n.link.next.value;
  }

  static Object atVolatileCall(Node n) {
    return n.link.next();
  }

  static Object atVolatileWrite(Node n) {
    return n.link.value = 3;
  }

  static Object atVolatileStatic(Node n) {
    return Node.head.value;
  }

  static Object atVolatileStaticArray(Node n) {
    return Node.slots[2];
  }

  static Object atVolatileArray(Node n) {
    return n.row[n.index];
  }

  static Object atVolatileArrayLength(Node n) {
    return n.row.length;
  }

  static Object atVolatileIndex(Node n) {
    return n.ints[n.index];
  }

  static Object atVolatileSmallIndex(Node n) {
    return n.ints[n.small] = 4;
  }

  static Object atVolatileWideIndex(Node n) {
    return n.ints[(int) n.version];
  }

  static Object atVolatileElement(Node n) {
    n.nodes = new Node[4];
    return n.nodes[n.index].value;
  }

  static Object atVolatileNumber(Node n) {
    return n.number + 1;
  }

  static Object atVolatileMonitor(Node n) {
    synchronized (n.link) {
      return n;
    }
  }

  static Object atVolatileLocal(Node n) {
    Node node = n.link;
    return node.value;
  }

  static Object atVolatileInLoop(Node n) {
    int sum = 0;
    for (int i = 0; i < 3; i++) {
      Node fresh = new Node();
      fresh.ready = i == 0;
      sum += fresh.ready ? i : n.link.value;
    }
    return sum;
  }

  static Object atVolatileInTry(Node n) {
    try {
      n.ready = true;
      return n.ready ? n.link.value : n.index;
    } finally {
      n.version++;
    }
  }

  static Object atVolatileAmongOperands(Node n) {
    return n.wide + n.version * n.ratio + (n.ready ? 1 : 2) + n.link.value;
  }

  static Object atVolatileInNew(Node n) {
    return new Pair(n.link, n.link.value);
  }

  static Object atVolatileReceiverOfWrite(Node n) {
    n.link.version = n.index;
    return n;
  }

  Object atVolatileOfThis(Node n) {
    return shared.value;
  }

  Object atFieldOfThis(Node n) {
    return field.link.value;
  }

  // What came from an atomic operation.

  static Object atAtomic(Node n) {
    return n.reference.get().value;
  }

  static Object atAtomicNull(Node n) {
    return n.none.get().value;
  }

  static Object atAtomicPlain(Node n) {
    return n.reference.getPlain().value;
  }

  static Object atAtomicAcquire(Node n) {
    return n.reference.getAcquire().value;
  }

  static Object atAtomicSwap(Node n) {
    return n.reference.getAndSet(n).value;
  }

  static Object atAtomicExchange(Node n) {
    return n.reference.compareAndExchange(null, n).value;
  }

  static Object atAtomicUpdate(Node n) {
    return n.reference.updateAndGet(x -> x).value;
  }

  static Object atAtomicElement(Node n) {
    return n.references.get(n.index).value;
  }

  static Object atAtomicIndex(Node n) {
    return n.ints[n.counter.get()];
  }

  static Object atAtomicArrayIndex(Node n) {
    return n.ints[n.counters.get(1)];
  }

  static Object atAtomicNextIndex(Node n) {
    return n.ints[n.counter.incrementAndGet()];
  }

  static Object atAtomicIntValue(Node n) {
    return n.ints[n.counter.intValue()];
  }

  static Object atUpdater(Node n) {
    return UPDATER.get(n).value;
  }

  static Object atUpdaterSwap(Node n) {
    return UPDATER.getAndSet(n, null).value;
  }

  static Object atHandle(Node n) {
    return ((Node) LINK.getVolatile(n)).value;
  }

  static Object atHandlePlain(Node n) {
    return ((Node) LINK.get(n)).value;
  }

  static Object atHandleOfNull(Node n) {
    return ((Node) LINK.getVolatile(n.next)).value;
  }

  static Object atHandleStatic(Node n) {
    return ((Node) HEAD.getAcquire()).value;
  }

  static Object atHandleElement(Node n) {
    return ((Node) ELEMENT.getVolatile(new Node[2], 1)).value;
  }

  static Object atHandleExchange(Node n) {
    return ((Node) LINK.compareAndExchange(n, null, n)).value;
  }

  static Object atHandleSwap(Node n) {
    return ((Node) LINK.getAndSet(n, n)).value;
  }

  static Object atOwnAtomic(Node n) {
    return n.own.get().value;
  }

  static Object atOwnAtomicInside(Node n) {
    return n.own.through();
  }

  static Object atHolder(Node n) {
    return n.holder.get().value;
  }

  static Object atFunction(Node n) {
    Supplier<Node> supplier = n.holder;
    return supplier.get().value;
  }

  public static void main(String[] args) throws Exception {
    Method[] methods = NullMessages.class.getDeclaredMethods();
    Arrays.sort(methods, Comparator.comparing(Method::getName));
    new ReentrantLock().lock();
    for (Method method : methods) {
      if (method.getName().startsWith("at")) {
        Node.head = null;
        Object[] arguments = new Object[method.getParameterCount()];
        arguments[0] = new Node();
        NullMessages receiver = new NullMessages();
        receiver.field = new Node();
        System.out.println(method.getName() + ": " + message(method, receiver, arguments));
      }
    }
  }

  private static String message(Method method, Object receiver, Object[] arguments) {
    try {
      return "result " + method.invoke(receiver, arguments);
    } catch (ReflectiveOperationException e) {
      Throwable thrown = e.getCause();
      StackTraceElement top = thrown.getStackTrace()[0];
      return thrown + " at " + top.getMethodName() + " " + top.getLineNumber();
    }
  }
}
