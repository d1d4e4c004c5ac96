package litmus.arrays;

import litmus.Threads;

/**
 * Elements beside each other are different variables, in byte and boolean arrays too: no word
 * tearing (JLS 17.6).
 */
public final class NeighboursNoRace {
  public static void main(String[] args) throws Exception {
    boolean[] z = new boolean[8];
    byte[] b = new byte[8];
    short[] s = new short[8];
    char[] c = new char[8];
    int[] i = new int[8];
    long[] j = new long[8];
    float[] f = new float[8];
    double[] d = new double[8];
    Object[] o = new Object[8];
    Threads.run(
        () -> {
          for (int k = 0; k < 4; k++) {
            z[2 * k] = true;
            b[2 * k] = 1;
            s[2 * k] = 1;
            c[2 * k] = 'a';
            i[2 * k] = 1;
            j[2 * k] = 1L;
            f[2 * k] = 1f;
            d[2 * k] = 1d;
            o[2 * k] = "o";
          }
        },
        () -> {
          for (int k = 0; k < 4; k++) {
            z[2 * k + 1] = true;
            b[2 * k + 1] = 1;
            s[2 * k + 1] = 1;
            c[2 * k + 1] = 'a';
            i[2 * k + 1] = 1;
            j[2 * k + 1] = 1L;
            f[2 * k + 1] = 1f;
            d[2 * k + 1] = 1d;
            o[2 * k + 1] = "o";
          }
        });
  }
}
