package io.photofinish.it.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Methods of the JDK that random classes call: many of those that the detector knows, and others.
 * None of them waits, and none tells anything that differs from run to run.
 */
final class JdkCalls {
  /** A method; its opcode says how it is called. */
  record Call(int opcode, String owner, String name, String descriptor) {
    Type result() {
      return Type.getReturnType(descriptor);
    }
  }

  private static final String CONCURRENT = "java/util/concurrent/";

  /** {@code V} virtual, {@code I} interface, {@code S} static; then owner and methods. */
  private static final List<String> TABLE =
      List.of(
          "V "
              + CONCURRENT
              + "locks/ReentrantLock lock()V unlock()V tryLock()Z isLocked()Z getHoldCount()I",
          "I " + CONCURRENT + "locks/Lock lock()V unlock()V tryLock()Z",
          "V "
              + CONCURRENT
              + "ConcurrentHashMap put(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;"
              + " get(Ljava/lang/Object;)Ljava/lang/Object; size()I"
              + " putIfAbsent(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;"
              + " remove(Ljava/lang/Object;)Ljava/lang/Object;"
              + " replace(Ljava/lang/Object;Ljava/lang/Object;Ljava/lang/Object;)Z",
          "V "
              + CONCURRENT
              + "atomic/AtomicInteger get()I set(I)V incrementAndGet()I getAndAdd(I)I"
              + " compareAndSet(II)Z lazySet(I)V getPlain()I getAndSet(I)I",
          "V "
              + CONCURRENT
              + "atomic/AtomicLong get()J set(J)V getAndAdd(J)J compareAndSet(JJ)Z"
              + " compareAndExchange(JJ)J",
          "V "
              + CONCURRENT
              + "atomic/AtomicIntegerArray get(I)I set(II)V getAndAdd(II)I"
              + " compareAndSet(III)Z length()I",
          "V "
              + CONCURRENT
              + "atomic/AtomicReference get()Ljava/lang/Object; set(Ljava/lang/Object;)V"
              + " getAndSet(Ljava/lang/Object;)Ljava/lang/Object;",
          "V " + CONCURRENT + "Semaphore tryAcquire()Z release()V availablePermits()I release(I)V",
          "V " + CONCURRENT + "CountDownLatch countDown()V getCount()J",
          "V "
              + CONCURRENT
              + "ConcurrentLinkedQueue offer(Ljava/lang/Object;)Z poll()Ljava/lang/Object;",
          "V "
              + CONCURRENT
              + "CompletableFuture complete(Ljava/lang/Object;)Z isDone()Z"
              + " getNow(Ljava/lang/Object;)Ljava/lang/Object;",
          "V java/util/ArrayList add(Ljava/lang/Object;)Z get(I)Ljava/lang/Object; size()I"
              + " set(ILjava/lang/Object;)Ljava/lang/Object; clear()V",
          "I java/util/List add(Ljava/lang/Object;)Z get(I)Ljava/lang/Object; size()I",
          "V java/util/HashMap put(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object; size()I"
              + " get(Ljava/lang/Object;)Ljava/lang/Object;",
          "V java/lang/StringBuilder append(I)Ljava/lang/StringBuilder; length()I"
              + " append(J)Ljava/lang/StringBuilder; toString()Ljava/lang/String; charAt(I)C",
          "V java/lang/String length()I charAt(I)C substring(I)Ljava/lang/String;"
              + " compareTo(Ljava/lang/String;)I equals(Ljava/lang/Object;)Z",
          "V java/lang/Object getClass()Ljava/lang/Class; notify()V notifyAll()V",
          "V java/lang/Integer intValue()I doubleValue()D",
          "S java/lang/Math max(II)I floorMod(JJ)J abs(D)D min(FF)F toIntExact(J)I",
          "S java/lang/Integer valueOf(I)Ljava/lang/Integer; parseInt(Ljava/lang/String;)I",
          "S java/lang/Thread holdsLock(Ljava/lang/Object;)Z interrupted()Z",
          "S java/util/Objects requireNonNull(Ljava/lang/Object;)Ljava/lang/Object;",
          "S java/lang/invoke/VarHandle fullFence()V acquireFence()V");

  static final List<Call> ALL = TABLE.stream().flatMap(row -> calls(row).stream()).toList();

  /** Descriptors of constructors; of all other classes, the one without arguments. */
  private static final Map<String, String> CONSTRUCTORS =
      Map.of(
          CONCURRENT + "Semaphore",
          "(I)V",
          CONCURRENT + "CountDownLatch",
          "(I)V",
          CONCURRENT + "atomic/AtomicInteger",
          "(I)V",
          CONCURRENT + "atomic/AtomicLong",
          "(J)V",
          CONCURRENT + "atomic/AtomicIntegerArray",
          "([I)V",
          "java/lang/Throwable",
          "(Ljava/lang/String;)V");

  private JdkCalls() {}

  private static List<Call> calls(String row) {
    String[] words = row.split(" ");
    int opcode =
        switch (words[0]) {
          case "S" -> Opcodes.INVOKESTATIC;
          case "I" -> Opcodes.INVOKEINTERFACE;
          default -> Opcodes.INVOKEVIRTUAL;
        };
    return Arrays.stream(words)
        .skip(2)
        .map(
            method -> {
              int at = method.indexOf('(');
              return new Call(opcode, words[1], method.substring(0, at), method.substring(at));
            })
        .toList();
  }

  /** The class that stands for an interface. */
  static String made(String type) {
    return switch (type) {
      case "java/util/List" -> "java/util/ArrayList";
      case CONCURRENT + "locks/Lock" -> CONCURRENT + "locks/ReentrantLock";
      default -> type;
    };
  }

  static String constructor(Type type) {
    return CONSTRUCTORS.getOrDefault(type.getInternalName(), "()V");
  }
}
