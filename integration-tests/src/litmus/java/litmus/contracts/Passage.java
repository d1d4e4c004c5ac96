package litmus.contracts;

/** By which callers know a {@link Gate}. It has no contract itself. */
interface Passage {
  void open(int step);

  boolean await(int step);
}
