package io.photofinish.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ObjectTableTest {
  @Test
  void keepsOneEntryForAnObjectByIdentity() {
    String a = new String("same");
    String b = new String("same");
    assertThat(ObjectTable.find(a)).isNull();
    ObjectEntry entry = ObjectTable.get(a);
    assertThat(ObjectTable.get(a)).isSameAs(entry);
    assertThat(ObjectTable.find(a)).isSameAs(entry);
    assertThat(ObjectTable.find(b)).isNull();
  }

  @Test
  void keepsNoKeyAlive() throws InterruptedException {
    int before = ObjectTable.size();
    WeakReference<Object> first = fill(10_000);
    for (int i = 0; i < 100 && first.get() != null; i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertThat(first.get()).isNull();
    // Dead entries leave when others are inserted in their segment.
    for (int i = 0; i < 100 && ObjectTable.size() > before + 6_000; i++) {
      fill(200);
      System.gc();
      Thread.sleep(10);
    }
    assertThat(ObjectTable.size()).isLessThan(before + 6_000);
  }

  private static WeakReference<Object> fill(int n) {
    Object first = new Object();
    ObjectTable.get(first);
    for (int i = 1; i < n; i++) {
      ObjectTable.get(new Object());
    }
    return new WeakReference<>(first);
  }

  /**
   * A look-up that misses an entry would be a happens-before edge missed, and so a false report.
   */
  @Test
  void neverMissesAnEntryWhileTheTableGrows() throws Exception {
    Object[] known = new Object[2_000];
    for (int i = 0; i < known.length; i++) {
      known[i] = new Object();
      ObjectTable.get(known[i]);
    }
    AtomicInteger missed = new AtomicInteger();
    CyclicBarrier start = new CyclicBarrier(2);
    Object[] keep = new Object[200_000];
    Thread reader =
        new Thread(
            () -> {
              await(start);
              for (int round = 0; round < 100; round++) {
                for (Object k : known) {
                  if (ObjectTable.find(k) == null) {
                    missed.incrementAndGet();
                  }
                }
              }
            });
    reader.start();
    await(start);
    for (int i = 0; i < keep.length; i++) {
      keep[i] = new Object();
      ObjectTable.get(keep[i]);
    }
    reader.join();
    assertThat(missed).hasValue(0);
    assertThat(keep[0]).isNotNull();
  }

  @Test
  void keepsValuesByRole() {
    ObjectEntry entry = ObjectTable.get(new Object());
    assertThat(entry.putIfAbsent(3, "three")).isEqualTo("three");
    assertThat(entry.putIfAbsent(3, "other")).isEqualTo("three");
    assertThat(entry.putIfAbsent(1, "one")).isEqualTo("one");
    assertThat(entry.slot(3)).isEqualTo("three");
    assertThat(entry.slot(9)).isNull();
    assertThat(entry.remove(3)).isEqualTo("three");
    assertThat(entry.slot(3)).isNull();
    assertThat(entry.slot(1)).isEqualTo("one");
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
