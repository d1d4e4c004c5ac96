package litmus.fields;

import litmus.Rendezvous;
import litmus.Threads;

/** A field of any type is a variable, long and double as one (JLS 17.4.1, 17.7). */
public final class InstanceTypesRace {
  boolean z;
  byte b;
  short s;
  char c;
  int i;
  long j;
  float f;
  double d;
  Object o;

  public static void main(String[] args) throws Exception {
    InstanceTypesRace shared = new InstanceTypesRace();
    Threads.run(
        () -> {
          shared.z = true; // race[z]: write InstanceTypesRace.z
          shared.b = 1; // race[b]: write InstanceTypesRace.b
          shared.s = 1; // race[s]: write InstanceTypesRace.s
          shared.c = 'a'; // race[c]: write InstanceTypesRace.c
          shared.i = 1; // race[i]: write InstanceTypesRace.i
          shared.j = 1L; // race[j]: write InstanceTypesRace.j
          shared.f = 1f; // race[f]: write InstanceTypesRace.f
          shared.d = 1d; // race[d]: write InstanceTypesRace.d
          shared.o = "o"; // race[o]: write InstanceTypesRace.o
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          boolean readZ = shared.z; // race[z]: read InstanceTypesRace.z
          byte readB = shared.b; // race[b]: read InstanceTypesRace.b
          short readS = shared.s; // race[s]: read InstanceTypesRace.s
          char readC = shared.c; // race[c]: read InstanceTypesRace.c
          int readI = shared.i; // race[i]: read InstanceTypesRace.i
          long readJ = shared.j; // race[j]: read InstanceTypesRace.j
          float readF = shared.f; // race[f]: read InstanceTypesRace.f
          double readD = shared.d; // race[d]: read InstanceTypesRace.d
          Object readO = shared.o; // race[o]: read InstanceTypesRace.o
        });
  }
}
