package litmus.fields;

import litmus.Threads;

/** A field that hides one of the superclass is another variable (JLS 8.3). */
public final class HiddenFieldNoRace {
  static class Base {
    int value;
  }

  static final class Derived extends Base {
    int value;
  }

  public static void main(String[] args) throws Exception {
    Derived object = new Derived();
    Base view = object;
    Threads.run(() -> view.value = 1, () -> object.value = 2);
    assert view.value == 1 && object.value == 2;
  }
}
