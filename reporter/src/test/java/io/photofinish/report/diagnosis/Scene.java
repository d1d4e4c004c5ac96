package io.photofinish.report.diagnosis;

import io.photofinish.report.Access;
import io.photofinish.report.Diagnosis;
import io.photofinish.report.Lock;
import io.photofinish.report.Race;
import io.photofinish.report.Samples;
import io.photofinish.report.ThreadRef;
import io.photofinish.report.Variable;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A race put together for a test: a write against a read, unless told otherwise. */
final class Scene {

  private Variable variable;
  private Access.Kind previousKind = Access.Kind.READ;
  private List<Lock> currentLocks = List.of();
  private @Nullable List<Lock> previousLocks = List.of();
  private String currentMethod = "writer";
  private String previousMethod = "reader";
  private @Nullable String previousCall;
  private Set<Fact> currentFacts = Set.of();
  private Set<Fact> previousFacts = Set.of();
  private @Nullable String rootCause;
  private @Nullable String lockField;

  private Scene(Variable variable) {
    this.variable = variable;
  }

  static Scene field(String type) {
    return new Scene(new Variable.InstanceField("a.Box", "value", type, "a.Box@1"));
  }

  static Scene element() {
    return new Scene(new Variable.ArrayElement(3, 8, "int", "a.Box.items"));
  }

  static Scene object(String className) {
    return new Scene(new Variable.ObjectState(className, className + "@1"));
  }

  Scene isStatic() {
    variable = new Variable.StaticField("a.Box", "value", "a.Thing");
    return this;
  }

  Scene writer(Fact... facts) {
    currentFacts = Set.of(facts);
    return this;
  }

  Scene reader(Fact... facts) {
    previousFacts = Set.of(facts);
    return this;
  }

  /** What was the reader writes, too. */
  Scene otherWriter(Fact... facts) {
    previousKind = Access.Kind.WRITE;
    return reader(facts);
  }

  Scene sameMethod() {
    currentMethod = "update";
    previousMethod = "update";
    return this;
  }

  Scene readerCalls(String method) {
    previousCall = method;
    return this;
  }

  Scene writerHolds(String... locks) {
    currentLocks = List.of(locks).stream().map(Lock::new).toList();
    return this;
  }

  /** The writer takes its lock from that field. */
  Scene lockFrom(String field) {
    lockField = field;
    return this;
  }

  Scene readerHolds(String... locks) {
    previousLocks = List.of(locks).stream().map(Lock::new).toList();
    return this;
  }

  Scene readerLocksUnknown() {
    previousLocks = null;
    return this;
  }

  Scene causedBy(String id) {
    rootCause = id;
    return this;
  }

  /** The race as it is diagnosed when the write was made last. */
  Race judged() {
    return judged(true);
  }

  /** The race with its sides in either order. */
  Race judged(boolean writeLast) {
    Access write = access(Access.Kind.WRITE, Samples.MAIN, currentMethod, currentLocks);
    Access read = access(previousKind, Samples.WORKER, previousMethod, previousLocks);
    SiteFacts ofWrite = facts(currentMethod, null, lockField, currentFacts);
    SiteFacts ofRead = facts(previousMethod, previousCall, null, previousFacts);
    Access last = writeLast ? write : read;
    Race race = Race.of(variable, last, writeLast ? read : write, null, Samples.TIME, null);
    if (rootCause != null) {
      race = race.withRootCause(rootCause);
    }
    return writeLast
        ? Patterns.diagnose(race, ofWrite, ofRead)
        : Patterns.diagnose(race, ofRead, ofWrite);
  }

  Diagnosis diagnosis() {
    return Objects.requireNonNull(judged().diagnosis());
  }

  Diagnosis diagnosisWithReadLast() {
    return Objects.requireNonNull(judged(false).diagnosis());
  }

  /** The name of the pattern found; {@code none} if there is none. */
  String pattern() {
    return pattern(judged());
  }

  /** The same with the sides the other way round. */
  String patternWithReadLast() {
    return pattern(judged(false));
  }

  private static String pattern(Race race) {
    Diagnosis diagnosis = race.diagnosis();
    return diagnosis == null ? "none" : diagnosis.pattern();
  }

  private static SiteFacts facts(
      String method, @Nullable String call, @Nullable String lock, Set<Fact> facts) {
    return new SiteFacts("a/Box." + method + "()V", call, null, lock, facts);
  }

  private static Access access(
      Access.Kind kind, ThreadRef thread, String method, @Nullable List<Lock> locks) {
    return new Access(kind, false, thread, List.of(Samples.frame("a.Box", method, 7)), locks, null);
  }
}
