package io.photofinish.instrument.weave;

/** What the code at a site does. */
public enum SiteKind {
  FIELD_READ,
  FIELD_WRITE,
  STATIC_READ,
  STATIC_WRITE,
  ARRAY_READ,
  ARRAY_WRITE,
  /** Volatile forms: the member is the field. */
  VOLATILE_READ,
  VOLATILE_WRITE,
  VOLATILE_STATIC_READ,
  VOLATILE_STATIC_WRITE,
  MONITOR_ENTER,
  MONITOR_EXIT,
  /** A method instruction: the member is the callee as named there. */
  CALL,
  /** First use of a class: of the member's owner if there is one, else of the declaring class. */
  CLASS_USED,
  CLASS_INITIALIZED
}
