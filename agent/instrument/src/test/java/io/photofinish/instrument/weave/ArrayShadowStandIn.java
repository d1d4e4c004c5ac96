package io.photofinish.instrument.weave;

/** Takes the place of the engine's {@code ArrayShadow} in {@link WovenLoader}. */
public final class ArrayShadowStandIn {
  public final Object array;

  public ArrayShadowStandIn(Object array) {
    this.array = array;
  }
}
