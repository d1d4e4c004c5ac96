package litmus.fields;

/** Accesses of one thread are ordered by program order (JLS 17.4.3). */
public final class OwnAccessesNoRace {
  int value;
  static int count;

  public static void main(String[] args) throws Exception {
    OwnAccessesNoRace shared = new OwnAccessesNoRace();
    for (int i = 0; i < 10_000; i++) {
      shared.value += i;
      count = shared.value;
    }
    synchronized (shared) {
      shared.value++;
    }
    count++;
  }
}
