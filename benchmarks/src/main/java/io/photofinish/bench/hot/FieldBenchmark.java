package io.photofinish.bench.hot;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Plain accesses of instance fields. The objects form a circle through which each read leads to the
 * next, so that the JIT cannot keep the field in a register; writes follow an untracked final link.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@OperationsPerInvocation(HotPath.OPERATIONS)
public class FieldBenchmark {
  private static final class Node {
    Node next = this;

    /** The other nodes of the circle, untracked because final: a way to write without reading. */
    final Node link;

    int value;

    Node(int following) {
      link = following == 0 ? this : new Node(following - 1);
    }
  }

  private final Node few = circle(16);
  private final Node many = circle(HotPath.OPERATIONS);
  private final Node shared = circle(16);
  private final Object lock = new Object();

  private static Node circle(int length) {
    Node first = new Node(length - 1);
    Node last = first;
    while (last.link != last) {
      last.next = last.link;
      last = last.link;
    }
    last.next = first;
    return first;
  }

  /** Reads of 16 objects, after the first round all in the same epoch. */
  @Benchmark
  public Object readSameEpoch() {
    Node node = few;
    for (int i = 0; i < HotPath.OPERATIONS; i++) {
      node = node.next;
    }
    return node;
  }

  /** Writes in the same epoch, after the final field read that leads to the object. */
  @Benchmark
  public Object writeSameEpoch() {
    Node node = many;
    for (int i = 0; i < HotPath.OPERATIONS; i++) {
      node.value = i;
      node = node.link;
    }
    return node;
  }

  /** Reads of 1024 objects, each for the first time since a lock was released. */
  @Benchmark
  public Object readFirstInEpoch() {
    synchronized (lock) {
      touch();
    }
    Node node = many;
    for (int i = 0; i < HotPath.OPERATIONS; i++) {
      node = node.next;
    }
    return node;
  }

  /** Writes of 1024 objects, each for the first time since a lock was released. */
  @Benchmark
  public Object writeFirstInEpoch() {
    synchronized (lock) {
      touch();
    }
    Node node = many;
    for (int i = 0; i < HotPath.OPERATIONS; i++) {
      node.value = i;
      node = node.link;
    }
    return node;
  }

  /** Reads by two threads at once: the variables have read vectors. */
  @Benchmark
  @Threads(2)
  public Object readShared() {
    Node node = shared;
    for (int i = 0; i < HotPath.OPERATIONS; i++) {
      node = node.next;
    }
    return node;
  }

  private int touched;

  private void touch() {
    touched++;
  }
}
