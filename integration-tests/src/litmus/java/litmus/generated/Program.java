package litmus.generated;

import java.util.List;
import java.util.SortedSet;

/**
 * A program of a few threads: each does its own steps in the order of the list. All conflicting
 * accesses are ordered by the hand-offs.
 *
 * @param spare the hand-off to leave out, as index into the steps
 */
record Program(int threads, List<Step> steps, int spare) {
  /** No hand-off is left out. */
  static final int NONE = -1;

  /** What a thread does. */
  interface Step {}

  /** A plain access; of a relay's, {@code thread} is the sender. */
  record Access(int thread, int variable, boolean write) implements Step {
    @Override
    public String toString() {
      return (write ? "write v" : "read v") + variable;
    }
  }

  /**
   * One thread hands over to another.
   *
   * @param relayed what the third thread of a relay does
   * @param early the receiver does not wait until the sender has gone, if the primitive allows that
   * @param halved when this hand-off is left out, the sender does its half all the same
   */
  record Pass(int from, int to, Kind kind, List<Access> relayed, boolean early, boolean halved)
      implements Step {
    boolean mutual() {
      return kind.shape() == Kind.Shape.MUTUAL;
    }

    boolean isRelay() {
      return kind.shape() == Kind.Shape.RELAY;
    }

    /** Whether the sender does its half though the hand-off is left out. */
    boolean sendsStill() {
      return isRelay() || halved && !mutual();
    }
  }

  /** The variables that race when the hand-off at {@code removed} orders nothing. */
  SortedSet<Integer> racy(int removed) {
    Order order = new Order(threads);
    for (int i = 0; i < steps.size(); i++) {
      apply(steps.get(i), order, i != removed);
    }
    return order.racy();
  }

  static void apply(Step step, Order order, boolean orders) {
    if (step instanceof Access access) {
      order.access(access.thread(), access.variable(), access.write());
    } else if (step instanceof Pass pass) {
      int from = pass.from();
      if (pass.isRelay()) {
        from = order.start(from);
        for (Access access : pass.relayed()) {
          order.access(from, access.variable(), access.write());
        }
      }
      if (orders) {
        order.edge(from, pass.to());
        if (pass.mutual()) {
          order.edge(pass.to(), from);
        }
      }
    }
  }

  /** All steps on one line. */
  String describe(int removed) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (step instanceof Access access) {
        text.append("t").append(access.thread()).append(' ').append(access);
      } else if (step instanceof Pass pass) {
        text.append("t" + pass.from() + (pass.mutual() ? " <-> t" : " -> t") + pass.to());
        text.append(" by " + pass.kind().name());
        text.append(pass.relayed().isEmpty() ? "" : " " + pass.relayed());
        text.append(i == removed ? pass.sendsStill() ? " NOT RECEIVED" : " LEFT OUT" : "");
      }
      text.append("; ");
    }
    return text.toString();
  }
}
