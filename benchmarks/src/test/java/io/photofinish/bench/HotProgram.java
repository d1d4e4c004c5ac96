package io.photofinish.bench;

import org.jspecify.annotations.Nullable;

/** Uses each hook of the hot path often enough that the optimizing compiler compiles its method. */
public final class HotProgram {
  private static final int ROUNDS = 200_000;
  private static int total;

  private int value;
  private volatile int flag;
  private final int[] elements = new int[64];
  private final @Nullable Object[] references = new @Nullable Object[64];

  private HotProgram(int value) {
    this.value = value;
  }

  /** Runs all methods. */
  public static void main(String[] arguments) {
    HotProgram program = new HotProgram(1);
    int sum = 0;
    for (int i = 0; i < ROUNDS; i++) {
      sum += program.fields(i) + statics(i) + program.elements(i) + program.volatiles();
      sum += program.twice(i) + program.sweep();
      sum += program.calls(i) + fresh(i);
      program.references(i);
      // Each round has an epoch of its own, or the slow paths would count as never taken.
      synchronized (program) {
        sum++;
      }
    }
    System.out.println(sum);
  }

  private int fields(int i) {
    int before = value;
    value = before + i;
    return before;
  }

  private static int statics(int i) {
    int before = total;
    total = before + i;
    return before;
  }

  private int elements(int i) {
    int before = elements[i & 63];
    elements[i >> 1 & 63] = before + 1;
    return before;
  }

  private int twice(int i) {
    int[] array = elements;
    array[i & 63]++;
    return array[i >> 2 & 63];
  }

  private int sweep() {
    int[] array = elements;
    int sum = 0;
    for (int i = 0; i < array.length; i++) {
      sum += array[i];
      array[i] = sum;
    }
    return sum;
  }

  private void references(int i) {
    references[i & 63] = this;
  }

  private int volatiles() {
    return flag;
  }

  private int calls(int i) {
    return fields(i) + statics(i);
  }

  private static int fresh(int i) {
    return new HotProgram(i & 1).flag;
  }
}
