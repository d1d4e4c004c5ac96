package litmus.go;

import java.util.HashMap;
import java.util.Map;

/** Variables that hold maps, and parts of keys and values on their way into a map. */
public final class MapVariablesRace {
  /** Variables that hold maps. */
  static final class M {
    Map<Integer, Integer> read = new HashMap<>();
    Map<Integer, Integer> write = new HashMap<>();
    Map<Integer, Integer> range = new HashMap<>();
  }

  /** A key made of parts. */
  record Key(int x, int y) {}

  public static void main(String[] args) throws Exception {
    variables();
    lookUp();
    lookUpTwice();
    delete();
    insertKey();
    insertValue();
    initialize();
    initializeKey();
  }

  // Go: RaceMapVariable
  // Go: RaceMapVariable2
  // Go: RaceMapVariable3
  private static void variables() throws Exception {
    M m = new M();
    V v = new V();
    Go.unordered(
        () -> {
          m.read = new HashMap<>(); // race[RaceMapVariable]: write M.read
          m.write = new HashMap<>(); // race[RaceMapVariable2]: write M.write
          m.range = new HashMap<>(); // race[RaceMapVariable3]: write M.range
        },
        () -> {
          v.o = m.read.get(1); // race[RaceMapVariable]: read M.read
          m.write = new HashMap<>(1); // race[RaceMapVariable2]: write M.write
          for (int each : m.range.keySet()) { // race[RaceMapVariable3]: read M.range
            v.y += each;
          }
        });
  }

  // Go: RaceMapLookupPartKey
  private static void lookUp() throws Exception {
    Map<Key, String> map = Map.of(new Key(1, 2), "value");
    V v = new V();
    V w = new V();
    Go.unordered(
        () -> v.x = 1, // race[RaceMapLookupPartKey]: write V.x
        () -> w.o = map.get(new Key(v.x, 2))); // race[RaceMapLookupPartKey]: read V.x
  }

  // Go: RaceMapLookupPartKey2
  private static void lookUpTwice() throws Exception {
    Map<Key, String> map = Map.of(new Key(1, 2), "value");
    V v = new V();
    V w = new V();
    Go.unordered(
        () -> w.b = map.containsKey(new Key(1, v.y)), // race[RaceMapLookupPartKey2]: read V.y
        () -> v.y = 1); // race[RaceMapLookupPartKey2]: write V.y
  }

  // Go: RaceMapDeletePartKey
  private static void delete() throws Exception {
    V v = new V();
    Go.unordered(
        () -> v.x = 1, // race[RaceMapDeletePartKey]: write V.x
        () -> {
          Map<Key, V> map = new HashMap<>();
          map.remove(new Key(v.x, 2)); // race[RaceMapDeletePartKey]: read V.x
        });
  }

  // Go: RaceMapInsertPartKey
  private static void insertKey() throws Exception {
    V v = new V();
    Go.unordered(
        () -> v.x = 1, // race[RaceMapInsertPartKey]: write V.x
        () -> {
          Map<Key, V> map = new HashMap<>();
          map.put(new Key(v.x, 2), v); // race[RaceMapInsertPartKey]: read V.x
        });
  }

  // Go: RaceMapInsertPartVal
  private static void insertValue() throws Exception {
    V v = new V();
    Go.unordered(
        () -> v.x = 1, // race[RaceMapInsertPartVal]: write V.x
        () -> {
          Map<Integer, Key> map = new HashMap<>();
          map.put(1, new Key(v.x, 2)); // race[RaceMapInsertPartVal]: read V.x
        });
  }

  // Go: RaceMapInit
  private static void initialize() throws Exception {
    V v = new V();
    V w = new V();
    Go.unordered(
        () -> v.x = 1, // race[RaceMapInit]: write V.x
        () -> w.o = Map.of(1, v.x, 2, 3)); // race[RaceMapInit]: read V.x
  }

  // Go: RaceMapInit2
  private static void initializeKey() throws Exception {
    V v = new V();
    V w = new V();
    Go.unordered(
        () -> v.x = 1, // race[RaceMapInit2]: write V.x
        () -> w.o = Map.of(v.x, 1, 2, 3)); // race[RaceMapInit2]: read V.x
  }
}
