package io.photofinish.trace;

import io.photofinish.clock.FastTrack;
import io.photofinish.clock.Inflated;
import io.photofinish.clock.Offsets;
import io.photofinish.clock.Snapshot;
import io.photofinish.clock.SyncClock;
import io.photofinish.clock.ThreadClock;
import io.photofinish.clock.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Follows the events of a trace with the clocks and the FastTrack rules of the running detector,
 * and tells which access races with which earlier one. As there, the first race on each variable is
 * always found; of later ones those with the accesses that are still remembered.
 *
 * <p>Order comes from locks, and from the start and the end of threads. Locks may be held more than
 * once by their owner. Not thread-safe.
 */
public final class TraceAnalysis {

  private static final long LAST = Offsets.arrayBase(long[].class);
  private static final long WRITE = LAST + Long.BYTES;
  private static final String UNKNOWN = "?";

  /** A thread of the trace. It may change its slot, and others may use the slot after it. */
  private final class Actor extends ThreadClock {
    final String name;
    @Nullable Snapshot end; // what it handed to those who waited for its end

    Actor(String name) {
      this.name = name;
    }

    @Override
    protected void entered() {
      int slot = Word.slot(epoch);
      tenants.computeIfAbsent(slot, unseen -> new ArrayList<>()).add(new Tenant(epoch, name));
    }
  }

  /** Who uses a slot, from the clock in an epoch on. */
  private record Tenant(long from, String thread) {}

  private static final class Lock {
    final SyncClock clock = new SyncClock();
    @Nullable Actor owner;
    int holds;
  }

  private static final class Variable {
    final long[] words = new long[2];
    @Nullable Inflated holder;
  }

  private final Map<String, Actor> actors = new HashMap<>();
  private final Map<String, Lock> locks = new HashMap<>();
  private final Map<String, Variable> variables = new HashMap<>();
  private final Map<Integer, List<Tenant>> tenants = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>(); // of locations, from 1
  private final List<String> locations = new ArrayList<>(List.of(UNKNOWN));

  /**
   * Takes the next event.
   *
   * @return the race that it completes, or {@code null}
   * @throws TraceException if the event cannot have happened; it is then ignored
   */
  public @Nullable TraceRace accept(TraceEvent event) throws TraceException {
    Actor actor = actor(event.thread());
    if (actor.end != null) {
      throw new TraceException(event.thread() + " has ended: another thread waited for its end");
    }
    switch (event.operation()) {
      case READ, WRITE -> {
        return access(actor, event);
      }
      case ACQUIRE -> acquire(actor, event.operand());
      case RELEASE -> release(actor, event.operand());
      case FORK -> fork(actor, event.operand());
      case JOIN -> join(actor, event.operand());
      case BEGIN, END -> {} // of a thread or a block, which order nothing by themselves
    }
    return null;
  }

  private Actor actor(String name) {
    Actor actor = actors.get(name);
    if (actor == null) {
      actor = new Actor(name);
      actors.put(name, actor);
      actor.start(null);
    }
    return actor;
  }

  private @Nullable TraceRace access(Actor actor, TraceEvent event) {
    Variable variable = variables.computeIfAbsent(event.operand(), unseen -> new Variable());
    boolean write = event.operation() == TraceEvent.Operation.WRITE;
    long conflict = access(actor, variable, write, number(event.location()));
    if (conflict == FastTrack.NEED_HOLDER) {
      variable.holder = new Inflated();
      conflict = access(actor, variable, write, number(event.location()));
    }
    if (conflict == 0) {
      return null;
    }
    return new TraceRace(
        event.operand(),
        new TraceRace.Side(write, actor.name, event.location()),
        new TraceRace.Side(
            Word.isWrite(conflict), thread(conflict), locations.get(Word.context(conflict))));
  }

  private static long access(Actor actor, Variable variable, boolean write, int location) {
    return write
        ? FastTrack.write(actor, variable.words, LAST, WRITE, variable.holder, location)
        : FastTrack.read(actor, variable.words, LAST, WRITE, variable.holder, location);
  }

  private int number(String location) {
    Integer known = numbers.get(location);
    if (known != null) {
      return known;
    }
    if (locations.size() > Word.MAX_CONTEXT) {
      return 0;
    }
    numbers.put(location, locations.size());
    locations.add(location);
    return locations.size() - 1;
  }

  private String thread(long word) {
    String thread = UNKNOWN;
    for (Tenant tenant : tenants.getOrDefault(Word.slot(word), List.of())) {
      if (Word.clock(tenant.from) <= Word.clock(word)) {
        thread = tenant.thread;
      }
    }
    return thread;
  }

  private void acquire(Actor actor, String name) throws TraceException {
    Lock lock = locks.computeIfAbsent(name, unseen -> new Lock());
    if (lock.owner == null) {
      lock.owner = actor;
      actor.acquire(lock.clock);
    } else if (lock.owner != actor) {
      throw new TraceException(name + " is held by " + lock.owner.name);
    }
    lock.holds++;
  }

  private void release(Actor actor, String name) throws TraceException {
    Lock lock = locks.computeIfAbsent(name, unseen -> new Lock());
    if (lock.owner != actor) {
      throw new TraceException(
          name + " is " + (lock.owner == null ? "not held" : "held by " + lock.owner.name));
    }
    if (--lock.holds == 0) {
      lock.owner = null;
      actor.release(lock.clock);
    }
  }

  private void fork(Actor actor, String name) throws TraceException {
    if (actors.containsKey(name)) {
      throw new TraceException(name + " has been started before");
    }
    Actor child = new Actor(name);
    actors.put(name, child);
    child.start(actor.snapshot());
  }

  private void join(Actor actor, String name) throws TraceException {
    Actor child = actors.get(name);
    if (child == null) { // it did nothing
      return;
    }
    if (child == actor) {
      throw new TraceException(name + " waits for its own end");
    }
    Snapshot end = child.end;
    if (end == null) {
      end = child.snapshot();
      child.end = end;
      child.finish();
    }
    actor.acquire(end);
  }
}
