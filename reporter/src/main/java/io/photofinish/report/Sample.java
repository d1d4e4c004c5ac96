package io.photofinish.report;

/**
 * Which share of the variables a run has watched, at its end.
 *
 * @param share as people write it, as {@code 1%}
 * @param seed chose which
 * @param watched how many of the fields
 * @param fields how many there are in the classes seen
 */
public record Sample(String share, long seed, long watched, long fields) {}
