package litmus.generated;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;

/** Hand-offs by a collection: the sender puts something in, the receiver finds it there. */
final class Collected {
  private Collected() {}

  static List<Kind> kinds() {
    return List.of(
        Kind.oneWay("ConcurrentHashMap.put, get", () -> map(new ConcurrentHashMap<>())),
        Kind.oneWay("ConcurrentSkipListMap", () -> map(new ConcurrentSkipListMap<>())),
        Kind.oneWay("Hashtable", () -> map(new Hashtable<>())),
        Kind.oneWay(
            "Collections.synchronizedMap", () -> map(Collections.synchronizedMap(new HashMap<>()))),
        Kind.oneWay(
            "ConcurrentHashMap.putIfAbsent, remove",
            () -> {
              ConcurrentMap<String, String> map = new ConcurrentHashMap<>();
              return Handoff.of(
                  () -> Locks.require(map.putIfAbsent("key", "sent") == null),
                  () -> Locks.require(map.remove("key") != null));
            }),
        Kind.oneWay(
            "ConcurrentHashMap.computeIfAbsent, getOrDefault",
            () -> {
              ConcurrentMap<String, String> map = new ConcurrentHashMap<>();
              return Handoff.of(
                  () -> map.computeIfAbsent("key", key -> key + " sent"),
                  () -> Locks.require(!map.getOrDefault("key", "").isEmpty()));
            }),
        Kind.oneWay(
            "ConcurrentHashMap.merge, compute",
            () -> {
              ConcurrentMap<String, String> map = new ConcurrentHashMap<>();
              return Handoff.of(
                  () -> map.merge("key", "sent", String::concat),
                  () -> Locks.require(map.compute("key", (key, value) -> value) != null));
            }),
        Kind.oneWay(
            "ConcurrentHashMap.values",
            () -> {
              Map<String, String> map = new ConcurrentHashMap<>();
              return Handoff.of(
                  () -> map.put("key", "sent"),
                  () -> Locks.require(map.values().iterator().next() != null));
            }),
        Kind.oneWay("ConcurrentHashMap.newKeySet", () -> found(ConcurrentHashMap.newKeySet())),
        Kind.oneWay("ConcurrentSkipListSet", () -> found(new ConcurrentSkipListSet<>())),
        Kind.oneWay("CopyOnWriteArrayList", () -> found(new CopyOnWriteArrayList<>())),
        Kind.oneWay("CopyOnWriteArraySet", () -> found(new CopyOnWriteArraySet<>())),
        Kind.oneWay("Vector", () -> found(new Vector<>())),
        Kind.oneWay(
            "Collections.synchronizedList",
            () -> found(Collections.synchronizedList(new ArrayList<>()))),
        Kind.oneWay(
            "StringBuffer",
            () -> {
              StringBuffer text = new StringBuffer();
              return Handoff.of(() -> text.append("sent"), () -> Locks.require(text.length() == 4));
            }));
  }

  private static Handoff map(Map<String, String> map) {
    return Handoff.of(
        () -> map.put("key", "sent"), () -> Locks.require(map.get("key").equals("sent")));
  }

  private static Handoff found(Collection<String> collection) {
    return Handoff.of(
        () -> collection.add("sent"), () -> Locks.require(collection.contains("sent")));
  }
}
