package io.photofinish.junit;

import io.photofinish.runtime.Activity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A test, a container of tests, or one try of a property, from its start to its end.
 *
 * <p>The races are guarded by {@code this}: racing threads add, until the verdict takes them.
 */
final class TestNode {
  final String name;
  final @Nullable TestNode parent;
  final boolean isTest;

  /** Of the platform, or a try inside a property, which the platform does not know of. */
  final boolean isTry;

  final Activity activity;

  /** The activity of the thread before this one; touched by the thread that runs the node. */
  @Nullable Activity before;

  /** How the tests of a {@link RaceTest} are repeated. */
  volatile @Nullable Repetitions repetitions;

  private final Map<String, Sighting> races = new LinkedHashMap<>();
  private boolean ended;

  TestNode(
      String name, @Nullable TestNode parent, boolean isTest, boolean isTry, Activity activity) {
    this.name = name;
    this.parent = parent;
    this.isTest = isTest;
    this.isTry = isTry;
    this.activity = activity;
  }

  /** Adds a race unless this node has ended. */
  synchronized boolean add(Sighting sighting) {
    if (!ended) {
      races.putIfAbsent(sighting.race().id, sighting);
    }
    return !ended;
  }

  synchronized List<Sighting> races() {
    return new ArrayList<>(races.values());
  }

  /** Ends this node; false if that happened before. */
  synchronized boolean end() {
    boolean first = !ended;
    ended = true;
    return first;
  }

  synchronized boolean isRunning() {
    return !ended;
  }
}
