package io.photofinish.instrument.jdk;

import static io.photofinish.instrument.jdk.JdkHook.call;
import static io.photofinish.instrument.jdk.Operand.THIS;
import static io.photofinish.instrument.jdk.Operand.argument;

import io.photofinish.runtime.SyncContainers;

/**
 * Locks that JDK collections take themselves and that the application can take, too, or that its
 * own functions run under.
 */
final class CollectionRules extends JdkFamily {
  private static final String[] SYNCHRONIZED = {
    "java/util/Vector",
    "java/util/Vector$Itr",
    "java/util/Vector$ListItr",
    "java/util/Stack",
    "java/util/Hashtable",
    "java/util/Hashtable$Enumerator",
    "java/lang/StringBuffer",
    "java/util/Collections$SynchronizedCollection",
    "java/util/Collections$SynchronizedSet",
    "java/util/Collections$SynchronizedSortedSet",
    "java/util/Collections$SynchronizedNavigableSet",
    "java/util/Collections$SynchronizedList",
    "java/util/Collections$SynchronizedRandomAccessList",
    "java/util/Collections$SynchronizedMap",
    "java/util/Collections$SynchronizedSortedMap",
    "java/util/Collections$SynchronizedNavigableMap",
  };

  /** They give their elements to functions one by one. */
  private static final String[] TRAVERSED = {
    "java/util/concurrent/ConcurrentHashMap",
    "java/util/concurrent/ConcurrentHashMap$KeySetView",
    "java/util/concurrent/ConcurrentHashMap$ValuesView",
    "java/util/concurrent/ConcurrentHashMap$EntrySetView",
    "java/util/concurrent/ConcurrentSkipListMap",
  };

  CollectionRules() {
    for (String type : SYNCHRONIZED) {
      in(type).cite("JLS 17.4.4: they are specified to synchronize on themselves").monitors();
    }
    String pair = "(Ljava/lang/Object;Ljava/lang/Object;)V";
    JdkHook entered = call(SyncContainers.class, "keyEntered", pair, THIS, argument(0));
    JdkHook exiting = call(SyncContainers.class, "keyExiting", pair, THIS, argument(0));
    Rules map =
        in("java/util/concurrent/ConcurrentHashMap")
            .cite(
                "ConcurrentHashMap.compute: the entire method invocation is performed atomically");
    for (String method : new String[] {"compute", "computeIfAbsent", "computeIfPresent", "merge"}) {
      map.before(method, "java/util/function/*", entered)
          .after(method, "java/util/function/*", exiting);
    }

    // New nodes; a value that takes the place of another is known to have been put at the call.
    String node = "java/util/concurrent/ConcurrentHashMap$Node.<init>";
    String tree = "java/util/concurrent/ConcurrentHashMap$TreeBin.putTreeVal";
    map.cite("ConcurrentMap.putIfAbsent: if the key has no value yet")
        .before("putVal", node, exiting)
        .before("putVal", tree, exiting);

    JdkHook met = call(SyncContainers.class, "elementMet", "(Ljava/lang/Object;)V", THIS);
    for (String type : TRAVERSED) {
      in(type)
          .cite("java.util.concurrent: placing an element happens-before access of it")
          .before("forEach", "java/util/function/*", met);
    }
  }
}
