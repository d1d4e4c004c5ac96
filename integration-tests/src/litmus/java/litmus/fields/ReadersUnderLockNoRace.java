package litmus.fields;

import litmus.Threads;

/** Readers that all hold the writer's lock are ordered with it. */
public final class ReadersUnderLockNoRace {
  int value;

  synchronized int get() {
    return value;
  }

  synchronized void set(int value) {
    this.value = value;
  }

  public static void main(String[] args) throws Exception {
    ReadersUnderLockNoRace shared = new ReadersUnderLockNoRace();
    Threads.Body reader =
        () -> {
          for (int i = 0; i < 500; i++) {
            shared.get();
          }
        };
    Threads.Body writer =
        () -> {
          for (int i = 0; i < 500; i++) {
            shared.set(i);
          }
        };
    Threads.run(reader, writer, reader, writer);
  }
}
