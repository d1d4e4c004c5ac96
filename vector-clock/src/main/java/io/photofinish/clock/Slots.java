package io.photofinish.clock;

import java.util.Arrays;
import jdk.internal.misc.Unsafe;

/**
 * Gives slots to threads, each to one thread at a time for as long as there are enough.
 *
 * <p>A dead thread's slot goes to a thread that knows the dead one's last release, and its clock
 * goes on counting: every word of the dead thread is then ordered before everything the new one
 * does, just as if the new one had written it. A program that starts and joins any number of
 * threads needs as many slots as it has threads at a time, and loses nothing.
 *
 * <p>When all slots are in use, threads share them. A shared slot never causes a false report: its
 * users' words count as known to each other, and every release carries its user's clock explicitly
 * (see {@link ThreadClock}). It can hide races, so it is counted.
 *
 * <table>
 * <caption>State</caption>
 * <tr><th>field <th>writer <th>guard <th>memory mode
 * <tr><td>guard <td>any <td>itself <td>compare-and-set, volatile
 * <tr><td>shared <td>the first thread without a free slot <td>guard <td>volatile, never reset
 * <tr><td>thrifty <td>who makes this <td>no thread is there yet <td>plain
 * <tr><td>the rest <td>any <td>guard <td>plain
 * </table>
 */
final class Slots {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long GUARD = U.objectFieldOffset(Slots.class, "guard");

  /** The slots of all watched threads. */
  static final Slots ALL = new Slots(Word.MAX_SLOT, Word.MAX_CLOCK);

  /** Dead slots looked at per new thread: the latest, and as many others in turn. */
  private static final int TRIES = 16;

  final int slotLimit;
  final int clockLimit;

  /** Whether any slot has or had two users at a time. */
  volatile boolean shared;

  /** Whether a clock is used up only by accesses; set before there are threads. */
  boolean thrifty;

  private volatile int guard;
  private int used;
  private int[] dead = new int[16];
  private int deadCount;
  private int rotation;
  private long inexact;

  /** By slot, where it is dead: the clock of its last release. */
  private int[] lastRelease = new int[16];

  /** By slot: whether it ever had two users at a time; then it is not given out as dead again. */
  private boolean[] isShared = new boolean[16];

  Slots(int slotLimit, int clockLimit) {
    this.slotLimit = slotLimit;
    this.clockLimit = clockLimit;
  }

  /** The first epoch of a thread that knows {@code known}. */
  long enter(Clocks known) {
    lock();
    try {
      int place = findDead(known);
      if (place >= 0) {
        int slot = dead[place];
        dead[place] = dead[--deadCount];
        // The clock after the last release is skipped: late accesses of the dead thread may bear
        // it.
        return Word.epoch(slot, lastRelease[slot] + 2);
      }
      if (used < slotLimit) {
        reserve(used + 1);
        return Word.epoch(++used, 1);
      }
      shared = true;
      inexact++;
      return enterShared(known);
    } finally {
      guard = 0;
    }
  }

  /** The user of {@code epoch}'s slot ends; its last release was that of the clock before. */
  void leave(long epoch) {
    int slot = Word.slot(epoch);
    int released = Word.clock(epoch) - 1;
    lock();
    try {
      if (isShared[slot] || released + 2 > clockLimit) {
        return;
      }
      if (deadCount == dead.length) {
        dead = Arrays.copyOf(dead, 2 * deadCount);
      }
      dead[deadCount++] = slot;
      lastRelease[slot] = released;
    } finally {
      guard = 0;
    }
  }

  long inexact() {
    return inexact;
  }

  /** The place in {@link #dead} of a slot whose last release is known, or -1. */
  private int findDead(Clocks known) {
    for (int i = deadCount - 1; i >= 0 && i >= deadCount - TRIES; i--) {
      if (isKnown(dead[i], known)) {
        return i;
      }
    }
    for (int tries = Math.min(TRIES, deadCount - TRIES); tries > 0; tries--) {
      rotation = rotation + 1 < deadCount ? rotation + 1 : 0;
      if (isKnown(dead[rotation], known)) {
        return rotation;
      }
    }
    return -1;
  }

  private boolean isKnown(int slot, Clocks known) {
    return known.get(slot) >= lastRelease[slot];
  }

  /** Any slot; dead ones too, since nobody can say any more whose clock is known. */
  private long enterShared(Clocks known) {
    int clock = clockLimit;
    int slot = 1;
    for (int tries = 0; tries < TRIES && clock >= clockLimit; tries++) {
      rotation = rotation + 1 < slotLimit ? rotation + 1 : 0;
      slot = rotation + 1;
      clock = Math.min(known.get(slot) + 1, clockLimit);
    }
    isShared[slot] = true;
    return Word.epoch(slot, clock);
  }

  private void reserve(int slot) {
    if (slot >= isShared.length) {
      int length = Math.min(2 * isShared.length, slotLimit + 1);
      lastRelease = Arrays.copyOf(lastRelease, length);
      isShared = Arrays.copyOf(isShared, length);
    }
  }

  private void lock() {
    int spins = 0;
    while (guard != 0 || !U.compareAndSetInt(this, GUARD, 0, 1)) {
      spins = Spin.pause(spins);
    }
  }
}
