package litmus.generated;

import java.util.HashMap;
import java.util.Map;

/** The class that {@link VariablesLoader} copies. The digits in its name become the program's. */
public final class Variables0000000 implements Variables {
  private int field0;
  private long field1;
  private Object field2;
  private static int field3;
  private final int[] array4 = new int[4];
  private final Object[] array5 = new Object[300];
  private final byte[] array6 = new byte[9];
  private final Map<Object, Object> map7 = new HashMap<>();

  @Override
  public void write(int variable) {
    switch (variable) {
      case 0 -> write0();
      case 1 -> write1();
      case 2 -> write2();
      case 3 -> write3();
      case 4 -> write4();
      case 5 -> write5();
      case 6 -> write6();
      case 7 -> write7();
      default -> throw new IllegalArgumentException();
    }
  }

  @Override
  public int read(int variable) {
    return switch (variable) {
      case 0 -> read0();
      case 1 -> read1();
      case 2 -> read2();
      case 3 -> read3();
      case 4 -> read4();
      case 5 -> read5();
      case 6 -> read6();
      case 7 -> read7();
      default -> throw new IllegalArgumentException();
    };
  }

  private void write0() {
    field0 = 1;
  }

  private int read0() {
    return field0;
  }

  private void write1() {
    field1 = 1;
  }

  private int read1() {
    return (int) field1;
  }

  private void write2() {
    field2 = this;
  }

  private int read2() {
    return field2 == this ? 1 : 0;
  }

  private static void write3() {
    field3 = 1;
  }

  private static int read3() {
    return field3;
  }

  private void write4() {
    array4[2] = 1;
  }

  private int read4() {
    return array4[2];
  }

  private void write5() {
    array5[299] = this;
  }

  private int read5() {
    return array5[299] == this ? 1 : 0;
  }

  private void write6() {
    array6[8]++;
  }

  private int read6() {
    return array6[8];
  }

  private void write7() {
    map7.put(new Object(), this);
  }

  private int read7() {
    return map7.size();
  }
}
