package io.photofinish.instrument.weave;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes the woven parts of one method. */
final class Emitter {
  static final String HOOKS = "io/photofinish/runtime/Hooks";
  static final String SAMPLED_HOOKS = "io/photofinish/runtime/SampledHooks";
  static final String ELEMENT_HOOKS = "io/photofinish/runtime/ElementHooks";
  static final String THREAD_STATE = "io/photofinish/runtime/ThreadState";
  static final String ARRAY_SHADOW = "io/photofinish/clock/ArrayShadow";
  static final String TS = "L" + THREAD_STATE + ";";

  /** The usual end of a hook's parameters: site, thread, context. */
  static final String SITE_TS_CTX = "I" + TS + "J";

  /**
   * Words that this package's own hooks add to the operand stack, if they do not say otherwise: the
   * end of a volatile read passes object, token (2), site, ts, ctx (2) above the value, and the
   * value may be wider than the reference it came from.
   */
  static final int HOOK_STACK = 8;

  /** The context of methods that keep none: the stack is walked. */
  private static final Long NO_CONTEXT = -1L;

  /** Words a {@link CallSiteRewriter} may add without saying so. */
  static final int REWRITER_STACK = 16;

  private final MethodVisitor out;
  private final WovenMethod method;
  private final Sites sites;
  private final AddedLocals locals;
  private final Rereads rereads;
  private int nextTemp;
  private int maxLocals;
  private int extraStack = HOOK_STACK;
  private int line;
  private @Nullable Origin origin;
  private boolean isIndex;

  Emitter(MethodVisitor out, WovenMethod method, Sites sites, AddedLocals locals, Rereads rereads) {
    this.out = out;
    this.method = method;
    this.sites = sites;
    this.locals = locals;
    this.rereads = rereads;
    this.nextTemp = locals.firstTemp();
    this.maxLocals = locals.firstTemp();
  }

  MethodVisitor out() {
    return out;
  }

  WovenMethod method() {
    return method;
  }

  AddedLocals locals() {
    return locals;
  }

  /** Whether {@link #repeatFrom} may be used for a read of such a value. */
  boolean canRepeat(Type value) {
    return Rereads.suits(value, isIndex) && rereads.possible();
  }

  /**
   * {@code ..., o -> ..., o}: begins a read that {@link #repeatUnless} may repeat. All temporaries
   * of this instruction so far must have been stored to; the others are free again.
   */
  Label repeatFrom(Type value) {
    return rereads.begin(value, nextTemp);
  }

  /** {@code ..., o, v, done -> ..., v}: reads again if {@code done} is 0. */
  void repeatUnless(Label begin) {
    rereads.end(begin);
  }

  void line(int line) {
    this.line = line;
  }

  /** The origin of the object that the present instruction is about, if that is known. */
  void origin(@Nullable Origin origin) {
    this.origin = origin;
  }

  /** Whether what the present instruction pushes is the index of an element to be loaded. */
  void isIndex(boolean isIndex) {
    this.isIndex = isIndex;
  }

  int site(SiteKind kind) {
    return site(kind, null, null, null);
  }

  int site(SiteKind kind, @Nullable String owner, @Nullable String name, @Nullable String desc) {
    int site = sites.add(kind, method, line, owner, name, desc);
    if (origin != null) {
      sites.origin(site, origin);
    }
    return site;
  }

  /** A site of a call that is about one of its arguments, of which no origin is known. */
  int argumentSite(String owner, String name, String desc) {
    return sites.add(SiteKind.CALL, method, line, owner, name, desc);
  }

  void push(int value) {
    if (value >= -1 && value <= 5) {
      out.visitInsn(Opcodes.ICONST_0 + value);
    } else if (value == (byte) value) {
      out.visitIntInsn(Opcodes.BIPUSH, value);
    } else if (value == (short) value) {
      out.visitIntInsn(Opcodes.SIPUSH, value);
    } else {
      out.visitLdcInsn(value);
    }
  }

  void loadThread() {
    if (locals.hasThread()) {
      out.visitVarInsn(Opcodes.ALOAD, locals.thread());
    } else {
      hook("enter", "()" + TS);
    }
  }

  void loadContext() {
    if (locals.hasThread()) {
      out.visitVarInsn(Opcodes.LLOAD, locals.context());
    } else {
      out.visitLdcInsn(NO_CONTEXT);
    }
  }

  /** {@code ... -> ..., site, ts, ctx}. */
  void loadSiteThreadContext(int site) {
    push(site);
    loadThread();
    loadContext();
  }

  /**
   * {@code ... -> ...}: the release of a lock goes without its hook, which had no room on the
   * stack. Without a call, for the same reason.
   */
  void missed() {
    loadThread(); // ts
    out.visitInsn(Opcodes.ICONST_1); // ts 1
    out.visitFieldInsn(Opcodes.PUTFIELD, THREAD_STATE, "missed", "Z"); //
  }

  void hook(String name, String descriptor) {
    hook(HOOKS, name, descriptor);
  }

  void hook(String owner, String name, String descriptor) {
    out.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
  }

  int temp(Type type) {
    int local = nextTemp;
    nextTemp += type.getSize();
    maxLocals = Math.max(maxLocals, nextTemp);
    return local;
  }

  void freeTemps() {
    nextTemp = locals.firstTemp();
  }

  void store(Type type, int local) {
    out.visitVarInsn(type.getOpcode(Opcodes.ISTORE), local);
  }

  void load(Type type, int local) {
    out.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
  }

  void needStack(int words) {
    extraStack = Math.max(extraStack, words);
  }

  int extraStack() {
    return extraStack;
  }

  int maxLocals() {
    return maxLocals;
  }
}
