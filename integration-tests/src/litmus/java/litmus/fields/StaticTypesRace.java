package litmus.fields;

import litmus.Rendezvous;
import litmus.Threads;

/** A static field of any type is a variable (JLS 17.4.1). */
public final class StaticTypesRace {
  static boolean z;
  static byte b;
  static short s;
  static char c;
  static int i;
  static long j;
  static float f;
  static double d;
  static Object o;

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          z = true; // race[z]: write StaticTypesRace.z
          b = 1; // race[b]: write StaticTypesRace.b
          s = 1; // race[s]: write StaticTypesRace.s
          c = 'a'; // race[c]: write StaticTypesRace.c
          i = 1; // race[i]: write StaticTypesRace.i
          j = 1L; // race[j]: write StaticTypesRace.j
          f = 1f; // race[f]: write StaticTypesRace.f
          d = 1d; // race[d]: write StaticTypesRace.d
          o = "o"; // race[o]: write StaticTypesRace.o
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          boolean readZ = z; // race[z]: read StaticTypesRace.z
          byte readB = b; // race[b]: read StaticTypesRace.b
          short readS = s; // race[s]: read StaticTypesRace.s
          char readC = c; // race[c]: read StaticTypesRace.c
          int readI = i; // race[i]: read StaticTypesRace.i
          long readJ = j; // race[j]: read StaticTypesRace.j
          float readF = f; // race[f]: read StaticTypesRace.f
          double readD = d; // race[d]: read StaticTypesRace.d
          Object readO = o; // race[o]: read StaticTypesRace.o
        });
  }
}
