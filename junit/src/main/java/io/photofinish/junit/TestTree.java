package io.photofinish.junit;

import io.photofinish.runtime.Activity;
import io.photofinish.runtime.Perturbation;
import io.photofinish.runtime.ToldRace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The tests of this JVM that run or have run, and which of them a race belongs to.
 *
 * <p>A race belongs to the test in whose activity the access was made that completed it; if that
 * one has ended or there is none, to the other access's; if no activity is known, to the only test
 * that is running. All other races belong to the session.
 *
 * <p>Thread-safe. There is one, made when the agent is there.
 */
final class TestTree {
  private static final long REPORT_NANOS = 5_000_000_000L;

  private static final TestTree ONLY = new TestTree();

  private final Map<String, TestNode> byId = new ConcurrentHashMap<>();
  private final Map<Activity, TestNode> byActivity = new ConcurrentHashMap<>();
  private final Set<TestNode> running = ConcurrentHashMap.newKeySet();
  private final Set<String> claimed = ConcurrentHashMap.newKeySet();

  /** Races that belong to no test and made nothing fail yet; guarded by itself. */
  private final List<Sighting> leftOver = new ArrayList<>();

  private TestTree() {}

  static TestTree get() {
    return ONLY;
  }

  /** A node starts, on the thread that runs it. */
  void started(String id, @Nullable String parentId, String name, boolean isTest, int repetition) {
    TestNode parent = parentId == null ? null : byId.get(parentId);
    Repetitions repetitions = parent == null ? null : parent.repetitions;
    long seed = repetitions == null || repetition == 0 ? 0 : repetitions.perturbationOf(repetition);
    TestNode node = node(name, parent, isTest, false, seed);
    byId.put(id, node);
    enter(node);
  }

  /** A try of a property starts, inside the property's own activity. */
  TestNode startedTry() {
    Activity around = Activity.current();
    TestNode parent = around == null ? null : byActivity.get(around);
    String name = parent == null ? "a property" : parent.name;
    TestNode node = node(name, parent, true, true, 0);
    enter(node);
    return node;
  }

  private TestNode node(
      String name, @Nullable TestNode parent, boolean isTest, boolean isTry, long seed) {
    Activity activity = new Activity(name, parent == null ? null : parent.activity, seed);
    TestNode node = new TestNode(name, parent, isTest, isTry, activity);
    byActivity.put(activity, node);
    return node;
  }

  private void enter(TestNode node) {
    if (node.isTest && !node.isTry) {
      running.add(node);
    }
    if (node.activity.seed != 0) {
      Perturbation.begin();
    }
    node.before = node.activity.enter();
  }

  /** The thread that ran the node has left it. */
  void left(TestNode node) {
    Activity.leave(node.before);
  }

  /** Ends a node: later races do not belong to it. False if it has ended before. */
  boolean end(TestNode node) {
    awaitReports(node.activity);
    if (!node.end()) {
      return false;
    }
    running.remove(node);
    if (node.activity.seed != 0) {
      Perturbation.end();
    }
    return true;
  }

  /** For a race that another test has, too: its report is made there, once. */
  private static void awaitReports(Activity activity) {
    long start = System.nanoTime();
    while (activity.isUnsettled() && System.nanoTime() - start < REPORT_NANOS) {
      Thread.yield();
    }
  }

  @Nullable TestNode find(String id) {
    return byId.get(id);
  }

  void repeat(String id, Repetitions repetitions) {
    TestNode node = byId.get(id);
    if (node != null) {
      node.repetitions = repetitions;
    }
  }

  /** A race, told on the racing thread. */
  void race(ToldRace race, @Nullable Activity current, @Nullable Activity previous) {
    Sighting sighting = new Sighting(race, names(current, previous), List.of());
    TestNode one = owner(current);
    TestNode other = owner(previous);
    if (add(sighting, one) || add(sighting, other)) {
      return;
    }
    List<TestNode> now = List.copyOf(running);
    if (one == null && other == null && now.size() == 1 && add(sighting, now.get(0))) {
      return;
    }
    List<String> names = now.stream().map(n -> n.name).sorted().toList();
    synchronized (leftOver) {
      leftOver.add(new Sighting(race, sighting.tests(), names));
    }
  }

  private static boolean add(Sighting sighting, @Nullable TestNode node) {
    TestNode n = node;
    while (n != null && n.isTry && !n.isRunning()) {
      n = n.parent; // a try that has ended: its property has not
    }
    return n != null && n.add(sighting);
  }

  private @Nullable TestNode owner(@Nullable Activity activity) {
    return activity == null ? null : byActivity.get(activity);
  }

  private static List<String> names(@Nullable Activity current, @Nullable Activity previous) {
    Set<String> names = new LinkedHashSet<>();
    if (current != null) {
      names.add(current.name);
    }
    if (previous != null) {
      names.add(previous.name);
    }
    return List.copyOf(names);
  }

  List<Races.Found> racesOf(String id) {
    TestNode node = byId.get(id);
    List<Races.Found> found = new ArrayList<>();
    if (node != null) {
      for (Sighting s : node.races()) {
        found.add(new Races.Found(s.race().id, s.race().variable, s.race().report));
      }
    }
    return List.copyOf(found);
  }

  /** These races made something fail, or need not. */
  void claim(List<Sighting> races) {
    for (Sighting s : races) {
      claimed.add(s.race().id);
    }
  }

  /** How many different races were claimed. */
  int claimed() {
    return claimed.size();
  }

  /** Takes the races that belong to no test. */
  List<Sighting> takeLeftOver() {
    synchronized (leftOver) {
      List<Sighting> taken = new ArrayList<>(leftOver);
      leftOver.clear();
      return taken;
    }
  }
}
