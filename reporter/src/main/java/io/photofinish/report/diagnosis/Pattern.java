package io.photofinish.report.diagnosis;

import org.jspecify.annotations.Nullable;

/** A way in which programs come to have races. Says nothing where it is not sure. */
interface Pattern {

  /** The name by which race files and tests know it; never changed. */
  String name();

  /** What the race looks like if it fits, else {@code null}. */
  @Nullable Finding find(Evidence evidence);
}
