package io.photofinish.instrument.weave;

import org.objectweb.asm.Type;

/** The arguments of a call, moved from the operand stack to temporary locals and back. */
public final class ArgumentSpill {
  private final Emitter emitter;
  private final Type[] types;
  private final int[] locals;

  private ArgumentSpill(Emitter emitter, Type[] types) {
    this.emitter = emitter;
    this.types = types;
    this.locals = new int[types.length];
  }

  /** {@code ..., arguments -> ...}. */
  static ArgumentSpill store(Emitter emitter, String descriptor) {
    ArgumentSpill spill = new ArgumentSpill(emitter, Type.getArgumentTypes(descriptor));
    for (int i = spill.types.length - 1; i >= 0; i--) {
      spill.locals[i] = emitter.temp(spill.types[i]);
      emitter.store(spill.types[i], spill.locals[i]);
    }
    return spill;
  }

  public int count() {
    return types.length;
  }

  public Type type(int argument) {
    return types[argument];
  }

  /** {@code ... -> ..., argument}. May be used any number of times. */
  public void load(int argument) {
    emitter.load(types[argument], locals[argument]);
  }

  /** {@code ... -> ..., arguments}: all of them, in order. */
  public void reload() {
    for (int i = 0; i < types.length; i++) {
      load(i);
    }
  }
}
