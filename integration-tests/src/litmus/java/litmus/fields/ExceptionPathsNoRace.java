package litmus.fields;

/**
 * Accesses in try, catch and finally, with the results they have without the detector (JLS 14.20).
 */
public final class ExceptionPathsNoRace {
  int value;

  int run(int mode) {
    int local = 1;
    try {
      value = mode;
      if (mode == 1) {
        throw new IllegalStateException("one");
      }
      if (mode == 2) {
        return value + local;
      }
      local = 10 / (mode - 3);
    } catch (IllegalStateException e) {
      value += 100;
      local = 2;
    } catch (ArithmeticException e) {
      value += 200;
      return value;
    } finally {
      value += 1_000;
      local++;
    }
    return value + local;
  }

  public static void main(String[] args) throws Exception {
    ExceptionPathsNoRace s = new ExceptionPathsNoRace();
    assert s.run(1) == 1_104 : s.value;
    assert s.run(2) == 3 && s.value == 1_002;
    assert s.run(3) == 203 && s.value == 1_203;
    assert s.run(13) == 1_015;
  }
}
