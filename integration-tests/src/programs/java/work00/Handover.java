package work00;

/** What threads hand over by volatile fields; some of them are those of the superclass. */
final class Handover extends Flag {
  static int shared;
  static volatile long stamp;
  int loose;
  int[] payload;
  volatile String name;
}
