package io.photofinish.report.diagnosis;

import static io.photofinish.report.diagnosis.Fact.CHECKED_CONCURRENT_MAP;
import static io.photofinish.report.diagnosis.Fact.CHECK_THEN_STORE;
import static io.photofinish.report.diagnosis.Fact.DOUBLE_CHECKED;
import static io.photofinish.report.diagnosis.Fact.ESCAPED;
import static io.photofinish.report.diagnosis.Fact.INCLUSIVE_RANGE;
import static io.photofinish.report.diagnosis.Fact.IN_CONSTRUCTOR;
import static io.photofinish.report.diagnosis.Fact.LOOP_CONDITION;
import static io.photofinish.report.diagnosis.Fact.LOOP_INDEX;
import static io.photofinish.report.diagnosis.Fact.READ_MODIFY_WRITE;
import static io.photofinish.report.diagnosis.Fact.READ_ONCE;
import static io.photofinish.report.diagnosis.Fact.SHIFTED_INDEX;
import static io.photofinish.report.diagnosis.Fact.STORES_CONSTANT;
import static io.photofinish.report.diagnosis.Fact.STORES_NEW;
import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.report.Diagnosis;
import io.photofinish.report.Severity;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each pattern fits where it should, and not where one thing that makes it is missing. */
class PatternsTest {

  private static final String MONITOR = "monitor of a.Box@1";

  @Test
  void namesAreDifferent() {
    assertThat(Set.copyOf(Patterns.names())).hasSameSizeAs(Patterns.names());
  }

  @Test
  void nothingKnownIsNothingSaid() {
    assertThat(Scene.field("int").pattern()).isEqualTo("none");
    assertThat(Scene.field("a.Thing").readerLocksUnknown().pattern()).isEqualTo("none");
    assertThat(Scene.element().pattern()).isEqualTo("none");
    assertThat(Scene.object("a.Thing").pattern()).isEqualTo("none");
    assertThat(Scene.field("int").judged().severity()).isEqualTo(Severity.MEDIUM);
  }

  @Test
  void unsynchronizedCounter() {
    Scene update = Scene.field("int").writer(READ_MODIFY_WRITE);
    assertThat(update.pattern()).isEqualTo("unsynchronized-counter");
    assertThat(update.patternWithReadLast()).isEqualTo("unsynchronized-counter");
    assertThat(update.judged().severity()).isEqualTo(Severity.HIGH);
    assertThat(Scene.field("int").writer(STORES_CONSTANT).pattern()).isEqualTo("none");
    assertThat(Scene.element().writer(READ_MODIFY_WRITE).diagnosis().consider())
        .contains("AtomicIntegerArray");
  }

  @Test
  void unsynchronizedCounterNamesTheLockOfOneSide() {
    assertThat(
            Scene.field("long")
                .writer(READ_MODIFY_WRITE)
                .readerHolds(MONITOR)
                .diagnosis()
                .looksLike())
        .isEqualTo(
            "unsynchronized read-modify-write in writer. What reader reads may be out of date."
                + " reader holds the monitor of a.Box, writer holds no lock.");
  }

  @Test
  void doubleCheckedLocking() {
    Fact[] writer = {CHECK_THEN_STORE, DOUBLE_CHECKED, STORES_NEW};
    Scene scene = Scene.field("a.Thing").writer(writer).writerHolds(MONITOR);
    assertThat(scene.pattern()).isEqualTo("double-checked-locking");
    assertThat(scene.patternWithReadLast()).isEqualTo("double-checked-locking");
    assertThat(Scene.field("a.Thing").writer(writer).otherWriter(DOUBLE_CHECKED).pattern())
        .isNotEqualTo("double-checked-locking");
    assertThat(Scene.field("a.Thing").writer(CHECK_THEN_STORE).writerHolds(MONITOR).pattern())
        .isEqualTo("lazy-initialization");
    assertThat(scene.isStatic().diagnosis().consider()).contains("holder class");
  }

  @Test
  void lazyInitialization() {
    assertThat(Scene.field("a.Thing").writer(CHECK_THEN_STORE).pattern())
        .isEqualTo("lazy-initialization");
    assertThat(Scene.field("long").writer(CHECK_THEN_STORE).judged().severity())
        .isEqualTo(Severity.MEDIUM);
    assertThat(Scene.field("boolean").writer(CHECK_THEN_STORE, STORES_CONSTANT).pattern())
        .isEqualTo("none");
    assertThat(Scene.field("a.Thing").reader(CHECK_THEN_STORE).pattern()).isEqualTo("none");
  }

  @Test
  void singleCheck() {
    Fact[] idiom = {CHECK_THEN_STORE, READ_ONCE};
    Scene hash = Scene.field("int").writer(idiom).reader(idiom);
    assertThat(hash.pattern()).isEqualTo("single-check");
    assertThat(hash.judged().severity()).isEqualTo(Severity.LOW);
    assertThat(Scene.field("long").writer(idiom).reader(idiom).pattern())
        .as("the halves of a long may come apart")
        .isEqualTo("lazy-initialization");
    assertThat(Scene.field("a.Thing").writer(idiom).reader(idiom).pattern())
        .as("an object may be seen half made")
        .isEqualTo("lazy-initialization");
    assertThat(Scene.field("int").writer(CHECK_THEN_STORE).reader(CHECK_THEN_STORE).pattern())
        .as("a second read may see 0 again")
        .isEqualTo("lazy-initialization");
    assertThat(Scene.field("int").writer(idiom).reader(READ_ONCE).pattern())
        .as("who only reads may see 0")
        .isEqualTo("lazy-initialization");
  }

  @Test
  void shutdownFlag() {
    Scene flag = Scene.field("boolean").writer(STORES_CONSTANT).reader(LOOP_CONDITION);
    assertThat(flag.pattern()).isEqualTo("shutdown-flag");
    assertThat(flag.patternWithReadLast()).isEqualTo("shutdown-flag");
    assertThat(Scene.field("boolean").writer(STORES_CONSTANT).pattern()).isEqualTo("none");
    assertThat(Scene.field("boolean").reader(LOOP_CONDITION).pattern()).isEqualTo("none");
    assertThat(Scene.field("int").writer(STORES_CONSTANT).reader(LOOP_CONDITION).pattern())
        .as("the bound of a loop is no flag")
        .isEqualTo("none");
  }

  @Test
  void readDuringInitialization() {
    Scene escape = Scene.field("int").writer(IN_CONSTRUCTOR, ESCAPED);
    assertThat(escape.pattern()).isEqualTo("read-during-initialization");
    assertThat(escape.patternWithReadLast()).isEqualTo("read-during-initialization");
    assertThat(Scene.field("int").writer(IN_CONSTRUCTOR).pattern()).isEqualTo("none");
    assertThat(Scene.field("int").writer(IN_CONSTRUCTOR, ESCAPED).reader(IN_CONSTRUCTOR).pattern())
        .isEqualTo("none");
  }

  @Test
  void unsafePublication() {
    assertThat(Scene.field("a.Thing").writer(STORES_NEW).pattern()).isEqualTo("unsafe-publication");
    assertThat(Scene.field("java.lang.String").writer(STORES_NEW).pattern()).isEqualTo("none");
    assertThat(Scene.field("a.Thing").writer(STORES_CONSTANT).pattern()).isEqualTo("none");
    assertThat(Scene.field("a.Thing").writer(STORES_NEW).otherWriter(STORES_NEW).pattern())
        .isEqualTo("none");
    assertThat(Scene.field("int").writer(IN_CONSTRUCTOR).patternWithReadLast())
        .isEqualTo("unsafe-publication");
  }

  @Test
  void consequencesNameTheirCause() {
    assertThat(Scene.field("int").causedBy("0123456789abcdef").diagnosisWithReadLast().looksLike())
        .contains("the race with id 012345");
    assertThat(Scene.field("int").writer(READ_MODIFY_WRITE).causedBy("01").pattern())
        .as("an update is lost in any case")
        .isEqualTo("unsynchronized-counter");
  }

  @Test
  void neighbouringSlots() {
    assertThat(Scene.element().writer(LOOP_INDEX).reader(SHIFTED_INDEX).pattern())
        .isEqualTo("neighbouring-slots");
    assertThat(Scene.element().writer(LOOP_INDEX).reader(LOOP_INDEX).pattern()).isEqualTo("none");
    assertThat(Scene.element().reader(SHIFTED_INDEX).pattern()).isEqualTo("none");
    Fact[] range = {LOOP_INDEX, INCLUSIVE_RANGE};
    assertThat(Scene.element().sameMethod().writer(range).otherWriter(range).pattern())
        .isEqualTo("neighbouring-slots");
    assertThat(Scene.element().writer(range).otherWriter(range).pattern())
        .as("ranges of different loops")
        .isEqualTo("none");
    assertThat(Scene.field("int").sameMethod().writer(range).otherWriter(range).pattern())
        .isEqualTo("none");
  }

  @Test
  void checkThenAct() {
    assertThat(Scene.field("int").writer(CHECKED_CONCURRENT_MAP, READ_MODIFY_WRITE).pattern())
        .isEqualTo("check-then-act");
    assertThat(Scene.field("int").reader(CHECKED_CONCURRENT_MAP).pattern())
        .isEqualTo("check-then-act");
    assertThat(Scene.field("int").writer(CHECK_THEN_STORE).pattern())
        .isNotEqualTo("check-then-act");
  }

  @Test
  void sharedCollection() {
    assertThat(Scene.object("java.util.HashMap").pattern()).isEqualTo("shared-collection");
    assertThat(Scene.object("java.util.ArrayList").readerCalls("java.util.List.get").pattern())
        .isEqualTo("shared-collection");
    assertThat(Scene.object("java.util.Random").pattern()).isEqualTo("none");
    assertThat(Scene.object("a.HashMap").pattern()).isEqualTo("none");
  }

  @Test
  void iteratorAndMutation() {
    assertThat(Scene.object("java.util.ArrayList").readerCalls("java.util.Iterator.next").pattern())
        .isEqualTo("iterator-and-mutation");
    assertThat(
            Scene.object("java.util.ArrayList")
                .readerCalls("java.util.Iterator.next")
                .patternWithReadLast())
        .isEqualTo("iterator-and-mutation");
    assertThat(Scene.object("a.Scanner").readerCalls("java.util.Iterator.next").pattern())
        .isEqualTo("none");
  }

  @Test
  void sharedDateFormat() {
    assertThat(Scene.object("java.text.SimpleDateFormat").otherWriter().pattern())
        .isEqualTo("shared-date-format");
    assertThat(Scene.object("java.util.StringJoiner").otherWriter().pattern()).isEqualTo("none");
  }

  @Test
  void lockOnOneSide() {
    Scene scene = Scene.field("int").writerHolds(MONITOR);
    assertThat(scene.pattern()).isEqualTo("lock-on-one-side");
    assertThat(scene.patternWithReadLast()).isEqualTo("lock-on-one-side");
    assertThat(scene.diagnosis().consider())
        .isEqualTo("hold the same monitor of a.Box in reader, too, or declare value volatile.");
    assertThat(Scene.field("int").writerHolds(MONITOR).readerLocksUnknown().pattern())
        .isEqualTo("none");
  }

  @Test
  void namesTheFieldThatTheLockIsIn() {
    Scene scene =
        Scene.field("int").writer(Fact.TAKES_LOCK).writerHolds("monitor of java.lang.Object@1");
    assertThat(scene.lockFrom("a.Box.guard").diagnosis())
        .isEqualTo(
            new Diagnosis(
                "lock-on-one-side",
                "a lock held on one side only. writer holds the lock in Box.guard, reader holds no"
                    + " lock.",
                "hold the lock in Box.guard in reader, too, or declare value volatile."));
  }

  @Test
  void aLockForSomethingElseIsNoLockForThis() {
    String session = "java.util.concurrent.locks.ReentrantLock@1";
    assertThat(Scene.field("int").writerHolds(session).pattern()).isEqualTo("none");
    assertThat(Scene.field("int").writerHolds(session).readerHolds(session).pattern())
        .isEqualTo("none");
    assertThat(Scene.field("int").writer(Fact.TAKES_LOCK).writerHolds(session).pattern())
        .isEqualTo("lock-on-one-side");
    assertThat(Scene.field("int").writerHolds("monitor of class a.Box").pattern())
        .isEqualTo("lock-on-one-side");
  }

  @Test
  void ofSeveralLocksTheOneForTheVariableIsNamed() {
    Scene several = Scene.field("int").writerHolds(MONITOR, "monitor of a.Session@2");
    assertThat(several.diagnosis().looksLike())
        .contains("writer holds the monitor of a.Box, reader holds no lock");
    assertThat(several.writer(Fact.TAKES_LOCK).diagnosis().looksLike())
        .contains("writer holds the monitor of a.Session, reader holds no lock");
  }

  @Test
  void differentLocks() {
    Scene other = Scene.field("int").writerHolds(MONITOR).readerHolds("monitor of a.Other");
    assertThat(other.pattern()).isEqualTo("none");
    assertThat(other.reader(Fact.TAKES_LOCK).pattern()).isEqualTo("different-locks");
    assertThat(
            Scene.field("int")
                .writerHolds(MONITOR)
                .readerHolds("monitor of a.Box")
                .diagnosis()
                .looksLike())
        .contains("but not of the same object");
    String read = "java.util.concurrent.locks.ReentrantReadWriteLock$ReadLock@1";
    assertThat(Scene.field("int").writerHolds(read).readerHolds(read).pattern())
        .as("a read lock that both hold is one lock")
        .isEqualTo("none");
  }
}
