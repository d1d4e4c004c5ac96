package io.photofinish.instrument.objects;

import static io.photofinish.instrument.objects.UseKinds.collection;
import static io.photofinish.instrument.objects.UseKinds.list;
import static io.photofinish.instrument.objects.UseKinds.sortedMap;
import static io.photofinish.instrument.objects.UseKinds.sortedSet;
import static io.photofinish.instrument.objects.UseMethods.COLLECTION_READS;
import static io.photofinish.instrument.objects.UseMethods.ITERATOR_READS;
import static io.photofinish.instrument.objects.UseMethods.LIST_READS;
import static io.photofinish.instrument.objects.UseMethods.MAP_LOOKUPS;
import static io.photofinish.instrument.objects.UseMethods.MAP_READS;
import static io.photofinish.instrument.objects.UseMethods.SORTED_MAP_READS;
import static io.photofinish.instrument.objects.UseMethods.SORTED_SET_READS;
import static io.photofinish.instrument.objects.UseMethods.STREAM_ENDS;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of the {@link UseTable} for the classes whose instances lead to a collection: parts of
 * it, iterators, wrappers, spliterators and streams.
 */
final class UseViews {
  private final List<UseRow> rows = new ArrayList<>();

  private UseViews() {
    list(view("java.util.ArrayList$SubList", "root")).reads("get", "set");
    list(view("java.util.AbstractList$SubList", "root")).reads("get", "set");
    for (String map : new String[] {"HashMap", "IdentityHashMap", "WeakHashMap", "EnumMap"}) {
      for (String part : new String[] {"KeySet", "Values", "EntrySet"}) {
        collection(view("java.util." + map + "$" + part, "this$0"));
      }
    }
    for (String part : new String[] {"LinkedKeySet", "LinkedValues", "LinkedEntrySet"}) {
      collection(view("java.util.LinkedHashMap$" + part, "this$0"));
    }
    sortedSet(view("java.util.TreeMap$KeySet", "m"));
    collection(view("java.util.TreeMap$Values", "this$0"));
    collection(view("java.util.TreeMap$EntrySet", "this$0"));
    sortedMap(view("java.util.TreeMap$NavigableSubMap", "m"));
    collection(view("java.util.TreeMap$NavigableSubMap$EntrySetView", "this$0"));
    iterators();
    wrappers();
    spliterators();
  }

  static List<UseRow> rows() {
    return List.copyOf(new UseViews().rows);
  }

  private UseRow view(String type, String... path) {
    UseRow row = UseRow.view(type, path);
    rows.add(row);
    return row;
  }

  private void iterators() {
    for (String type :
        new String[] {
          "ArrayList$Itr",
          "ArrayList$SubList$1",
          "AbstractList$Itr",
          "AbstractList$SubList$1",
          "LinkedList$ListItr",
          "LinkedList$DescendingIterator",
          "HashMap$HashIterator",
          "LinkedHashMap$LinkedHashIterator",
          "TreeMap$PrivateEntryIterator",
          "TreeMap$NavigableSubMap$SubMapIterator",
          "ArrayDeque$DeqIterator",
          "PriorityQueue$Itr",
          "IdentityHashMap$IdentityHashMapIterator",
          "WeakHashMap$HashIterator",
          "EnumMap$EnumMapIterator",
          "RegularEnumSet$EnumSetIterator",
          "JumboEnumSet$EnumSetIterator",
        }) {
      iterator(view("java.util." + type, "this$0"));
    }
    iterator(view("java.util.Collections$UnmodifiableCollection$1", "i"));
    iterator(view("java.util.Collections$UnmodifiableList$1", "i"));
  }

  private static void iterator(UseRow row) {
    row.state().open().reads(ITERATOR_READS).reads("previous", "set").changes("remove", "add");
  }

  private void wrappers() {
    view("java.util.Collections$UnmodifiableCollection", "c")
        .open()
        .reads(COLLECTION_READS)
        .reads(LIST_READS)
        .reads("get")
        .reads(SORTED_SET_READS);
    view("java.util.Collections$UnmodifiableMap", "m")
        .open()
        .changes(MAP_LOOKUPS)
        .reads(MAP_READS)
        .reads(SORTED_MAP_READS);
    collection(view("java.util.Collections$SetFromMap", "m"));
    list(view("java.util.Collections$CheckedCollection", "c").open());
    sortedMap(view("java.util.Collections$CheckedMap", "m").open());
    collection(view("java.util.Collections$AsLIFOQueue", "q"))
        .reads("peek", "element")
        .changes("offer", "poll");
  }

  private void spliterators() {
    for (String type :
        new String[] {
          "ArrayList$ArrayListSpliterator",
          "ArrayList$SubList$2",
          "ArrayDeque$DeqSpliterator",
          "PriorityQueue$PriorityQueueSpliterator",
        }) {
      view("java.util." + type, "this$0").reads("tryAdvance", "forEachRemaining");
    }
    for (String type :
        new String[] {
          "LinkedList$LLSpliterator/list",
          "HashMap$HashMapSpliterator/map",
          "IdentityHashMap$IdentityHashMapSpliterator/map",
          "WeakHashMap$WeakHashMapSpliterator/map",
          "TreeMap$TreeMapSpliterator/tree",
          "AbstractList$RandomAccessSpliterator/list",
          "Spliterators$IteratorSpliterator/collection",
        }) {
      int slash = type.indexOf('/');
      view("java.util." + type.substring(0, slash), type.substring(slash + 1))
          .open()
          .reads("tryAdvance", "forEachRemaining");
    }
    view("java.util.stream.AbstractPipeline", "sourceStage", "sourceSpliterator")
        .open()
        .reads(STREAM_ENDS);
  }
}
