package io.photofinish.instrument.catalogue;

import static io.photofinish.instrument.catalogue.Effect.acquire;
import static io.photofinish.instrument.catalogue.Effect.get;
import static io.photofinish.instrument.catalogue.Effect.getAll;
import static io.photofinish.instrument.catalogue.Effect.getKey;
import static io.photofinish.instrument.catalogue.Effect.put;
import static io.photofinish.instrument.catalogue.Effect.putEach;
import static io.photofinish.instrument.catalogue.Effect.release;
import static io.photofinish.instrument.catalogue.Effect.touch;
import static io.photofinish.instrument.catalogue.Effect.view;
import static io.photofinish.runtime.SyncRole.LOCK;

/**
 * Concurrent maps, sets and lists. Maps and sets order by key: what happens to one key says nothing
 * of another. Vector, Hashtable, StringBuffer and Collections.synchronizedX are hooked inside the
 * JDK, where they lock.
 */
final class Collections extends Family {
  private static final String JUC = "java.util.concurrent.";
  private static final String CITATION =
      "java.util.concurrent: placing an element happens-before access or removal of that element";

  /** They look at one element or at none that is known. */
  private static final String[] BULK = {
    "contains", "containsAll", "removeAll", "retainAll", "removeIf", "remove(Ljava/lang/Object;)",
  };

  private static final String[] COPY_ON_WRITE_MUTATORS = {
    "add", "addAll", "remove", "removeAll", "removeIf", "retainAll", "clear",
  };

  private static final String[] COPY_ON_WRITE_LIST_MUTATORS = {
    "set", "addIfAbsent", "addAllAbsent", "replaceAll", "sort",
  };

  private static final String[] COPY_ON_WRITE_READERS = {
    "contains",
    "containsAll",
    "iterator",
    "spliterator",
    "stream",
    "parallelStream",
    "forEach",
    "toArray",
    "toString",
    "equals",
    "hashCode",
  };

  private static final String[] COPY_ON_WRITE_LIST_READERS = {
    "get", "indexOf", "lastIndexOf", "listIterator", "subList",
  };

  Collections() {
    map(type(JUC + "ConcurrentMap"));
    hashMap();
    sortedMap();
    map(type("java.util.Collections$UnmodifiableMap"));
    set(type(JUC + "ConcurrentHashMap$KeySetView")).on("add", touch(), get());
    set(type("java.util.Collections$SetFromMap")).on("add", put(), get());
    sortedSet(set(type(JUC + "ConcurrentSkipListSet")).on("add", put(), get()));
    bulk(type("java.util.Collection").concurrentOnly());
    bulk(type("java.util.Collections$UnmodifiableCollection"));
    type("java.util.Iterator").concurrentOnly().cite(CITATION).on("next", getAll());
    type("java.util.Enumeration").concurrentOnly().cite(CITATION).on("nextElement", getAll());
    Rules list = copyOnWrite(type(JUC + "CopyOnWriteArrayList"));
    for (String method : COPY_ON_WRITE_LIST_MUTATORS) {
      list.on(method, release(LOCK), acquire(LOCK));
    }
    for (String method : COPY_ON_WRITE_LIST_READERS) {
      list.on(method, acquire(LOCK));
    }
    copyOnWrite(type(JUC + "CopyOnWriteArraySet"));
  }

  private static Rules map(Rules rules) {
    rules
        .cite("ConcurrentMap: placing an object as a key or value happens-before access of it")
        .on("get", get().whenTrue())
        .on("getOrDefault", get())
        .on("containsKey", get().whenTrue())
        .on("containsValue", getAll().whenTrue())
        .on("putAll", putEach())
        .on("values", view(), getAll())
        .on("keySet()", view(), getAll())
        .on("entrySet", view(), getAll())
        .on("forEach", getAll().beforeCall(), getAll())
        .on("replaceAll", getAll().beforeCall(), getAll())
        .on("toString", getAll())
        .on("equals", getAll())
        .on("hashCode", getAll());
    for (String method :
        new String[] {
          "put",
          "putIfAbsent",
          "replace",
          "remove",
          "compute",
          "computeIfAbsent",
          "computeIfPresent",
          "merge",
        }) {
      rules.on(method, put(), get());
    }
    return rules;
  }

  /**
   * What may find a value and then changes nothing: it orders nothing for others. The map itself
   * releases, where it inserts and where it calls the program's functions.
   */
  private void hashMap() {
    Rules rules =
        type(JUC + "ConcurrentHashMap")
            .cite("ConcurrentMap: placing an object as a key or value happens-before access of it");
    for (String method : new String[] {"putIfAbsent", "computeIfAbsent", "computeIfPresent"}) {
      rules.on(method, touch(), get());
    }
    type(JUC + "ConcurrentHashMap$MapEntry")
        .cite("ConcurrentHashMap.entrySet: elements support setValue, which is a put")
        .on("setValue", put().of(Key.ENTRY), get().of(Key.ENTRY));
  }

  private void sortedMap() {
    Rules rules = map(type(JUC + "ConcurrentNavigableMap"));
    for (String end : new String[] {"first", "last"}) {
      rules.on(end + "Key", getKey()).on(end + "Entry", getKey());
    }
    for (String near : new String[] {"lower", "floor", "ceiling", "higher"}) {
      rules.on(near + "Key", getKey()).on(near + "Entry", getKey());
    }
    rules.on("pollFirstEntry", getKey()).on("pollLastEntry", getKey());
    for (String part :
        new String[] {
          "subMap", "headMap", "tailMap", "descendingMap", "navigableKeySet", "descendingKeySet",
        }) {
      rules.on(part, view(), getAll());
    }
  }

  private static Rules set(Rules rules) {
    return rules
        .cite(CITATION)
        .on("remove(Ljava/lang/Object;)", put(), get())
        .on("contains", get().whenTrue())
        .on("addAll", putEach());
  }

  private static void sortedSet(Rules rules) {
    for (String one :
        new String[] {
          "first", "last", "lower", "floor", "ceiling", "higher", "pollFirst", "pollLast",
        }) {
      rules.on(one, getKey());
    }
    for (String part :
        new String[] {"subSet", "headSet", "tailSet", "descendingSet", "descendingIterator"}) {
      rules.on(part, view(), getAll());
    }
  }

  private static void bulk(Rules rules) {
    rules
        .cite(CITATION)
        .on("iterator", view(), getAll())
        .on("spliterator", view(), getAll())
        .on("stream", view(), getAll())
        .on("parallelStream", view(), getAll())
        .on("forEach", getAll().beforeCall(), getAll())
        .on("toArray", getAll())
        .on("toString", getAll());
    for (String method : BULK) {
      rules.on(method, getAll().beforeCall(), getAll());
    }
  }

  private static Rules copyOnWrite(Rules rules) {
    rules.cite(CITATION);
    for (String method : COPY_ON_WRITE_MUTATORS) {
      rules.on(method, release(LOCK), acquire(LOCK));
    }
    for (String method : COPY_ON_WRITE_READERS) {
      rules.on(method, acquire(LOCK));
    }
    return rules;
  }
}
