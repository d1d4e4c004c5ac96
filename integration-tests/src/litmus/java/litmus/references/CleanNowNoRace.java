package litmus.references;

import java.lang.ref.Cleaner;
import litmus.Threads;

/** Who calls clean itself runs the action: a call like any other, after the registration. */
public final class CleanNowNoRace {
  private static final Cleaner CLEANER = Cleaner.create();

  int value;

  public static void main(String[] args) throws Exception {
    CleanNowNoRace shared = new CleanNowNoRace();
    Threads.run(
        () -> {
          shared.value = 1;
          Cleaner.Cleanable cleanable = CLEANER.register(shared, new Action(shared)::run);
          shared.value = 2;
          cleanable.clean();
          shared.value++;
          assert shared.value == 4;
        });
  }

  record Action(CleanNowNoRace shared) {
    void run() {
      shared.value++;
    }
  }
}
