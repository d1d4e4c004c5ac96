package io.photofinish.report.diagnosis;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A collection that one thread walks through while another changes it. */
final class IteratorAndMutation implements Pattern {

  private static final Set<String> WALKS =
      Set.of(
          "next",
          "hasNext",
          "previous",
          "hasPrevious",
          "nextElement",
          "hasMoreElements",
          "iterator",
          "listIterator",
          "forEach",
          "forEachRemaining",
          "stream",
          "spliterator",
          "tryAdvance");

  @Override
  public String name() {
    return "iterator-and-mutation";
  }

  @Override
  public @Nullable Finding find(Evidence e) {
    String type = e.objectClass();
    if (!Collections.isCollection(type)) {
      return null;
    }
    Side walker = walks(e.other()) ? e.other() : e.writer();
    Side changer = walker == e.other() ? e.writer() : e.other();
    if (!walks(walker) || !changer.writes() || walks(changer)) {
      return null;
    }
    String name = Names.simple(type);
    return Finding.high(
        e.method(walker)
            + " iterates over "
            + Names.withArticle(name)
            + " while "
            + e.method(changer)
            + " changes it. The iteration may skip elements or end in a"
            + " ConcurrentModificationException.",
        "hold one lock around the whole iteration and around each change, iterate over a copy made"
            + " under that lock, or use "
            + Collections.replacement(type)
            + ".");
  }

  private static boolean walks(Side side) {
    String call = side.code().call();
    return call != null && WALKS.contains(call.substring(call.lastIndexOf('.') + 1));
  }
}
