package litmus.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A way to hand over from one thread to another, by a clause of the documentation. */
record Kind(String name, Shape shape, Supplier<Handoff> fresh) {

  /** Who waits for whom, and who is ordered by it. */
  enum Shape {
    /** The receiver must not come before the sender has gone. */
    ONE_WAY,
    /**
     * The receiver may come early, and waits inside the primitive; the sender learns nothing of it.
     */
    WAITING,
    /** Both wait for each other inside the primitive, and the order is mutual. */
    MUTUAL,
    /** The sender has something done by a third thread, after which the receiver goes on. */
    RELAY
  }

  private static final List<Kind> ALL = all();

  static List<Kind> values() {
    return ALL;
  }

  static Kind oneWay(String name, Supplier<Handoff> fresh) {
    return new Kind(name, Shape.ONE_WAY, fresh);
  }

  static Kind waiting(String name, Supplier<Handoff> fresh) {
    return new Kind(name, Shape.WAITING, fresh);
  }

  static Kind mutual(String name, Supplier<Handoff> fresh) {
    return new Kind(name, Shape.MUTUAL, fresh);
  }

  static Kind relay(String name, Supplier<Handoff> fresh) {
    return new Kind(name, Shape.RELAY, fresh);
  }

  private static List<Kind> all() {
    List<Kind> kinds = new ArrayList<>();
    kinds.addAll(Locks.kinds());
    kinds.addAll(Flags.kinds());
    kinds.addAll(Queues.kinds());
    kinds.addAll(Collected.kinds());
    kinds.addAll(Synchronizers.kinds());
    kinds.addAll(Tasks.kinds());
    return List.copyOf(kinds);
  }
}
