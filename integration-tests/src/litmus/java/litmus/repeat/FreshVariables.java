package litmus.repeat;

/**
 * As often as the argument says: a fresh object and a fresh array, of which two threads write the
 * same field and the same element, once each. Each time that is exactly one race of each.
 */
public final class FreshVariables {
  int field;

  private FreshVariables() {}

  public static void main(String[] args) throws Exception {
    int repetitions = Integer.parseInt(args[0]);
    for (int i = 0; i < repetitions; i++) {
      FreshVariables object = new FreshVariables();
      Together.run(() -> object.field = 1);
      int[] array = new int[1 + i % 100];
      int index = i % array.length;
      Together.run(() -> array[index] = 1);
    }
  }
}
