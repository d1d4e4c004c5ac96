package litmus.loom;

/** Threads of Thread.Builder and its factories start like others (javadoc of Thread.Builder). */
public final class BuilderNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    BuilderNoRace shared = new BuilderNoRace();
    shared.value = 1;
    Thread one = Thread.ofPlatform().name("built").start(() -> shared.value++);
    one.join();
    Thread other = Thread.ofVirtual().unstarted(() -> shared.value++);
    shared.value++;
    other.start();
    assert other.join(java.time.Duration.ofSeconds(30));
    Thread third = Thread.ofVirtual().name("v", 0).factory().newThread(() -> shared.value++);
    shared.value++;
    third.start();
    third.join();
    assert shared.value == 6;
  }
}
