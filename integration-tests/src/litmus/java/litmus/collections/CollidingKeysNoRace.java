package litmus.collections;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * Keys that share a bin of the map, as a list or a tree, are placed as any others (javadoc of
 * ConcurrentMap).
 */
public final class CollidingKeysNoRace {
  int value;

  /** All hash alike, as objects with a bad hashCode do. */
  record Key(int number) implements Comparable<Key> {
    @Override
    public int hashCode() {
      return 7;
    }

    @Override
    public int compareTo(Key other) {
      return Integer.compare(number, other.number);
    }
  }

  public static void main(String[] args) throws Exception {
    ConcurrentMap<Key, CollidingKeysNoRace> map = new ConcurrentHashMap<>(256);
    Threads.run(
        () -> {
          for (int i = 0; i < 40; i++) {
            CollidingKeysNoRace each = new CollidingKeysNoRace();
            each.value = i;
            assert map.putIfAbsent(new Key(i), each) == null;
          }
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          for (int i = 0; i < 40; i++) {
            assert map.get(new Key(i)).value++ == i;
          }
        });
  }
}
