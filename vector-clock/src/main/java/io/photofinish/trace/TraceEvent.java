package io.photofinish.trace;

/**
 * An event of a trace, in the STD format of RAPID: {@code T1|w(V23)|105}, which is the thread, the
 * operation with its operand, and the place in the program.
 *
 * @param thread who does it
 * @param operation what it does
 * @param operand the variable, the lock, or the thread that is started or waited for; empty if the
 *     operation has none
 * @param location where in the program, as the trace says
 */
public record TraceEvent(String thread, Operation operation, String operand, String location) {

  /** What a thread can do. */
  public enum Operation {
    READ("r"),
    WRITE("w"),
    ACQUIRE("acq"),
    RELEASE("rel"),
    FORK("fork"),
    JOIN("join"),
    BEGIN("begin"),
    END("end");

    private final String word;

    Operation(String word) {
      this.word = word;
    }

    private boolean hasOperand() {
      return this != BEGIN && this != END;
    }
  }

  /**
   * Reads a line.
   *
   * @throws TraceException if it is not an event
   */
  public static TraceEvent parse(String line) throws TraceException {
    String[] parts = line.strip().split("\\|", 3);
    if (parts.length < 2 || parts[0].isBlank()) {
      throw new TraceException("expected THREAD|OPERATION|LOCATION");
    }
    String what = parts[1].strip();
    int open = what.indexOf('(');
    String word = open < 0 ? what : what.substring(0, open);
    Operation operation = operation(word);
    String operand = "";
    if (open >= 0) {
      if (!what.endsWith(")")) {
        throw new TraceException("the parenthesis of " + word + " is not closed");
      }
      operand = what.substring(open + 1, what.length() - 1);
    }
    if (operation.hasOperand() && operand.isBlank()) {
      throw new TraceException(word + " needs an operand");
    }
    String location = parts.length < 3 ? "?" : parts[2].strip();
    return new TraceEvent(parts[0].strip(), operation, operand, location);
  }

  private static Operation operation(String word) throws TraceException {
    for (Operation operation : Operation.values()) {
      if (operation.word.equals(word)) {
        return operation;
      }
    }
    throw new TraceException(
        "unknown operation \"" + word + "\": expected r, w, acq, rel, fork, join, begin or end");
  }
}
