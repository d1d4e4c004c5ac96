package io.photofinish.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which locks a thread counts as held. */
class HeldLocksTest {
  private final List<Object> reachable = new ArrayList<>();
  private final ThreadState ts =
      new ThreadState(Thread.currentThread(), new ThreadRecord("main", 1, false, null, 0));

  private static final class View {}

  private static final class Lock {}

  @Test
  void aLockIsHeldUntilItsOutermostExit() {
    OwnedClock lock = of(new Lock());
    assertThat(ts.enterLock(lock)).isTrue();
    assertThat(ts.enterLock(lock)).isFalse();
    assertThat(ts.exitLock(lock)).isFalse();
    assertThat(held()).containsExactly(lock);
    assertThat(ts.exitLock(lock)).isTrue();
    assertThat(held()).isEmpty();
    assertThat(ts.heldHash).isZero();
  }

  @Test
  void anObjectMadeToGiveBackStandsForOneOfItsKind() {
    OwnedClock lock = of(new Lock());
    ts.enterLock(lock);
    for (int i = 0; i < 20; i++) {
      ts.enterLock(of(new View()));
      assertThat(held()).hasSize(2).startsWith(lock);
      assertThat(ts.exitLock(of(new View()))).isTrue();
      assertThat(held()).containsExactly(lock);
    }
    ts.exitLock(lock);
    assertThat(ts.heldHash).isZero();
  }

  @Test
  void anObjectThatWasTakenStandsForItself() {
    OwnedClock one = of(new Lock());
    OwnedClock two = of(new Lock());
    ts.enterLock(two);
    ts.exitLock(two);
    ts.enterLock(one);
    ts.exitLock(two); // another thread has taken it meanwhile, and this one gives it back
    assertThat(held()).containsExactly(one);
  }

  @Test
  void aMonitorAndALockOfTheJdkStandForThemselves() {
    OwnedClock one = of(new Object());
    ts.enterLock(one);
    ts.exitLock(of(new Object()));
    OwnedClock monitor = new OwnedClock(weak(new Lock()), "monitor of");
    ts.enterLock(monitor);
    ts.exitLock(new OwnedClock(weak(new Lock()), "monitor of"));
    assertThat(held()).containsExactly(one, monitor);
  }

  @Test
  void whatWasCollectedIsNotHeld() {
    OwnedClock lock = of(new Lock());
    WeakReference<Object> gone = weak(new View());
    ts.enterLock(new OwnedClock(gone, ""));
    ts.enterLock(lock);
    gone.clear();
    ts.forgetCollectedLocks();
    assertThat(held()).containsExactly(lock);
  }

  @Test
  void whatIsNeverGivenBackIsForgottenWhenCollected() {
    for (int i = 0; i < 1000; i++) {
      WeakReference<Object> gone = weak(new View());
      ts.enterLock(new OwnedClock(gone, ""));
      gone.clear();
    }
    assertThat(ts.heldLocks()).isLessThan(10);
  }

  private OwnedClock of(Object lock) {
    return new OwnedClock(weak(lock), "");
  }

  private WeakReference<Object> weak(Object lock) {
    reachable.add(lock);
    return new WeakReference<>(lock);
  }

  private List<Object> held() {
    List<Object> held = new ArrayList<>();
    for (int i = 0; i < ts.heldLocks(); i++) {
      held.add(ts.heldLock(i));
    }
    return held;
  }
}
