package work00;

/** The superclass of {@link Handover}. */
class Flag {
  volatile boolean ready;
}
