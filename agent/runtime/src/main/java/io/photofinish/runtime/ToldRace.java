package io.photofinish.runtime;

/** A race as it is told to a {@link RaceFeed}. */
public final class ToldRace {
  /** The fingerprint, the same in each run. */
  public final String id;

  /** The variable, as {@code bank.Account.balance}. */
  public final String variable;

  /** The whole report, as the log shows it. */
  public final String report;

  private final StackTraceElement[] stack;

  public ToldRace(String id, String variable, String report, StackTraceElement[] stack) {
    this.id = id;
    this.variable = variable;
    this.report = report;
    this.stack = stack;
  }

  /** The stack of the access that completed the race, innermost frame first. */
  public StackTraceElement[] stack() {
    return stack.clone();
  }
}
