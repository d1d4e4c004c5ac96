package litmus.contracts;

import io.photofinish.api.BenignRace;
import litmus.Threads;

/** Races that the program declares to be meant are not reported (BenignRace). */
public final class BenignNoRace {
  @BenignRace(reason = "on the field")
  int field;

  int method;
  int lambda;

  @BenignRace(reason = "on the class")
  static final class Whole {
    int field;

    static void increment(Elsewhere o) {
      o.value++;
    }
  }

  static final class Elsewhere {
    int value;
  }

  @BenignRace(reason = "on the method")
  void update() {
    method++;
    Runnable inside = () -> lambda++;
    inside.run();
  }

  public static void main(String[] args) throws Exception {
    BenignNoRace shared = new BenignNoRace();
    Whole whole = new Whole();
    Elsewhere elsewhere = new Elsewhere();
    Threads.Body body =
        () -> {
          shared.field++;
          shared.update();
          whole.field++;
          Whole.increment(elsewhere);
        };
    Threads.run(body, body);
  }
}
