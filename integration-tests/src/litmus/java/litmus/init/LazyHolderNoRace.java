package litmus.init;

import litmus.Threads;

/** The lazy initialization holder idiom: each thread sees the whole singleton (JLS 12.4.2). */
public final class LazyHolderNoRace {
  int uses;
  final StringBuilder log = new StringBuilder();

  private LazyHolderNoRace() {
    uses = 1;
    log.append("made");
  }

  private static final class Holder {
    static final LazyHolderNoRace INSTANCE = new LazyHolderNoRace();
  }

  static LazyHolderNoRace instance() {
    return Holder.INSTANCE;
  }

  public static void main(String[] args) throws Exception {
    Threads.Body body =
        () -> {
          for (int i = 0; i < 100; i++) {
            assert instance().uses == 1;
            assert instance().log.length() == 4;
          }
        };
    Threads.run(body, body, body);
  }
}
