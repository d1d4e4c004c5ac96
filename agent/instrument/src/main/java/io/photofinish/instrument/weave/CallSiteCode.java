package io.photofinish.instrument.weave;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** What a {@link CallSiteRewriter} writes with. Valid during one {@code rewrite} only. */
public final class CallSiteCode {
  private final CallSite call;
  private final Confined.Receiver receiver;
  private final Calls calls;
  private final Emitter emitter;
  private final int site;
  private final Runnable invoke;
  private boolean invoked;

  CallSiteCode(
      CallSite call,
      Confined.Receiver receiver,
      Calls calls,
      Emitter emitter,
      int site,
      Runnable invoke) {
    this.call = call;
    this.receiver = receiver;
    this.calls = calls;
    this.emitter = emitter;
    this.site = site;
    this.invoke = invoke;
  }

  public CallSite call() {
    return call;
  }

  /** The id of this call in {@link Sites}, of kind {@link SiteKind#CALL}. */
  public int site() {
    return site;
  }

  /** The id of a site for what the call does to an argument: of unknown origin. */
  public int argumentSite() {
    return calls.argumentSite(call);
  }

  /** Whether accesses made by this code are recorded. */
  public boolean recordsAccesses() {
    return calls.recordsAccesses();
  }

  /** Whether the receiver, made in this method, never leaves it, nor does what it is a view of. */
  public boolean isConfined() {
    return receiver == Confined.Receiver.CONFINED;
  }

  /** Whether the receiver is an iterator, made in this method, that never leaves it. */
  public boolean isOwnIterator() {
    return receiver == Confined.Receiver.OWN_ITERATOR;
  }

  /**
   * The class of the JDK that the call's owner is or, however far up, extends; null for interfaces
   * of the program and when a class file on the way is not found.
   */
  public @Nullable String ancestor() {
    return calls.ancestor(call.owner());
  }

  /** Internal name of the class whose code calls. */
  public String caller() {
    return emitter.method().className();
  }

  /** For instructions of any other kind: {@code DUP, CHECKCAST, INVOKESTATIC} of a hook class... */
  public MethodVisitor out() {
    return emitter.out();
  }

  /**
   * Announces that more than {@link Emitter#REWRITER_STACK} words will stand on the operand stack
   * above those of the bare call.
   */
  public void needStack(int words) {
    emitter.needStack(words);
  }

  /** A local variable for the duration of this rewrite. */
  public int temp(Type type) {
    return emitter.temp(type);
  }

  /** {@code ..., value -> ...}. */
  public void store(Type type, int local) {
    emitter.store(type, local);
  }

  /** {@code ... -> ..., value}. */
  public void load(Type type, int local) {
    emitter.load(type, local);
  }

  /** {@code ..., [receiver,] arguments -> ..., [receiver]}. */
  public ArgumentSpill spillArguments() {
    return ArgumentSpill.store(emitter, call.descriptor());
  }

  /** {@code ... -> ..., int}. */
  public void push(int value) {
    emitter.push(value);
  }

  /** {@code ... -> ..., site}. */
  public void loadSite() {
    emitter.push(site);
  }

  /** {@code ... -> ..., ts}. */
  public void loadThread() {
    emitter.loadThread();
  }

  /** {@code ... -> ..., ctx} (two words). */
  public void loadContext() {
    emitter.loadContext();
  }

  /** {@code ..., arguments -> ..., [result]}: a static method of the runtime's {@code Hooks}. */
  public void hook(String name, String descriptor) {
    emitter.hook(name, descriptor);
  }

  /** {@code ..., arguments -> ..., [result]}: a static method of another class of the runtime. */
  public void hook(String owner, String name, String descriptor) {
    emitter.hook(owner, name, descriptor);
  }

  /** Whether {@link #repeatFrom} may be used; what is written in between then runs again. */
  public boolean canRepeat() {
    return emitter.canRepeat(call.returnType());
  }

  /**
   * {@code ..., receiver -> ..., receiver}: begins what {@link #repeatUnless} may repeat. All
   * temporary locals so far must have been stored to.
   */
  public Label repeatFrom() {
    return emitter.repeatFrom(call.returnType());
  }

  /** {@code ..., receiver, result, done -> ..., result}: repeats if {@code done} is 0. */
  public void repeatUnless(Label begin) {
    emitter.repeatUnless(begin);
  }

  /** The call itself, with its calling context: exactly once. */
  public void invoke() {
    if (invoked) {
      throw new IllegalStateException("invoke() twice for " + call);
    }
    invoked = true;
    invoke.run();
  }

  boolean invoked() {
    return invoked;
  }
}
