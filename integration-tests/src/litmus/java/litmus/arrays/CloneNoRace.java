package litmus.arrays;

import litmus.Threads;

/** A clone is an array of its own (JLS 10.7). */
public final class CloneNoRace {
  public static void main(String[] args) throws Exception {
    int[] numbers = {1, 2, 3};
    int[] copy = numbers.clone();
    Threads.run(() -> numbers[1]++, () -> copy[1]++);
    assert numbers[1] == 3 && copy[1] == 3;
  }
}
