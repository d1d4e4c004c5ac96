package io.photofinish.runtime;

import io.photofinish.clock.SyncClock;
import jdk.internal.vm.annotation.DontInline;
import org.jspecify.annotations.Nullable;

/**
 * States of the variables that have no room for one in their object: those inside {@code
 * java.util.concurrent.atomic} objects, array elements, fields without a hidden one. Kept in the
 * {@link ObjectTable}.
 */
final class AtomicTable {
  private static final int ROLE_SOLE = 16;
  private static final int ROLE_BY_OFFSET = 17;

  private AtomicTable() {}

  /** The state of the one variable that {@code atomic}, such as an AtomicInteger, stands for. */
  @DontInline
  static VolatileState ofObject(Object atomic) {
    ObjectEntry e = ObjectTable.get(atomic);
    Object s = e.slot(ROLE_SOLE);
    return (VolatileState) (s != null ? s : e.putIfAbsent(ROLE_SOLE, new State(e, null, -1)));
  }

  /** The state of an element of {@code atomicArray}, such as an AtomicIntegerArray. */
  @DontInline
  static VolatileState ofElement(Object atomicArray, int index) {
    ObjectEntry e = ObjectTable.get(atomicArray);
    OffsetMap<VolatileState> states = states(e);
    VolatileState s = states.find(index);
    return s != null ? s : states.add(index, new State(e, null, index));
  }

  /**
   * The state of {@code width} elements of {@code array} from {@code index} on that are one
   * variable to atomic accesses: 1, or the bytes behind one element of a view.
   */
  @DontInline
  static VolatileState ofElements(Object array, int index, int width) {
    OffsetMap<VolatileState> states = states(ObjectTable.get(array));
    VolatileState s = states.find(index);
    return s != null ? s : states.add(index, new MixedElements(index, width));
  }

  /** The state of the field at {@code offset} of {@code o} if it has one. */
  static @Nullable VolatileState find(Object o, long offset) {
    ObjectEntry e = ObjectTable.find(o);
    Object states = e == null ? null : e.slot(ROLE_BY_OFFSET);
    return states == null ? null : map(states).find(offset);
  }

  /** The state of {@code field}, at {@code offset} of {@code o}, made at the first call. */
  @DontInline
  static VolatileState get(Object o, long offset, FieldVariable field) {
    ObjectEntry e = ObjectTable.get(o);
    OffsetMap<VolatileState> states = states(e);
    VolatileState s = states.find(offset);
    if (s != null) {
      return s;
    }
    return states.add(offset, field.isTracked() ? new MixedField(field) : new State(e, field, -1));
  }

  /** What stands for all variables of a VarHandle that is not understood. */
  static VolatileState untold(Object handle) {
    ObjectEntry e = ObjectTable.get(handle);
    Object s = e.slot(ROLE_SOLE);
    return (VolatileState) (s != null ? s : e.putIfAbsent(ROLE_SOLE, new OffHeap.Unrecorded()));
  }

  private static OffsetMap<VolatileState> states(ObjectEntry e) {
    Object s = e.slot(ROLE_BY_OFFSET);
    return map(s != null ? s : e.putIfAbsent(ROLE_BY_OFFSET, new OffsetMap<VolatileState>()));
  }

  @SuppressWarnings("unchecked")
  private static OffsetMap<VolatileState> map(Object states) {
    return (OffsetMap<VolatileState>) states;
  }

  /** The state of a variable with its own history, of the object of {@code owner}. */
  private static final class State extends VolatileState {
    private final ObjectEntry owner;
    private final @Nullable FieldVariable field;
    private final int index;

    State(ObjectEntry owner, @Nullable FieldVariable field, int index) {
      this.owner = owner;
      this.field = field;
      this.index = index;
    }

    @Override
    SyncClock newClock() {
      return field == null ? new OwnedClock(owner, "") : new FieldClock(field);
    }

    @Override
    void report(ThreadState ts, @Nullable Object base, int kind, int context, long word) {
      Object o = owner.get();
      if (o != null) {
        Races.report(field, o, index, isWrite(kind), !isPlain(kind), context, word, ts);
      }
    }
  }
}
