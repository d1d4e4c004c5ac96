package litmus.generated;

/**
 * The variables of one program. Each program has a copy of {@link Variables0000000} of its own,
 * with its number in the name, so that a report names the program, and the innermost method the
 * variable.
 */
public interface Variables {
  int COUNT = 8;

  void write(int variable);

  int read(int variable);
}
