package litmus.arrays;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * An element of an array of any type is a variable (JLS 17.4.1); byte and boolean arrays share
 * instructions (JVMS, baload).
 */
public final class TypesRace {
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
          z[5] = true; // race[z]: write element of boolean[]
          b[5] = 1; // race[b]: write element of byte[]
          s[5] = 1; // race[s]: write element of short[]
          c[5] = 'a'; // race[c]: write element of char[]
          i[5] = 1; // race[i]: write element of int[]
          j[5] = 1L; // race[j]: write element of long[]
          f[5] = 1f; // race[f]: write element of float[]
          d[5] = 1d; // race[d]: write element of double[]
          o[5] = "o"; // race[o]: write element of Object[]
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          boolean readZ = z[5]; // race[z]: read element of boolean[]
          byte readB = b[5]; // race[b]: read element of byte[]
          short readS = s[5]; // race[s]: read element of short[]
          char readC = c[5]; // race[c]: read element of char[]
          int readI = i[5]; // race[i]: read element of int[]
          long readJ = j[5]; // race[j]: read element of long[]
          float readF = f[5]; // race[f]: read element of float[]
          double readD = d[5]; // race[d]: read element of double[]
          Object readO = o[5]; // race[o]: read element of Object[]
        });
  }
}
