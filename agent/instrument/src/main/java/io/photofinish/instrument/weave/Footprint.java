package io.photofinish.instrument.weave;

/**
 * What the code of a class accesses, so that it need not be woven anew if nothing of that is chosen
 * or given up.
 *
 * @param fields hashes of the plain fields, as of {@link Choice}
 * @param kinds of the elements of arrays, a bit each
 * @param uses whether it may call methods of objects of the JDK that are watched
 */
public record Footprint(long[] fields, int kinds, boolean uses) {
  /** Of a class of which nothing is known. */
  static final Footprint NOTHING = new Footprint(new long[0], 0, false);

  static final String KINDS = "IJFDLBCS";

  /** The bits of all kinds. */
  static final int ALL_KINDS = (1 << KINDS.length()) - 1;
}
