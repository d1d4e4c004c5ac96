package io.photofinish.bench.work;

/**
 * A program that does a fixed amount of work.
 *
 * <p>Its checksum depends on the size and not on the number of threads, so that a run on one thread
 * checks a run on two. It is free of races: what the agent reports in it is a finding.
 */
public interface Workload {
  /** Does the work and returns a checksum of its result. */
  long run(int threads, int size) throws Exception;

  /** The size of the table: about a second of processor time without the agent. */
  int fullSize();

  /** A size for the tests. */
  int testSize();
}
