package io.photofinish.instrument.weave;

import io.photofinish.runtime.Sampling;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which of the variables are watched. A field is chosen by a hash of its name and the run's seed,
 * so a field has the same chance in each run, and a larger share keeps the fields of a smaller one.
 *
 * <p>The share may change while the program runs. Hidden members do not change then: classes get
 * those of the share at the start, and the shadow of other fields lies aside.
 *
 * <p>Thread-safe. The hashes of the fields seen are guarded by this.
 */
public final class Choice {
  /** Everything is watched, with calling contexts and members for all fields. */
  public static final Choice ALL = new Choice(0, 1);

  private final long seed;
  private final double atStart;
  private volatile double share;
  private volatile boolean anyUses = true;
  private volatile int kinds;
  private List<String> uses = List.of();
  private Runnable forget = () -> {};
  private long[] seen = new long[1 << 8];
  private int count;

  private Choice(long seed, double share) {
    this.seed = seed;
    this.atStart = share;
    this.share = share;
    this.kinds = share == 1 ? Footprint.ALL_KINDS : kinds();
  }

  /** A share below 1. */
  public static Choice of(long seed, double share) {
    Sampling.choose(seed, share);
    return new Choice(seed, share);
  }

  /**
   * Watches another share from now on. Tells which of the classes that are woven already have to be
   * woven anew, by what they access.
   */
  public synchronized Predicate<Footprint> change(double newShare) {
    double before = share;
    int kindsBefore = kinds;
    List<Boolean> usesBefore = uses.stream().map(this::watchesUses).toList();
    boolean buffersBefore = watchesBuffers();
    Sampling.choose(seed, newShare);
    share = newShare;
    anyUses = uses.stream().anyMatch(this::watchesUses);
    forget.run();
    kinds = kinds();
    int changed = kindsBefore ^ kinds;
    boolean used =
        buffersBefore != watchesBuffers()
            || !usesBefore.equals(uses.stream().map(this::watchesUses).toList());
    return code ->
        (code.kinds() & changed) != 0
            || (used && code.uses())
            || Arrays.stream(code.fields())
                .anyMatch(
                    hash -> Sampling.isBelow(hash, before) != Sampling.isBelow(hash, newShare));
  }

  /** The kinds of elements whose accesses are woven, a bit each. */
  private static int kinds() {
    int found = 0;
    for (int i = 0; i < Footprint.KINDS.length(); i++) {
      found |= Sampling.watchesKind(Footprint.KINDS.charAt(i)) ? 1 << i : 0;
    }
    return found;
  }

  /** The hash by which a field is chosen. */
  long hash(String owner, String name) {
    return Sampling.hash(seed, owner, name);
  }

  /**
   * Tells the classes of the JDK whose objects are variables.
   *
   * @param onChange forgets what depends on the share
   */
  public synchronized void uses(List<String> classNames, Runnable onChange) {
    uses = classNames;
    forget = onChange;
    anyUses = uses.stream().anyMatch(this::watchesUses);
  }

  /** Whether any of these are watched. */
  public boolean watchesAnyUses() {
    return anyUses;
  }

  /** Whether this is {@link #ALL}. */
  public boolean isAll() {
    return this == ALL;
  }

  public long seed() {
    return seed;
  }

  public double share() {
    return share;
  }

  /** Whether accesses of a field are recorded. */
  boolean watchesField(String owner, String name) {
    return isAll() || Sampling.isBelow(Sampling.hash(seed, owner, name), share);
  }

  /** Whether the class has hidden members for the field. */
  boolean hasMember(String owner, String name) {
    return isAll() || Sampling.isBelow(Sampling.hash(seed, owner, name), atStart);
  }

  /** Whether accesses of elements of this kind are woven: the first character of the descriptor. */
  public boolean watchesElements(char kind) {
    return (kinds & 1 << Footprint.KINDS.indexOf(kind)) != 0;
  }

  /** Whether any elements are. */
  public boolean watchesAnyElements() {
    return kinds != 0;
  }

  /** Whether calls that access the content of buffers and segments are woven. */
  public boolean watchesBuffers() {
    return isAll() || Sampling.watchesBuffers();
  }

  /** Whether objects of a class of the JDK are watched, or may be views of some that are. */
  public boolean watchesUses(String className) {
    return isAll() || Sampling.watches("", Sampling.family(className));
  }

  /** Counts a plain field that a class declares. */
  synchronized void saw(String owner, String name) {
    if (isAll()) {
      return;
    }
    if (count == seen.length) {
      seen = Arrays.copyOf(seen, count * 2);
    }
    seen[count++] = Sampling.hash(seed, owner, name);
  }

  /** How many plain fields there are in the classes seen. */
  public synchronized long fields() {
    return count;
  }

  /** How many of them are watched. */
  public synchronized long fieldsWatched() {
    double now = share;
    return Arrays.stream(seen, 0, count).filter(hash -> Sampling.isBelow(hash, now)).count();
  }
}
