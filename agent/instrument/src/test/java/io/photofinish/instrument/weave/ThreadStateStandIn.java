package io.photofinish.instrument.weave;

/** Takes the place of the runtime's {@code ThreadState} in {@link WovenLoader}. */
public final class ThreadStateStandIn {
  public long context;
  public boolean missed;
}
