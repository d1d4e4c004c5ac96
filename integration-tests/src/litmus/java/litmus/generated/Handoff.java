package litmus.generated;

/**
 * One use of a synchronization primitive that no other hand-off touches: what the sender did before
 * {@link #send} happens-before what the receiver does after {@link #receive}.
 */
interface Handoff {
  /**
   * The sender's half.
   *
   * @param relay what a {@link Kind.Shape#RELAY} has another thread do in between; the others leave
   *     it alone
   */
  void send(Runnable relay) throws Exception;

  /** The receiver's half. */
  void receive() throws Exception;

  /** Ends the threads that the primitive has. */
  default void close() {}

  /** Code that may throw. */
  interface Half {
    void run() throws Exception;
  }

  static Handoff of(Half send, Half receive) {
    return new Handoff() {
      @Override
      public void send(Runnable relay) throws Exception {
        send.run();
      }

      @Override
      public void receive() throws Exception {
        receive.run();
      }
    };
  }
}
