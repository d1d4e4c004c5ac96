package litmus.fields;

/**
 * A constructor's writes to its own object race with nothing when the object is handed over
 * properly.
 */
public final class ConstructorNoRace {
  private int value;
  private ConstructorNoRace next;

  ConstructorNoRace(ConstructorNoRace next) {
    this.next = next;
    value = next == null ? 0 : next.value + 1;
  }

  public static void main(String[] args) throws Exception {
    ConstructorNoRace list = null;
    for (int i = 0; i < 100; i++) {
      list = new ConstructorNoRace(list);
    }
    ConstructorNoRace all = list;
    Thread thread =
        new Thread(
            () -> {
              int count = 0;
              for (ConstructorNoRace node = all; node != null; node = node.next) {
                node.value++;
                count++;
              }
              assert count == 100;
            });
    thread.start();
    thread.join();
    assert all.value == 100;
  }
}
