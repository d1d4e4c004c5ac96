package io.photofinish.instrument.contract;

/**
 * A line of a contract file: calls of this method release or acquire the clock of an object.
 *
 * @param place where the line stands, as {@code file:line}
 * @param type binary name of the class or interface; it holds for every subtype
 * @param method name and descriptor, without the return type
 * @param argument which argument the key is, when it is one
 */
public record EdgeContract(
    String place,
    boolean release,
    String type,
    String method,
    KeyKind key,
    int argument,
    Outcome outcome) {

  /** Whose clock it is. */
  public enum KeyKind {
    THIS,
    ARGUMENT,
    RESULT
  }

  /** When an acquire holds. */
  public enum Outcome {
    /** The call has returned. */
    RETURNED,
    /** It has returned true, not zero, not null. */
    TRUE,
    /** It has returned false, zero, null. */
    FALSE,
    /** It has returned or thrown. */
    ALWAYS
  }
}
