package litmus.generated;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.concurrent.atomic.LongAdder;

/** Hand-offs by a variable that the sender writes and the receiver reads. */
final class Flags {
  private static final VarHandle PLAIN;
  private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(int[].class);
  private static final AtomicIntegerFieldUpdater<Flags> UPDATER =
      AtomicIntegerFieldUpdater.newUpdater(Flags.class, "updated");

  static {
    try {
      PLAIN = MethodHandles.lookup().findVarHandle(Flags.class, "plain", int.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private volatile int written;
  private volatile int updated;
  private volatile Object object;
  private int plain;

  private Flags() {}

  static List<Kind> kinds() {
    return List.of(
        Kind.oneWay(
            "volatile int",
            () -> {
              Flags flags = new Flags();
              return Handoff.of(() -> flags.written = 1, () -> Locks.require(flags.written == 1));
            }),
        Kind.oneWay(
            "volatile reference",
            () -> {
              Flags flags = new Flags();
              return Handoff.of(
                  () -> flags.object = flags, () -> Locks.require(flags.object == flags));
            }),
        Kind.waiting(
            "spin on a volatile field",
            () -> {
              Flags flags = new Flags();
              return Handoff.of(
                  () -> flags.written = 1,
                  () -> {
                    while (flags.written == 0) {
                      Thread.yield();
                    }
                  });
            }),
        Kind.oneWay(
            "AtomicInteger.set, get",
            () -> {
              AtomicInteger flag = new AtomicInteger();
              return Handoff.of(() -> flag.set(1), () -> Locks.require(flag.get() == 1));
            }),
        Kind.oneWay(
            "AtomicInteger.incrementAndGet, compareAndSet",
            () -> {
              AtomicInteger flag = new AtomicInteger();
              return Handoff.of(
                  flag::incrementAndGet, () -> Locks.require(flag.compareAndSet(1, 2)));
            }),
        Kind.oneWay(
            "AtomicBoolean.getAndSet",
            () -> {
              AtomicBoolean flag = new AtomicBoolean();
              return Handoff.of(
                  () -> Locks.require(!flag.getAndSet(true)), () -> Locks.require(flag.get()));
            }),
        Kind.oneWay(
            "AtomicLong.lazySet, get",
            () -> {
              AtomicLong flag = new AtomicLong();
              return Handoff.of(() -> flag.lazySet(1), () -> Locks.require(flag.get() == 1));
            }),
        Kind.oneWay(
            "AtomicReference.setRelease, getAcquire",
            () -> {
              AtomicReference<String> flag = new AtomicReference<>();
              return Handoff.of(
                  () -> flag.setRelease("sent"), () -> Locks.require(flag.getAcquire() != null));
            }),
        Kind.oneWay(
            "AtomicReference.updateAndGet",
            () -> {
              AtomicReference<String> flag = new AtomicReference<>("");
              return Handoff.of(
                  () -> flag.updateAndGet(text -> text + "sent"),
                  () -> Locks.require(flag.get().length() == 4));
            }),
        Kind.oneWay(
            "AtomicIntegerArray",
            () -> {
              AtomicIntegerArray flags = new AtomicIntegerArray(3);
              return Handoff.of(() -> flags.set(1, 1), () -> Locks.require(flags.get(1) == 1));
            }),
        Kind.oneWay(
            "AtomicReferenceArray",
            () -> {
              AtomicReferenceArray<String> flags = new AtomicReferenceArray<>(3);
              return Handoff.of(
                  () -> flags.setRelease(2, "sent"), () -> Locks.require(flags.get(2) != null));
            }),
        Kind.oneWay(
            "AtomicStampedReference",
            () -> {
              AtomicStampedReference<String> flag = new AtomicStampedReference<>("", 0);
              return Handoff.of(
                  () -> flag.set("sent", 1), () -> Locks.require(flag.getStamp() == 1));
            }),
        Kind.oneWay(
            "AtomicIntegerFieldUpdater",
            () -> {
              Flags flags = new Flags();
              return Handoff.of(
                  () -> UPDATER.set(flags, 1), () -> Locks.require(UPDATER.get(flags) == 1));
            }),
        Kind.oneWay(
            "LongAdder",
            () -> {
              LongAdder sum = new LongAdder();
              return Handoff.of(sum::increment, () -> Locks.require(sum.sum() == 1));
            }),
        Kind.oneWay(
            "VarHandle.setRelease, getAcquire",
            () -> {
              Flags flags = new Flags();
              return Handoff.of(
                  () -> PLAIN.setRelease(flags, 1),
                  () -> Locks.require((int) PLAIN.getAcquire(flags) == 1));
            }),
        Kind.oneWay(
            "VarHandle.getAndAdd, getVolatile of an element",
            () -> {
              int[] flags = new int[3];
              return Handoff.of(
                  () -> Locks.require((int) ELEMENT.getAndAdd(flags, 1, 1) == 0),
                  () -> Locks.require((int) ELEMENT.getVolatile(flags, 1) == 1));
            }),
        Kind.oneWay(
            "fences around opaque accesses",
            () -> {
              Flags flags = new Flags();
              return Handoff.of(
                  () -> {
                    VarHandle.releaseFence();
                    PLAIN.setOpaque(flags, 1);
                  },
                  () -> {
                    Locks.require((int) PLAIN.getOpaque(flags) == 1);
                    VarHandle.acquireFence();
                  });
            }));
  }
}
