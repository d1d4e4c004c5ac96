package io.photofinish.instrument.weave;

import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.DUP2;
import static org.objectweb.asm.Opcodes.DUP2_X1;
import static org.objectweb.asm.Opcodes.DUP_X1;
import static org.objectweb.asm.Opcodes.DUP_X2;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.POP2;
import static org.objectweb.asm.Opcodes.PUTFIELD;
import static org.objectweb.asm.Opcodes.SWAP;

import io.photofinish.instrument.weave.TargetClass.FieldFacts;
import io.photofinish.instrument.weave.TargetClass.Handling;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Weaves GETFIELD and PUTFIELD. The stack is written as {@code bottom .. top}; o is the receiver, v
 * the value.
 */
final class FieldAccesses {
  private static final String ON_OBJECT = "(Ljava/lang/Object;" + Emitter.SITE_TS_CTX + ")";
  private static final Type OBJECT = Type.getObjectType("java/lang/Object");

  private final TargetClass target;
  private final WeaveLevel level;
  private final Emitter code;
  private final RedundantChecks checks;

  /** Writes to this before super() whose hooks wait for its return. */
  private final List<Deferred> deferred = new ArrayList<>();

  private record Deferred(int site, Handling handling) {}

  FieldAccesses(TargetClass target, WeaveLevel level, Emitter code, RedundantChecks checks) {
    this.target = target;
    this.level = level;
    this.code = code;
    this.checks = checks;
  }

  /**
   * @param fresh whether no other thread can have seen the object
   */
  void access(int opcode, String owner, String name, String descriptor, boolean fresh) {
    Handling handling = target.facts(owner, name, descriptor).handling();
    if (handling.mayOrder()) {
      if (opcode == GETFIELD) {
        volatileRead(handling, owner, name, descriptor);
      } else {
        volatileWrite(handling, owner, name, descriptor);
      }
      checks.boundary();
      return;
    }
    if (handling == Handling.PLAIN && level.accesses()) {
      if (opcode == GETFIELD && checks.needsRead(owner, name, descriptor)) {
        read(owner, name, descriptor);
      } else if (opcode == PUTFIELD && checks.needsWrite(owner, name, descriptor)) {
        write(fresh ? "writeFresh" : "write", owner, name, descriptor);
      }
    }
    if (freezes(opcode, target.facts(owner, name, descriptor), descriptor)
        && level.accesses()
        && target.choice().watchesAnyUses()) {
      code.out().visitInsn(Opcodes.DUP); // o v v
      code.loadThread(); // o v v ts
      code.hook("freeze", "(Ljava/lang/Object;" + Emitter.TS + ")V"); // o v
    }
    code.out().visitFieldInsn(opcode, owner, name, descriptor);
  }

  /**
   * Whether the instruction puts an object that may be one of those of the JDK that are not
   * thread-safe behind a final field.
   */
  static boolean freezes(int opcode, FieldFacts facts, String descriptor) {
    return opcode == PUTFIELD
        && facts.holdsFinally()
        && (descriptor.equals("Ljava/lang/Object;")
            || descriptor.equals("Ljava/lang/Iterable;")
            || descriptor.equals("Ljava/lang/CharSequence;")
            || descriptor.equals("Ljava/lang/StringBuilder;")
            || descriptor.startsWith("Ljava/text/")
            || (descriptor.startsWith("Ljava/util/")
                && !descriptor.startsWith("Ljava/util/concurrent/")
                && !descriptor.startsWith("Ljava/util/function/")));
  }

  private void read(String owner, String name, String descriptor) {
    int site = code.site(SiteKind.FIELD_READ, owner, name, descriptor);
    code.out().visitInsn(DUP); // o o
    code.loadSiteThreadContext(site); // o o site ts ctx
    code.hook("read", ON_OBJECT + "V"); // o
  }

  private void write(String hook, String owner, String name, String descriptor) {
    int site = code.site(SiteKind.FIELD_WRITE, owner, name, descriptor);
    copyReceiver(descriptor); // o v o
    code.loadSiteThreadContext(site); // o v o site ts ctx
    code.hook(hook, ON_OBJECT + "V"); // o v
  }

  /** {@code o v -> o v o}, without a local: shorter, and the NPE message stays right. */
  private void copyReceiver(String descriptor) {
    if (Type.getType(descriptor).getSize() == 1) {
      code.out().visitInsn(DUP2); // o v o v
      code.out().visitInsn(POP); // o v o
    } else {
      code.out().visitInsn(DUP2_X1); // v o v
      code.out().visitInsn(POP2); // v o
      code.out().visitInsn(DUP_X2); // o v o
    }
  }

  /** The kind of site of a volatile access, or of one that the runtime has to find out about. */
  static SiteKind kind(Handling handling, WeaveLevel level, SiteKind unknown, SiteKind known) {
    return handling == Handling.UNKNOWN && level.accesses() ? unknown : known;
  }

  private void volatileRead(Handling handling, String owner, String name, String descriptor) {
    SiteKind kind = kind(handling, level, SiteKind.FIELD_READ, SiteKind.VOLATILE_READ);
    int site = code.site(kind, owner, name, descriptor);
    Type type = Type.getType(descriptor);
    if (code.canRepeat(type)) {
      Label again = code.repeatFrom(type); // o
      int token = code.temp(Type.LONG_TYPE);
      code.out().visitInsn(DUP); // o o
      code.loadSiteThreadContext(site); // o o site ts ctx
      code.hook("beginVolatileRead", ON_OBJECT + "J"); // o token
      code.store(Type.LONG_TYPE, token); // o
      code.out().visitInsn(DUP); // o o
      code.out().visitFieldInsn(GETFIELD, owner, name, descriptor); // o v
      keepVolatileRead(code, type, token, site, again); // v
      return;
    }
    int object = code.temp(OBJECT);
    int token = code.temp(Type.LONG_TYPE);
    code.out().visitInsn(DUP); // o o
    code.store(OBJECT, object); // o
    code.load(OBJECT, object); // o o
    code.loadSiteThreadContext(site); // o o site ts ctx
    code.hook("beginVolatileRead", ON_OBJECT + "J"); // o token
    code.store(Type.LONG_TYPE, token); // o
    code.out().visitFieldInsn(GETFIELD, owner, name, descriptor); // v
    code.load(OBJECT, object); // v o
    endVolatileRead(target, code, descriptor, token, site); // v
  }

  /** {@code o v -> v}: o is null for a static field. */
  static void keepVolatileRead(Emitter code, Type type, int token, int site, Label again) {
    code.out().visitInsn(DUP2); // o v o v
    code.load(Type.LONG_TYPE, token); // o v o v token
    code.loadSiteThreadContext(site); // o v o v token site ts ctx
    code.hook(
        "keepVolatileRead",
        (type.getSort() >= Type.ARRAY
                ? "(Ljava/lang/Object;Ljava/lang/Object;J"
                : "(Ljava/lang/Object;IJ")
            + Emitter.SITE_TS_CTX
            + ")Z"); // o v keep
    code.needStack(Emitter.HOOK_STACK + 1);
    code.repeatUnless(again); // v
  }

  /** {@code v o -> v}: o is null for a static field. */
  static void endVolatileRead(
      TargetClass target, Emitter code, String descriptor, int token, int site) {
    Type type = Type.getType(descriptor);
    String value =
        switch (type.getSort()) {
          case Type.LONG, Type.FLOAT, Type.DOUBLE -> descriptor;
          case Type.OBJECT, Type.ARRAY -> "Ljava/lang/Object;";
          default -> "I";
        };
    boolean cast = type.getSort() >= Type.ARRAY && !descriptor.equals(value);
    // Where a cast would be an IllegalAccessError the value read first is kept, with an edge that
    // may be one write too new.
    boolean keep = cast && !target.isAccessible(descriptor);
    if (keep) {
      code.out().visitInsn(SWAP); // o v
      code.out().visitInsn(DUP_X1); // v o v
      code.out().visitInsn(SWAP); // v v o
      code.needStack(Emitter.HOOK_STACK + 1);
    }
    code.load(Type.LONG_TYPE, token); // [v] v o token
    code.loadSiteThreadContext(site); // [v] v o token site ts ctx
    code.hook(
        "endVolatileRead",
        "(" + value + "Ljava/lang/Object;J" + Emitter.SITE_TS_CTX + ")" + value); // [v] v
    if (keep) {
      code.out().visitInsn(POP); // v
    } else if (cast) {
      code.out().visitTypeInsn(CHECKCAST, type.getInternalName()); // v
    }
  }

  private void volatileWrite(Handling handling, String owner, String name, String descriptor) {
    SiteKind kind = kind(handling, level, SiteKind.FIELD_WRITE, SiteKind.VOLATILE_WRITE);
    int site = code.site(kind, owner, name, descriptor);
    copyReceiver(descriptor); // o v o
    code.loadSiteThreadContext(site); // o v o site ts ctx
    code.hook("beginVolatileWrite", ON_OBJECT + "V"); // o v
    code.out().visitFieldInsn(PUTFIELD, owner, name, descriptor); //
    code.loadThread(); // ts
    code.hook("endVolatileWrite", "(" + Emitter.TS + ")V"); //
  }

  /** A write to this before super(): the bare instruction now, its hook when super() returned. */
  void writeBeforeSuper(String owner, String name, String descriptor, boolean certain) {
    code.out().visitFieldInsn(PUTFIELD, owner, name, descriptor);
    FieldFacts facts = target.facts(owner, name, descriptor);
    if (facts.handling() == Handling.NONE
        || (facts.handling() == Handling.PLAIN && !level.accesses())) {
      return;
    }
    if (!certain) {
      target
          .counters()
          .lose(
              WeaveCounters.Reason.WRITE_BEFORE_SUPER,
              target.name(),
              code.method().name() + code.method().descriptor());
      return;
    }
    SiteKind kind =
        facts.handling() == Handling.VOLATILE ? SiteKind.VOLATILE_WRITE : SiteKind.FIELD_WRITE;
    deferred.add(new Deferred(code.site(kind, owner, name, descriptor), facts.handling()));
  }

  /** {@code ... -> ...} after super() or this() returned; local 0 still is {@code this}. */
  void superReturned() {
    for (Deferred write : deferred) {
      code.out().visitVarInsn(Opcodes.ALOAD, 0); // this
      code.loadSiteThreadContext(write.site()); // this site ts ctx
      if (write.handling() == Handling.VOLATILE) {
        code.hook("beginVolatileWrite", ON_OBJECT + "V"); //
        code.loadThread(); // ts
        code.hook("endVolatileWrite", "(" + Emitter.TS + ")V"); //
      } else {
        code.hook("write", ON_OBJECT + "V"); //
      }
    }
  }
}
