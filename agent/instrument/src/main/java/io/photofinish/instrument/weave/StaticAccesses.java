package io.photofinish.instrument.weave;

import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.POP2;
import static org.objectweb.asm.Opcodes.PUTSTATIC;

import io.photofinish.instrument.weave.TargetClass.FieldFacts;
import io.photofinish.instrument.weave.TargetClass.Handling;
import org.objectweb.asm.Label;
import org.objectweb.asm.Type;

/**
 * Weaves GETSTATIC and PUTSTATIC: the use of the declaring class, which a final field needs too,
 * and the access. The use comes first, because the initializer's writes are ordered before it.
 */
final class StaticAccesses {
  private static final String ON_STATIC = "(" + Emitter.SITE_TS_CTX + ")";

  private final TargetClass target;
  private final WeaveLevel level;
  private final Emitter code;
  private final RedundantChecks checks;
  private final ClassUses uses;

  StaticAccesses(
      TargetClass target, WeaveLevel level, Emitter code, RedundantChecks checks, ClassUses uses) {
    this.target = target;
    this.level = level;
    this.code = code;
    this.checks = checks;
    this.uses = uses;
  }

  void access(int opcode, String owner, String name, String descriptor) {
    FieldFacts facts = target.facts(owner, name, descriptor);
    boolean own = facts.declaring().equals(target.name());
    if (!own && !uses.knows(facts.declaring())) {
      checks.boundary(); // the class may be loaded and initialized here
    }
    if (facts.handling().mayOrder()) {
      if (!uses.knows(facts.declaring()) && (!own || facts.initialization())) {
        initialize(owner, name, descriptor);
        use(facts, owner, name, descriptor);
      }
      if (opcode == GETSTATIC) {
        volatileRead(facts.handling(), owner, name, descriptor);
      } else {
        volatileWrite(facts.handling(), owner, name, descriptor);
      }
      checks.boundary();
      return;
    }
    code.out().visitFieldInsn(opcode, owner, name, descriptor); // GETSTATIC: v, PUTSTATIC: -
    use(facts, owner, name, descriptor);
    boolean write = opcode == PUTSTATIC;
    if (facts.handling() == Handling.PLAIN
        && level.accesses()
        && checks.needsStatic(owner, name, descriptor, write)) {
      SiteKind kind = write ? SiteKind.STATIC_WRITE : SiteKind.STATIC_READ;
      code.loadSiteThreadContext(code.site(kind, owner, name, descriptor)); // [v] site ts ctx
      code.hook(write ? "writeStatic" : "readStatic", ON_STATIC + "V"); // [v]
    }
  }

  private void use(FieldFacts facts, String owner, String name, String descriptor) {
    if (uses.isFirst(facts.declaring()) && facts.initialization()) {
      uses.field(owner, name, descriptor);
    }
  }

  /**
   * {@code ... -> ...}: an instruction like the original's initializes the class, or waits for the
   * thread that does, before the variable's state is locked.
   */
  private void initialize(String owner, String name, String descriptor) {
    code.out().visitFieldInsn(GETSTATIC, owner, name, descriptor); // v
    code.out().visitInsn(Type.getType(descriptor).getSize() == 1 ? POP : POP2); //
  }

  private void volatileRead(Handling handling, String owner, String name, String descriptor) {
    int site =
        code.site(
            FieldAccesses.kind(
                handling, level, SiteKind.STATIC_READ, SiteKind.VOLATILE_STATIC_READ),
            owner,
            name,
            descriptor);
    Type type = Type.getType(descriptor);
    if (code.canRepeat(type)) {
      code.out().visitInsn(ACONST_NULL); // null
      Label again = code.repeatFrom(type); // null
      int token = code.temp(Type.LONG_TYPE);
      bareRead(site, token, owner, name, descriptor); // null v
      FieldAccesses.keepVolatileRead(code, type, token, site, again); // v
    } else {
      int token = code.temp(Type.LONG_TYPE);
      bareRead(site, token, owner, name, descriptor); // v
      code.out().visitInsn(ACONST_NULL); // v null
      FieldAccesses.endVolatileRead(target, code, descriptor, token, site); // v
    }
  }

  /** {@code ... -> ..., v}. */
  private void bareRead(int site, int token, String owner, String name, String descriptor) {
    code.loadSiteThreadContext(site); // site ts ctx
    code.hook("beginVolatileReadStatic", ON_STATIC + "J"); // token
    code.store(Type.LONG_TYPE, token); //
    code.out().visitFieldInsn(GETSTATIC, owner, name, descriptor); // v
  }

  private void volatileWrite(Handling handling, String owner, String name, String descriptor) {
    int site =
        code.site(
            FieldAccesses.kind(
                handling, level, SiteKind.STATIC_WRITE, SiteKind.VOLATILE_STATIC_WRITE),
            owner,
            name,
            descriptor);
    code.loadSiteThreadContext(site); // v site ts ctx
    code.hook("beginVolatileWriteStatic", ON_STATIC + "V"); // v
    code.out().visitFieldInsn(PUTSTATIC, owner, name, descriptor); //
    code.loadThread(); // ts
    code.hook("endVolatileWrite", "(" + Emitter.TS + ")V"); //
  }
}
