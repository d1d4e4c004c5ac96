package litmus.go;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Maps and growing slices of Go: HashMap and ArrayList, which are variables as a whole. */
public final class MapsRace {
  private static Map<Integer, Integer> map() {
    Map<Integer, Integer> map = new HashMap<>();
    map.put(1, 1);
    return map;
  }

  public static void main(String[] args) throws Exception {
    readWrite();
    writeRead();
    arrayKeys();
    range();
    rangeWrites();
    length();
    delete();
    lengthDelete();
    append();
    appendLength();
    lengthOfField();
  }

  // Go: RaceMapRW
  private static void readWrite() throws Exception {
    Map<Integer, Integer> map = map();
    Go.unordered(
        () -> map.get(1), // race[RaceMapRW]: read HashMap
        () -> map.put(2, 2)); // race[RaceMapRW]: write HashMap
  }

  // Go: RaceMapRW2
  private static void writeRead() throws Exception {
    Map<Integer, Integer> map = map();
    Go.unordered(
        () -> map.put(2, 2), // race[RaceMapRW2]: write HashMap
        () -> map.containsKey(1)); // race[RaceMapRW2]: read HashMap
  }

  // Go: RaceMapRWArray
  private static void arrayKeys() throws Exception {
    Map<List<Integer>, Integer> map = new HashMap<>();
    Go.unordered(
        () -> map.get(List.of(1, 2)), // race[RaceMapRWArray]: read HashMap
        () -> map.put(List.of(1), 2)); // race[RaceMapRWArray]: write HashMap
  }

  // Go: RaceMapRange
  private static void range() throws Exception {
    Map<Integer, Integer> map = map();
    V v = new V();
    Go.unordered(
        () -> {
          for (int key : map.keySet()) { // race[RaceMapRange]: read HashMap
            v.x += key;
          }
        },
        () -> map.put(2, 2)); // race[RaceMapRange]: write HashMap
  }

  // Go: RaceMapRange2
  private static void rangeWrites() throws Exception {
    Map<Integer, Integer> map = map();
    V v = new V();
    Go.unordered(
        () -> map.put(2, 2), // race[RaceMapRange2]: write HashMap
        () -> {
          for (int value : map.values()) { // race[RaceMapRange2]: read HashMap
            v.x += value;
          }
        });
  }

  // Go: RaceMapLen
  private static void length() throws Exception {
    Map<Integer, Integer> map = map();
    Go.unordered(
        () -> map.put(2, 2), // race[RaceMapLen]: write HashMap
        () -> map.size()); // race[RaceMapLen]: read HashMap
  }

  // Go: RaceMapDelete; the second finds nothing to remove
  private static void delete() throws Exception {
    Map<Integer, Integer> map = map();
    Go.unordered(
        () -> map.remove(1), // race[RaceMapDelete]: write HashMap
        () -> map.remove(2)); // race[RaceMapDelete]: read HashMap
  }

  // Go: RaceMapLenDelete
  private static void lengthDelete() throws Exception {
    Map<Integer, Integer> map = map();
    Go.unordered(
        () -> map.remove(1), // race[RaceMapLenDelete]: write HashMap
        () -> map.size()); // race[RaceMapLenDelete]: read HashMap
  }

  // Go: RaceAppendRW
  private static void append() throws Exception {
    List<Integer> list = new ArrayList<>();
    Go.unordered(
        () -> list.add(1), // race[RaceAppendRW]: write ArrayList
        () -> list.add(2)); // race[RaceAppendRW]: write ArrayList
  }

  // Go: RaceAppendLenRW
  private static void appendLength() throws Exception {
    List<Integer> list = new ArrayList<>();
    Go.unordered(
        () -> list.add(1), // race[RaceAppendLenRW]: write ArrayList
        () -> list.size()); // race[RaceAppendLenRW]: read ArrayList
  }

  /** An object with a map in a field. */
  record Holder(Map<Integer, Integer> map) {}

  // Go: RaceUnaddressableMapLen
  private static void lengthOfField() throws Exception {
    Holder holder = new Holder(map());
    Go.unordered(
        () -> holder.map().size(), // race[RaceUnaddressableMapLen]: read HashMap
        () -> holder.map().put(3, 3)); // race[RaceUnaddressableMapLen]: write HashMap
  }
}
