package io.photofinish.instrument.weave;

/** Takes the place of the runtime's {@code ElementHooks}, as {@link HooksStandIn} does. */
@SuppressWarnings("unused") // called by woven code, under another name
public final class ElementHooksStandIn {
  private ElementHooksStandIn() {}

  public static void readElement(
      Object array, int index, int site, ThreadStateStandIn ts, long ctx) {
    Recorder.record("readElement " + index, site);
  }

  public static void writeElement(
      Object array, int index, int site, ThreadStateStandIn ts, long ctx) {
    Recorder.record("writeElement " + index, site);
  }

  public static void writeElement(
      Object array, int index, Object value, int site, ThreadStateStandIn ts, long ctx) {
    Recorder.record("writeElement " + index, site);
  }

  public static ArrayShadowStandIn readElement(
      Object array,
      int index,
      ArrayShadowStandIn shadow,
      int site,
      ThreadStateStandIn ts,
      long ctx) {
    Recorder.record("readElement " + index + known(array, shadow), site);
    return new ArrayShadowStandIn(array);
  }

  public static ArrayShadowStandIn writeElement(
      Object array,
      int index,
      ArrayShadowStandIn shadow,
      int site,
      ThreadStateStandIn ts,
      long ctx) {
    Recorder.record("writeElement " + index + known(array, shadow), site);
    return new ArrayShadowStandIn(array);
  }

  public static ArrayShadowStandIn writeElement(
      Object array,
      int index,
      Object value,
      ArrayShadowStandIn shadow,
      int site,
      ThreadStateStandIn ts,
      long ctx) {
    Recorder.record("writeElement " + index + known(array, shadow), site);
    return new ArrayShadowStandIn(array);
  }

  private static String known(Object array, ArrayShadowStandIn shadow) {
    if (shadow != null && shadow.array != array) {
      throw new AssertionError("shadow of another array");
    }
    return shadow == null ? "" : " known";
  }

  public static long sweepRead(
      Object array,
      int index,
      Object swept,
      long span,
      int step,
      int site,
      ThreadStateStandIn ts,
      long ctx) {
    Recorder.record("sweepRead " + index, site);
    return span + 1;
  }

  public static long sweepWrite(
      Object array,
      int index,
      Object swept,
      long span,
      int step,
      int site,
      ThreadStateStandIn ts,
      long ctx) {
    Recorder.record("sweepWrite " + index, site);
    return span + 1;
  }

  public static void sweptRead(
      Object swept, long span, int step, int site, ThreadStateStandIn ts, long ctx) {
    swept(swept, span, step, site);
  }

  public static void sweptWrite(
      Object swept, long span, int step, int site, ThreadStateStandIn ts, long ctx) {
    swept(swept, span, step, site);
  }

  private static void swept(Object swept, long span, int step, int site) {
    if (swept != null) {
      Recorder.record("swept " + span + " by " + step, site);
    }
  }
}
