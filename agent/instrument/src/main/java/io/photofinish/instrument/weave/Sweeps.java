package io.photofinish.instrument.weave;

import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.DUP2;
import static org.objectweb.asm.Opcodes.LCONST_0;
import static org.objectweb.asm.Opcodes.LLOAD;
import static org.objectweb.asm.Opcodes.LSTORE;
import static org.objectweb.asm.Opcodes.POP;

import io.photofinish.instrument.weave.SweepLoops.Sweep;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * Weaves the accesses that {@link SweepLoops} has found: each extends the span of elements in its
 * locals, and where the loop is left the spans are recorded.
 */
final class Sweeps {
  private static final String EXTEND = "(Ljava/lang/Object;ILjava/lang/Object;JI";
  private static final String SWEPT = "(Ljava/lang/Object;JI" + Emitter.SITE_TS_CTX + ")V";

  /** Words above the access's own operands. */
  private static final int STACK = 10;

  private final SweepLoops loops;
  private final Emitter code;
  private final int[] sites;

  Sweeps(SweepLoops loops, Emitter code, Map<AbstractInsnNode, Origin> origins) {
    this.loops = loops;
    this.code = code;
    this.sites = new int[loops.count()];
    for (Sweep sweep : loops.all()) {
      code.line(sweep.line());
      code.origin(origins.get(sweep.access()));
      sites[sweep.number()] = code.site(isRead(sweep) ? SiteKind.ARRAY_READ : SiteKind.ARRAY_WRITE);
    }
    code.line(0);
  }

  private static boolean isRead(Sweep sweep) {
    return ArrayAccesses.isLoad(sweep.access().getOpcode());
  }

  boolean any() {
    return sites.length > 0;
  }

  /** {@code -> }: at the start of the method, no sweep has begun. */
  void begin() {
    for (int sweep = 0; sweep < sites.length; sweep++) {
      code.out().visitInsn(ACONST_NULL); // null
      code.out().visitVarInsn(ASTORE, code.locals().sweptArray(sweep)); //
      code.out().visitInsn(LCONST_0); // 0
      code.out().visitVarInsn(LSTORE, code.locals().sweptSpan(sweep)); //
    }
  }

  /** {@code a i -> a i}: one more element. */
  void extend(Sweep sweep) {
    int n = sweep.number();
    code.needStack(STACK);
    code.out().visitInsn(DUP2); // a i a i
    code.out().visitVarInsn(ALOAD, code.locals().sweptArray(n)); // a i a i swept
    code.out().visitVarInsn(LLOAD, code.locals().sweptSpan(n)); // a i a i swept span
    code.push(sweep.step()); // a i a i swept span step
    code.loadSiteThreadContext(sites[n]); // a i a i swept span step site ts ctx
    code.hook(
        Emitter.ELEMENT_HOOKS,
        isRead(sweep) ? "sweepRead" : "sweepWrite",
        EXTEND + Emitter.SITE_TS_CTX + ")J"); // a i span
    code.out().visitVarInsn(LSTORE, code.locals().sweptSpan(n)); // a i
    code.out().visitInsn(DUP2); // a i a i
    code.out().visitInsn(POP); // a i a
    code.out().visitVarInsn(ASTORE, code.locals().sweptArray(n)); // a i
  }

  /**
   * {@code ... -> ...}: before an instruction, records what the sweeps that are over there have
   * left. Returns whether anything was written.
   */
  boolean finish(AbstractInsnNode instruction) {
    List<Sweep> over = loops.overAt(instruction);
    finish(over);
    return !over.isEmpty();
  }

  /** {@code ... -> ...}: an exception leaves the method. */
  void finishAll() {
    finish(loops.all());
  }

  private void finish(List<Sweep> over) {
    for (Sweep sweep : over) {
      int n = sweep.number();
      code.out().visitVarInsn(ALOAD, code.locals().sweptArray(n)); // swept
      code.out().visitVarInsn(LLOAD, code.locals().sweptSpan(n)); // swept span
      code.push(sweep.step()); // swept span step
      code.loadSiteThreadContext(sites[n]); // swept span step site ts ctx
      code.hook(Emitter.ELEMENT_HOOKS, isRead(sweep) ? "sweptRead" : "sweptWrite", SWEPT); //
      code.out().visitInsn(ACONST_NULL); // null
      code.out().visitVarInsn(ASTORE, code.locals().sweptArray(n)); //
    }
  }
}
