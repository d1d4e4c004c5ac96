package io.photofinish.instrument.objects;

/** Names of methods that several rows of the {@link UseTable} have in common. */
final class UseMethods {
  static final String[] COLLECTION_READS = {
    "size",
    "isEmpty",
    "contains",
    "containsAll",
    "toArray",
    "iterator",
    "forEach",
    "toString",
    "hashCode",
    "equals",
  };
  static final String[] COLLECTION_CHANGES = {
    "add", "addAll", "remove", "removeAll", "retainAll", "removeIf", "clear",
  };
  static final String[] LIST_READS = {
    "indexOf", "lastIndexOf", "listIterator", "subList",
  };
  static final String[] LIST_CHANGES = {"sort", "replaceAll"};
  static final String[] DEQUE_READS = {
    "peek", "peekFirst", "peekLast", "element", "getFirst", "getLast", "descendingIterator",
  };
  static final String[] DEQUE_CHANGES = {
    "addFirst",
    "addLast",
    "offer",
    "offerFirst",
    "offerLast",
    "poll",
    "pollFirst",
    "pollLast",
    "push",
    "pop",
    "removeFirst",
    "removeLast",
    "removeFirstOccurrence",
    "removeLastOccurrence",
  };
  static final String[] SORTED_SET_READS = {
    "first", "last", "lower", "floor", "ceiling", "higher", "descendingIterator",
  };
  static final String[] SORTED_SET_CHANGES = {"pollFirst", "pollLast"};

  /** Looking up; in a map that keeps the order of access each of them changes it. */
  static final String[] MAP_LOOKUPS = {"get", "getOrDefault"};

  static final String[] MAP_READS = {
    "containsKey", "containsValue", "size", "isEmpty", "forEach", "toString", "hashCode", "equals",
  };
  static final String[] MAP_CHANGES = {
    "put",
    "putAll",
    "putIfAbsent",
    "remove",
    "clear",
    "replace",
    "replaceAll",
    "compute",
    "computeIfAbsent",
    "computeIfPresent",
    "merge",
  };
  static final String[] SORTED_MAP_READS = {
    "firstKey",
    "lastKey",
    "firstEntry",
    "lastEntry",
    "lowerKey",
    "lowerEntry",
    "floorKey",
    "floorEntry",
    "ceilingKey",
    "ceilingEntry",
    "higherKey",
    "higherEntry",
  };
  static final String[] SORTED_MAP_CHANGES = {"pollFirstEntry", "pollLastEntry"};
  static final String[] ITERATOR_READS = {"next", "forEachRemaining"};
  static final String[] STREAM_ENDS = {
    "forEach",
    "forEachOrdered",
    "toArray",
    "reduce",
    "collect",
    "min",
    "max",
    "count",
    "anyMatch",
    "allMatch",
    "noneMatch",
    "findFirst",
    "findAny",
    "toList",
    "sum",
    "average",
    "summaryStatistics",
  };
  static final String[] BUILDER_READS = {
    "length",
    "capacity",
    "charAt",
    "codePointAt",
    "codePointBefore",
    "codePointCount",
    "indexOf",
    "lastIndexOf",
    "substring",
    "subSequence",
    "toString",
    "getChars",
  };
  static final String[] BUILDER_WRITES = {
    "append",
    "appendCodePoint",
    "insert",
    "delete",
    "deleteCharAt",
    "replace",
    "reverse",
    "setCharAt",
    "setLength",
  };

  private UseMethods() {}
}
