package litmus.go;

import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import litmus.Rendezvous;
import litmus.Threads;

/** Accesses in arguments, receivers, lambdas, exceptions. */
public final class CallsRace {
  interface Shape {
    int area(int scale);
  }

  /** A shape that reads its own field. */
  static final class Square implements Shape {
    int side = 2;

    @Override
    public int area(int scale) {
      return side * scale; // race[RaceInterCall2]: read Square.side
    }
  }

  private static int twice(int value) {
    return 2 * value;
  }

  public static void main(String[] args) throws Exception {
    argument();
    argumentOfMethod();
    arguments();
    error();
    functionVariable();
    functionVariables();
    panic();
    panicArgument();
    crawl();
    threadLocal();
    functionItself();
    interfaceCall();
    interfaceCallReads();
    functionCall();
    methodCall();
    methodCallReceiver();
    methodValue();
    methodValueReceiver();
    methodValueField();
  }

  // Go: RaceFuncArgument
  private static void argument() throws Exception {
    V v = new V();
    Go.unordered(
        () -> v.x = 1, // race[RaceFuncArgument]: write V.x
        () -> twice(v.x)); // race[RaceFuncArgument]: read V.x
  }

  // Go: RaceFuncArgument2
  private static void argumentOfMethod() throws Exception {
    V v = new V();
    V w = new V();
    Go.unordered(
        () -> v.x = 1, // race[RaceFuncArgument2]: write V.x
        () -> w.s = String.format("%d", v.x)); // race[RaceFuncArgument2]: read V.x
  }

  // Go: RaceFuncArgsRW
  private static void arguments() throws Exception {
    V v = new V();
    IntUnaryOperator f = value -> value + 1;
    Go.unordered(
        () -> f.applyAsInt(v.x), // race[RaceFuncArgsRW]: read V.x
        () -> v.x++); // race[RaceFuncArgsRW]: write V.x
  }

  // Go: RaceError
  private static void error() throws Exception {
    V v = new V();
    Go.unordered(
        () -> v.o = new IllegalStateException(), // race[RaceError]: write V.o
        () -> {
          if (v.o != null) { // race[RaceError]: read V.o
            v.y = 1;
          }
        });
  }

  // Go: RaceFuncVariableRW
  private static void functionVariable() throws Exception {
    V v = new V();
    v.run = () -> {};
    Go.unordered(
        () -> v.run = v::nothing, // race[RaceFuncVariableRW]: write V.run
        () -> v.run.run()); // race[RaceFuncVariableRW]: read V.run
  }

  // Go: RaceFuncVariableWW
  private static void functionVariables() throws Exception {
    V v = new V();
    Go.unordered(
        () -> v.run = v::nothing, // race[RaceFuncVariableWW]: write V.run
        () -> v.run = () -> {}); // race[RaceFuncVariableWW]: write V.run
  }

  // Go: RacePanic
  private static void panic() throws Exception {
    V v = new V();
    Go.unordered(
        () -> v.x = 1, // race[RacePanic]: write V.x
        () -> {
          try {
            Integer.parseInt("no number");
          } catch (NumberFormatException expected) {
            v.x = 2; // race[RacePanic]: write V.x
          }
        });
  }

  // Go: RacePanicArg
  private static void panicArgument() throws Exception {
    V v = new V();
    Go.unordered(
        () -> v.s = "text", // race[RacePanicArg]: write V.s
        () -> {
          try {
            throw new IllegalStateException(v.s); // race[RacePanicArg]: read V.s
          } catch (IllegalStateException expected) {
            v.y = 1;
          }
        });
  }

  // Go: RaceCrawl
  private static void crawl() throws Exception {
    V v = new V();
    int done = Go.next();
    Threads.run(
        () -> crawl(v, 2, done),
        () -> {
          Rendezvous.await(done);
          v.x = 3; // race[RaceCrawl]: write V.x
        });
  }

  private static void crawl(V v, int depth, int done) {
    if (depth == 0) {
      v.x++; // race[RaceCrawl]: write V.x
      Rendezvous.signal(done);
    } else {
      Threads.start(() -> crawl(v, depth - 1, done));
    }
  }

  // Go: RaceTLS
  private static void threadLocal() throws Exception {
    V v = new V();
    ThreadLocal<V> local = ThreadLocal.withInitial(() -> v);
    Go.unordered(
        () -> local.get().x = 1, // race[RaceTLS]: write V.x
        () -> local.get().x = 2); // race[RaceTLS]: write V.x
  }

  // Go: RaceFuncItself
  private static void functionItself() throws Exception {
    V v = new V();
    v.run = v::nothing;
    Go.unordered(
        () -> v.o = v.run, // race[RaceFuncItself]: read V.run
        () -> v.run = null); // race[RaceFuncItself]: write V.run
  }

  // Go: RaceInterCall
  private static void interfaceCall() throws Exception {
    Shape[] shape = {new Square()};
    Go.unordered(
        () -> shape[0] = scale -> 1, // race[RaceInterCall]: write element of Shape[]
        () -> shape[0].area(1)); // race[RaceInterCall]: read element of Shape[]
  }

  // Go: RaceInterCall2
  private static void interfaceCallReads() throws Exception {
    Square square = new Square();
    Shape shape = square;
    Go.unordered(
        () -> square.side = 3, // race[RaceInterCall2]: write Square.side
        () -> shape.area(1));
  }

  // Go: RaceFuncCall
  private static void functionCall() throws Exception {
    V v = new V();
    IntSupplier f = () -> v.x; // race[RaceFuncCall]: read V.x
    Go.unordered(
        () -> v.x = 1, // race[RaceFuncCall]: write V.x
        f::getAsInt);
  }

  /** An object whose method writes. */
  static final class Counter {
    int count;
    Counter next;

    void increment() {
      count++; // race[RaceMethodCall]: write Counter.count
    }

    int get(int other) {
      return other;
    }
  }

  // Go: RaceMethodCall
  private static void methodCall() throws Exception {
    Counter counter = new Counter();
    Go.unordered(
        () -> counter.increment(),
        () -> counter.count = 5); // race[RaceMethodCall]: write Counter.count
  }

  // Go: RaceMethodCall2
  private static void methodCallReceiver() throws Exception {
    Counter counter = new Counter();
    counter.next = new Counter();
    Go.unordered(
        () -> counter.next.get(1), // race[RaceMethodCall2]: read Counter.next
        () -> counter.next = null); // race[RaceMethodCall2]: write Counter.next
  }

  // Go: RaceMethodValue
  private static void methodValue() throws Exception {
    V v = new V();
    v.p = new V();
    Go.unordered(
        () -> v.run = v.p::nothing, // race[RaceMethodValue]: read V.p
        () -> v.p = new V()); // race[RaceMethodValue]: write V.p
  }

  // Go: RaceMethodValue2
  private static void methodValueReceiver() throws Exception {
    Shape[] shape = {new Square()};
    Go.unordered(
        () -> shape[0] = scale -> 2, // race[RaceMethodValue2]: write element of Shape[]
        () -> {
          IntUnaryOperator area = shape[0]::area; // race[RaceMethodValue2]: read element of Shape[]
        });
  }

  /** What the method reference of {@link #methodValueField} reads when it is called. */
  static final class Late {
    int value;

    int get() {
      return value; // race[RaceMethodValue3]: read Late.value
    }
  }

  // Go: RaceMethodValue3
  private static void methodValueField() throws Exception {
    Late late = new Late();
    IntSupplier get = late::get;
    Go.unordered(
        () -> late.value = 1, // race[RaceMethodValue3]: write Late.value
        () -> get.getAsInt());
  }
}
