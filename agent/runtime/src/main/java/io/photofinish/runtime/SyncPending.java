package io.photofinish.runtime;

import org.jspecify.annotations.Nullable;

/** A catalogued call that may end in an exception and still order something. */
final class SyncPending extends Pending {
  final SyncEffects effects;
  private final @Nullable Object receiver;
  private final @Nullable Object argument;

  SyncPending(SyncEffects effects, @Nullable Object receiver, @Nullable Object argument) {
    this.effects = effects;
    this.receiver = receiver;
    this.argument = argument;
  }

  @Override
  public void settle(ThreadState ts) {
    effects.thrown(receiver, argument, ts);
  }
}
