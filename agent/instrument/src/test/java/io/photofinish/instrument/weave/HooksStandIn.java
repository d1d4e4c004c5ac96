package io.photofinish.instrument.weave;

/**
 * Takes the place of the runtime's {@code Hooks} in {@link WovenLoader}: tells {@link Recorder}
 * what is called. Same methods, same descriptors.
 */
@SuppressWarnings("unused") // called by woven code, under another name
public final class HooksStandIn {
  private static final ThreadLocal<ThreadStateStandIn> STATES =
      ThreadLocal.withInitial(ThreadStateStandIn::new);

  private static boolean again;

  private HooksStandIn() {}

  public static ThreadStateStandIn enter() {
    return STATES.get();
  }

  public static void call(ThreadStateStandIn ts, long ctx, int site) {
    Recorder.record("call", site);
    ts.context = ctx * 3 + site;
  }

  public static long enterInitializer(ThreadStateStandIn ts, int site) {
    return ts.context;
  }

  public static void leaveInitializer(ThreadStateStandIn ts, long ctx) {}

  public static void leave(ThreadStateStandIn ts, long ctx) {
    Recorder.record("leave", 0);
    ts.context = ctx;
  }

  public static void read(Object o, int site, ThreadStateStandIn ts, long ctx) {
    Recorder.record("read", site);
  }

  public static void write(Object o, int site, ThreadStateStandIn ts, long ctx) {
    Recorder.record("write", site);
  }

  public static void freeze(Object value, ThreadStateStandIn ts) {}

  public static void writeFresh(Object o, int site, ThreadStateStandIn ts, long ctx) {
    Recorder.record("write", site);
  }

  public static void readStatic(int site, ThreadStateStandIn ts, long ctx) {
    Recorder.record("readStatic", site);
  }

  public static void writeStatic(int site, ThreadStateStandIn ts, long ctx) {
    Recorder.record("writeStatic", site);
  }

  public static long beginVolatileRead(Object o, int site, ThreadStateStandIn ts, long ctx) {
    Recorder.record("beginVolatileRead", site);
    return site;
  }

  public static int endVolatileRead(
      int value, Object o, long token, int site, ThreadStateStandIn ts, long ctx) {
    endVolatileRead(token, site);
    return value;
  }

  public static long endVolatileRead(
      long value, Object o, long token, int site, ThreadStateStandIn ts, long ctx) {
    endVolatileRead(token, site);
    return value;
  }

  public static float endVolatileRead(
      float value, Object o, long token, int site, ThreadStateStandIn ts, long ctx) {
    endVolatileRead(token, site);
    return value;
  }

  public static double endVolatileRead(
      double value, Object o, long token, int site, ThreadStateStandIn ts, long ctx) {
    endVolatileRead(token, site);
    return value;
  }

  public static Object endVolatileRead(
      Object value, Object o, long token, int site, ThreadStateStandIn ts, long ctx) {
    endVolatileRead(token, site);
    return value;
  }

  public static boolean keepVolatileRead(
      Object o, int value, long token, int site, ThreadStateStandIn ts, long ctx) {
    return keepVolatileRead(token, site);
  }

  public static boolean keepVolatileRead(
      Object o, Object value, long token, int site, ThreadStateStandIn ts, long ctx) {
    return keepVolatileRead(token, site);
  }

  /** Says no to each read once. */
  private static boolean keepVolatileRead(long token, int site) {
    if (token != site) {
      throw new AssertionError("token " + token + " at site " + site);
    }
    again = !again;
    Recorder.record(again ? "readAgain" : "endVolatileRead", site);
    return !again;
  }

  private static void endVolatileRead(long token, int site) {
    if (token != site) {
      throw new AssertionError("token " + token + " at site " + site);
    }
    Recorder.record("endVolatileRead", site);
  }

  public static void beginVolatileWrite(Object o, int site, ThreadStateStandIn ts, long ctx) {
    Recorder.record("beginVolatileWrite", site);
  }

  public static void endVolatileWrite(ThreadStateStandIn ts) {
    Recorder.record("endVolatileWrite", 0);
  }

  public static long beginVolatileReadStatic(int site, ThreadStateStandIn ts, long ctx) {
    Recorder.record("beginVolatileReadStatic", site);
    return site;
  }

  public static void beginVolatileWriteStatic(int site, ThreadStateStandIn ts, long ctx) {
    Recorder.record("beginVolatileWriteStatic", site);
  }

  public static void monitorEntering(ThreadStateStandIn ts) {}

  public static void monitorEntered(Object lock, int site, ThreadStateStandIn ts, long ctx) {
    Recorder.recordLock("monitorEntered", lock, site);
  }

  public static void monitorExiting(Object lock, int site, ThreadStateStandIn ts, long ctx) {
    Recorder.recordLock("monitorExiting", lock, site);
  }

  public static Class<?> classOf(int site) {
    Recorder.record("classOf", site);
    return HooksStandIn.class;
  }

  public static void classUsed(int site, ThreadStateStandIn ts) {
    Recorder.record("classUsed", site);
  }

  public static void classInitialized(int site, ThreadStateStandIn ts) {
    Recorder.record("classInitialized", site);
  }

  public static void classFailed(int site, ThreadStateStandIn ts) {
    Recorder.record("classFailed", site);
  }

  public static void caught(Throwable thrown, ThreadStateStandIn ts, long ctx) {
    Recorder.record("caught " + thrown.getClass().getSimpleName(), 0);
    ts.context = ctx;
  }
}
