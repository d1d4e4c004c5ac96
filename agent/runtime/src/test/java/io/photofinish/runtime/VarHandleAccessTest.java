package io.photofinish.runtime;

import static io.photofinish.runtime.AtomicMode.ACQUIRE;
import static io.photofinish.runtime.AtomicMode.PLAIN;
import static io.photofinish.runtime.AtomicMode.RELEASE;
import static io.photofinish.runtime.AtomicMode.VOLATILE;
import static io.photofinish.runtime.Watched.inTurn;
import static io.photofinish.runtime.Watched.races;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Also the test that the names of the JDK's fields that tell a variable are still those. */
class VarHandleAccessTest {
  private static final int SITE = Watched.site(VarHandle.class, "call", "I");

  private final MethodHandles.Lookup lookup = MethodHandles.lookup();
  private final Cell cell = new Cell();

  @BeforeEach
  void forgetEarlierRaces() {
    races();
  }

  private static VolatileField field(VarHandle handle) {
    return Objects.requireNonNull(VarHandleTarget.of(handle).field);
  }

  @Test
  void tellsInstanceFields() throws Exception {
    VarHandle handle = lookup.findVarHandle(Cell.class, "next", Object.class);
    assertThat(field(handle).variable.name).isEqualTo("next");
    assertThat(field(handle).offset).isEqualTo(Cell.offsetOf("next"));
    assertThat(field(handle).isVolatile).isTrue();
    assertThat(VarHandleTarget.of(handle).isReceiver("not a cell")).isFalse();
  }

  @Test
  void tellsStaticFields() throws Exception {
    VarHandle handle = lookup.findStaticVarHandle(Cell.class, "latest", long.class);
    assertThat(field(handle).variable.name).isEqualTo("latest");
    assertThat(field(handle).holder(null)).isEqualTo(Cell.class);
    assertThat(field(handle).type).isEqualTo('J');
  }

  @Test
  void tellsElementsAndViews() {
    assertThat(VarHandleTarget.of(MethodHandles.arrayElementVarHandle(int[].class)).width).isOne();
    assertThat(VarHandleTarget.of(MethodHandles.arrayElementVarHandle(String[].class)).width)
        .isOne();
    ByteOrder order = ByteOrder.BIG_ENDIAN;
    assertThat(VarHandleTarget.of(MethodHandles.byteArrayViewVarHandle(long[].class, order)).width)
        .isEqualTo(8);
    assertThat(VarHandleTarget.of(MethodHandles.byteBufferViewVarHandle(int[].class, order)).width)
        .isEqualTo(4);
  }

  @Test
  void tellsUpdaters() throws Exception {
    AtomicIntegerFieldUpdater<Cell> updater =
        AtomicIntegerFieldUpdater.newUpdater(Cell.class, "ready");
    inTurn(
        ts -> {
          cell.setData(1, ts);
          int operation =
              AtomicUpdaters.begin(updater, cell, AtomicMode.store(VOLATILE), SITE, ts, 0);
          assertThat(operation).isNotEqualTo(AtomicOperation.NONE);
          updater.set(cell, 1);
          Atomics.end(operation, ts);
        },
        ts -> {
          assertThat(cell.ready(ts)).isEqualTo(1);
          cell.data(ts);
        });
    assertThat(races()).isEmpty();
  }

  @Test
  void plainFieldInReleaseAndAcquireMode() throws Exception {
    Cell flag = new Cell();
    VarHandle handle = lookup.findVarHandle(Cell.class, "data", int.class);
    inTurn(
        ts -> {
          cell.setData(1, ts);
          int operation =
              VarHandleAccess.begin(handle, flag, AtomicMode.store(RELEASE), SITE, ts, 0);
          handle.setRelease(flag, 1);
          Atomics.end(operation, ts);
        },
        ts -> {
          int operation =
              VarHandleAccess.begin(handle, flag, AtomicMode.load(ACQUIRE), SITE, ts, 0);
          int seen = (int) handle.getAcquire(flag);
          assertThat(Atomics.endLoad(seen, operation, SITE, ts, 0)).isEqualTo(1);
          cell.data(ts);
          flag.data(ts);
        });
    assertThat(races()).isEmpty();
  }

  @Test
  void plainInstructionRacesWithAnAtomicAccessOfTheField() throws Exception {
    VarHandle handle = lookup.findVarHandle(Cell.class, "data", int.class);
    inTurn(
        ts -> {
          int operation =
              VarHandleAccess.begin(handle, cell, AtomicMode.store(RELEASE), SITE, ts, 0);
          handle.setRelease(cell, 1);
          Atomics.end(operation, ts);
        },
        cell::data);
    assertThat(races()).hasSize(1);
  }

  @Test
  void plainModeOfAVolatileFieldRaces() throws Exception {
    VarHandle handle = lookup.findVarHandle(Cell.class, "ready", int.class);
    inTurn(
        ts -> cell.setReady(1, ts),
        ts -> VarHandleAccess.begin(handle, cell, AtomicMode.load(PLAIN), SITE, ts, 0));
    assertThat(races()).hasSize(1);
  }

  @Test
  void loadIsRepeatedWhenAStoreCameBetween() throws Exception {
    VarHandle handle = MethodHandles.arrayElementVarHandle(long[].class);
    long[] array = new long[3];
    inTurn(
        ts -> {
          int outer =
              VarHandleAccess.begin(handle, array, 2, AtomicMode.load(ACQUIRE), SITE, ts, 0);
          long old = array[2];
          inTurn(
              other -> {
                cell.setData(1, other);
                int mode = AtomicMode.store(RELEASE);
                int operation = VarHandleAccess.begin(handle, array, 2, mode, SITE, other, 0);
                handle.setRelease(array, 2, 9L);
                Atomics.end(operation, other);
              });
          assertThat(Atomics.endLoad(old, outer, SITE, ts, 0)).isEqualTo(9);
          cell.data(ts);
        });
    assertThat(races()).isEmpty();
  }

  @Test
  void viewsOfTheSameBytesAreTheSameVariable() throws Exception {
    byte[] bytes = new byte[32];
    VarHandle ofArray = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());
    VarHandle ofBuffer =
        MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.nativeOrder());
    ByteBuffer buffer = ByteBuffer.wrap(bytes, 8, 24).slice();
    inTurn(
        ts -> {
          cell.setData(1, ts);
          int mode = AtomicMode.store(RELEASE);
          int operation = VarHandleAccess.begin(ofBuffer, buffer, 8, mode, SITE, ts, 0);
          Atomics.end(operation, ts);
        },
        ts -> {
          int mode = AtomicMode.load(ACQUIRE);
          int operation = VarHandleAccess.begin(ofArray, bytes, 16, mode, SITE, ts, 0);
          Atomics.endLoad(0, operation, SITE, ts, 0);
          cell.data(ts);
        });
    assertThat(races()).isEmpty();
  }

  @Test
  void whatTheAccessWillRejectBeginsNothing() throws Exception {
    ThreadState ts = Threads.current();
    int mode = AtomicMode.store(VOLATILE);
    VarHandle handle = lookup.findVarHandle(Cell.class, "ready", int.class);
    VarHandle elements = MethodHandles.arrayElementVarHandle(int[].class);
    assertThat(VarHandleAccess.begin(null, cell, mode, SITE, ts, 0)).isZero();
    assertThat(VarHandleAccess.begin(handle, null, mode, SITE, ts, 0)).isZero();
    assertThat(VarHandleAccess.begin(handle, "not a cell", mode, SITE, ts, 0)).isZero();
    assertThat(VarHandleAccess.begin(elements, new int[2], 2, mode, SITE, ts, 0)).isZero();
    assertThat(VarHandleAccess.begin(elements, new int[2], -1, mode, SITE, ts, 0)).isZero();
    assertThat(ts.pending).isNull();
  }

  @Test
  void tellsUnsafeFieldsAndElements() throws Exception {
    int[] array = new int[4];
    long third = AtomicBases.of(int[].class) + 3 * 4;
    inTurn(
        ts -> {
          cell.setData(1, ts);
          int mode = AtomicMode.store(VOLATILE);
          int first = UnsafeAccess.begin(cell, Cell.offsetOf("ready"), 'I', mode, SITE, ts, 0);
          assertThat(first).isNotZero();
          Atomics.end(first, ts);
          int second = UnsafeAccess.begin(array, third, 'I', mode, SITE, ts, 0);
          assertThat(second).isNotZero();
          Atomics.end(second, ts);
        },
        ts -> {
          cell.ready(ts);
          cell.data(ts);
        });
    assertThat(races()).isEmpty();
    inTurn(ts -> ElementHooks.readElement(array, 3, SITE, ts, 0));
    assertThat(races()).hasSize(1);
  }

  @Test
  void tellsReflectionAndMethodHandles() throws Exception {
    Field ready = Cell.class.getDeclaredField("ready");
    MethodHandle setter = lookup.findSetter(Cell.class, "data", int.class);
    inTurn(
        ts -> {
          int plain = FieldHandleAccess.begin(setter, cell, SITE, ts, 0);
          FieldHandleAccess.end(plain, setter, cell, SITE, ts, 0);
          int operation = FieldHandleAccess.begin(ready, cell, true, SITE, ts, 0);
          assertThat(operation).isNotZero();
          FieldHandleAccess.end(operation, ready, cell, true, SITE, ts, 0);
        },
        ts -> {
          cell.ready(ts);
          cell.data(ts);
        });
    assertThat(races()).isEmpty();
    inTurn(cell::data);
    assertThat(races()).hasSize(1);
  }
}
