package io.photofinish.report;

import java.util.List;

/**
 * The identity of a race across runs, builds and JDKs: 64 bits in hexadecimal.
 *
 * <p>It covers the variable and the unordered pair of methods of the program that access it: the
 * innermost frame outside the JDK on each side. Callers are left out, or one unprotected field used
 * from fifty places would be fifty races. Left out too is what changes while the race stays the
 * same: line numbers; threads; which side came first, and which of them was the read (so that
 * {@code n++} is one race, not three); object identities and array indices; JDK frames, which
 * differ between releases; and the numbers in the names of lambdas, hidden classes, proxies and
 * generated accessors.
 */
public final class Fingerprint {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Fingerprint() {}

  /** The fingerprint of the race between the two accesses: 16 hexadecimal digits. */
  public static String of(Variable variable, Access one, Access other) {
    String first = method(one.frames());
    String second = method(other.frames());
    boolean swap = first.compareTo(second) > 0;
    long hash = FNV_OFFSET;
    hash = add(hash, variable.key());
    hash = add(hash, swap ? second : first);
    hash = add(hash, swap ? first : second);
    return hex(mix(hash));
  }

  /** The innermost method outside the JDK; empty when there is none or no stack. */
  private static String method(List<StackTraceElement> frames) {
    for (StackTraceElement frame : frames) {
      if (!StableNames.isJdk(frame.getClassName())) {
        return StableNames.of(frame);
      }
    }
    return "";
  }

  /** FNV-1a over the UTF-16 units, with an end mark so that parts cannot run into each other. */
  private static long add(long hash, String text) {
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return (hash ^ 0x10000) * FNV_PRIME;
  }

  /** The finalizer of MurmurHash3: the first digits, which people see, must depend on all bits. */
  private static long mix(long hash) {
    hash ^= hash >>> 33;
    hash *= 0xff51afd7ed558ccdL;
    hash ^= hash >>> 33;
    hash *= 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }

  private static String hex(long hash) {
    String digits = Long.toHexString(hash);
    return "0".repeat(16 - digits.length()) + digits;
  }
}
