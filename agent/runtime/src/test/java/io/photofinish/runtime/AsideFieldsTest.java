package io.photofinish.runtime;

import static io.photofinish.runtime.Watched.inParallel;
import static io.photofinish.runtime.Watched.inTurn;
import static io.photofinish.runtime.Watched.races;
import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.clock.SyncClock;
import java.lang.ref.WeakReference;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AsideFieldsTest {
  private static class Top implements Watched.LoadedBefore {
    int first;
    int second;
    volatile int flag;
    static int shared;
  }

  private static class Below extends Top {
    int own;
  }

  /**
   * Loaded later, so with hidden members, but for the holder, which stands in the topmost class.
   */
  @SuppressWarnings({"unused", "MemberName"})
  private static final class Woven extends Top {
    int inside;
    long $pf$l$inside;
    long $pf$w$inside;
  }

  // New ones for each test: a pair of contexts is told once.
  private final int first = Watched.site(Top.class, "first", "I");
  private final int second = Watched.site(Top.class, "second", "I");
  private final int firstOfBelow = Watched.site(Below.class, "first", "I");
  private final int own = Watched.site(Below.class, "own", "I");
  private final int shared = Watched.site(Top.class, "shared", "I");
  private final int inside = Watched.site(Woven.class, "inside", "I");

  @BeforeEach
  void forgetEarlierRaces() {
    races();
  }

  @Test
  void findsARaceOnAFieldOfAnObject() throws Exception {
    Top o = new Top();
    inTurn(ts -> Hooks.write(o, first, ts, ts.context), ts -> Hooks.read(o, first, ts, ts.context));
    assertThat(races())
        .singleElement()
        .satisfies(
            race -> {
              assertThat(race.object).isSameAs(o);
              FieldVariable field = Objects.requireNonNull(race.field);
              assertThat(field.name).isEqualTo("first");
              assertThat(field.declaringClass).isEqualTo(Top.class.getName());
            });
  }

  @Test
  void tellsFieldsAndObjectsApart() throws Exception {
    Below o = new Below();
    Below other = new Below();
    inTurn(
        ts -> Hooks.write(o, first, ts, ts.context),
        ts -> Hooks.write(o, second, ts, ts.context),
        ts -> Hooks.write(o, own, ts, ts.context),
        ts -> Hooks.write(other, first, ts, ts.context));
    assertThat(races()).isEmpty();
    inTurn(ts -> Hooks.write(o, firstOfBelow, ts, ts.context));
    assertThat(races()).hasSize(1);
  }

  @Test
  void findsARaceOnAStaticField() throws Exception {
    inTurn(
        ts -> Hooks.writeStatic(shared, ts, ts.context),
        ts -> Hooks.readStatic(shared, ts, ts.context));
    assertThat(races())
        .singleElement()
        .satisfies(
            race -> {
              assertThat(race.object).isSameAs(Top.class);
              assertThat(Objects.requireNonNull(race.field).isStatic()).isTrue();
            });
  }

  @Test
  void ordersByLocksAsElsewhere() throws Exception {
    Top o = new Top();
    SyncClock lock = new SyncClock();
    inTurn(
        ts -> {
          Hooks.write(o, first, ts, ts.context);
          ts.release(lock);
        },
        ts -> {
          ts.acquire(lock);
          Hooks.write(o, first, ts, ts.context);
        });
    assertThat(races()).isEmpty();
  }

  /** Several readers need the holder, for which the object of either class has no room. */
  @Test
  void comparesAWriteWithAllReads() throws Exception {
    for (int site : new int[] {first, inside}) {
      Woven o = new Woven();
      inTurn(
          ts -> Hooks.read(o, site, ts, ts.context),
          ts -> Hooks.read(o, site, ts, ts.context),
          ts -> Hooks.read(o, site, ts, ts.context));
      assertThat(races()).isEmpty();
      inTurn(ts -> Hooks.write(o, site, ts, ts.context));
      assertThat(races()).hasSize(1);
    }
  }

  /** A copy has no history of its own to forget, and takes none over. */
  @Test
  void aCloneReadsTheOriginal() throws Exception {
    Top original = new Top();
    Top copy = new Top();
    inTurn(
        ts -> Hooks.write(original, first, ts, ts.context),
        ts -> Clones.cloned(copy, original, second, ts, ts.context));
    assertThat(races()).singleElement().satisfies(r -> assertThat(r.object).isSameAs(original));
  }

  /** The same threads, objects that come and go: none is missed, none confused with another. */
  @Test
  void keepsManyObjectsApart() throws Exception {
    Top[] objects = new Top[20_000];
    for (int i = 0; i < objects.length; i++) {
      objects[i] = new Top();
    }
    inParallel(
        ts -> {
          for (int i = 0; i < objects.length; i += 2) {
            Hooks.write(objects[i], first, ts, ts.context);
            Hooks.read(objects[i], first, ts, ts.context);
          }
        },
        ts -> {
          for (int i = 1; i < objects.length; i += 2) {
            Hooks.write(objects[i], first, ts, ts.context);
            Hooks.write(objects[i - 1], second, ts, ts.context);
          }
        });
    assertThat(races()).isEmpty();
    inTurn(ts -> Hooks.read(objects[objects.length - 1], first, ts, ts.context));
    assertThat(races()).hasSize(1);
  }

  /** Whichever of two unordered threads comes second finds the first one's access. */
  @Test
  void losesNoAccessWhenShadowsAreMadeAtTheSameTime() throws Exception {
    for (int round = 0; round < 200; round++) {
      Top o = new Top();
      int mine = Watched.site(Top.class, "first", "I");
      inParallel(
          ts -> Hooks.write(o, mine, ts, ts.context), ts -> Hooks.write(o, mine, ts, ts.context));
      assertThat(races()).hasSize(1);
    }
  }

  @Test
  void keepsNoObjectAlive() throws Exception {
    WeakReference<Top> gone = written();
    for (int i = 0; i < 100 && gone.get() != null; i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertThat(gone.get()).isNull();
  }

  private WeakReference<Top> written() throws InterruptedException {
    Top o = new Top();
    inTurn(ts -> Hooks.write(o, first, ts, ts.context));
    return new WeakReference<>(o);
  }

  /** Final and volatile fields have no words: the former are not tracked, the latter elsewhere. */
  @Test
  void coversPlainFieldsOnly() {
    assertThat(AsideFields.of(Top.class).instance)
        .extracting(v -> v.name)
        .containsExactly("first", "second");
    assertThat(AsideFields.of(Top.class).field("flag", false)).isNull();
    assertThat(AsideFields.of(String.class).instance).isEmpty();
  }
}
