package io.photofinish.instrument.weave;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** What a {@link CallSiteRewriter} writes with. Valid during one {@code rewrite} only. */
public final class CallSiteCode {
  private final CallSite call;
  private final Emitter emitter;
  private final int site;
  private final Runnable invoke;
  private boolean invoked;

  CallSiteCode(CallSite call, Emitter emitter, int site, Runnable invoke) {
    this.call = call;
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
