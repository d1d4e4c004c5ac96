package litmus.fields;

/** Operands are evaluated once and from left to right, as without the detector (JLS 15.7). */
public final class EvaluationOrderNoRace {
  int value;
  long wide = 5;
  static double real = 1.5;
  int[] array = {1, 2, 3};
  long[][] grid = new long[2][2];
  int calls;
  String text = "";

  EvaluationOrderNoRace self() {
    calls++;
    return this;
  }

  int index() {
    return calls++ % 3;
  }

  public static void main(String[] args) throws Exception {
    EvaluationOrderNoRace s = new EvaluationOrderNoRace();
    s.self().value += s.self().value++ + ++s.self().value;
    assert s.value == 2 && s.calls == 3 : s.value;
    long before = s.wide++ + (s.wide += 2) - s.wide--;
    assert before == 5 && s.wide == 7;
    real = real++ + real--;
    assert real == 4.0;
    s.calls = 0;
    s.array[s.index()] = s.array[s.index()] += s.array[s.index()];
    assert s.array[0] == 5 && s.array[1] == 5 && s.calls == 3;
    s.grid[1][s.index()] = s.grid[0][1]-- + 7L;
    assert s.grid[1][0] == 7 && s.grid[0][1] == -1;
    s.text += s.value + "x" + (s.text = "y");
    assert s.text.equals("2xy");
    EvaluationOrderNoRace t = s.value > 0 ? s : null;
    int k = (t != null ? t : s).array[t.value = 1] + t.value;
    assert k == 6;
    byte small = 127;
    small += s.value;
    assert small == -128;
  }
}
