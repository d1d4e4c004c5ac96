package io.photofinish.instrument.bulk;

import io.photofinish.instrument.weave.ArgumentSpill;
import io.photofinish.instrument.weave.CallSite;
import io.photofinish.instrument.weave.CallSiteCode;
import io.photofinish.instrument.weave.CallSiteRewriter;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Reads and writes of the content of a {@code ByteBuffer}, absolute and relative (its javadoc),
 * told to {@code BufferContents} before the call.
 */
final class BufferCall implements CallSiteRewriter {
  private static final String CONTENTS = "io/photofinish/runtime/BufferContents";
  private static final String BYTES = "[B";
  private static final String TAIL = "ILio/photofinish/runtime/ThreadState;J)V";
  private static final Type OBJECT = Type.getObjectType("java/lang/Object");

  /** How many leading arguments the hook takes. */
  private final int operands;

  /** Bytes, or 0 when an array or a buffer tells. */
  private final int width;

  private final String hook;
  private final CallSiteRewriter other;

  private BufferCall(String hook, int operands, int width, CallSiteRewriter other) {
    this.hook = hook;
    this.operands = operands;
    this.width = width;
    this.other = other;
  }

  /**
   * The rewriter of a call that accesses the content, or null.
   *
   * @param other what is to be written besides, nearer to the call
   */
  static @Nullable CallSiteRewriter of(CallSite call, @Nullable CallSiteRewriter other) {
    boolean reads = call.name().startsWith("get");
    if (!(call.owner().equals("java/nio/ByteBuffer")
            || call.owner().equals("java/nio/MappedByteBuffer"))
        || call.isStatic()
        || !(reads || call.name().startsWith("put"))) {
      return null;
    }
    CallSiteRewriter inner = other == null ? CallSiteCode::invoke : other;
    Type[] arguments = call.argumentTypes();
    String first = arguments.length == 0 ? "" : arguments[0].getDescriptor();
    boolean absolute =
        first.equals("I") && arguments.length > 1 && arguments[1].getDescriptor().equals(BYTES);
    if (first.equals(BYTES) || absolute) {
      return new BufferCall(reads ? "readInto" : "writeFrom", arguments.length, 0, inner);
    }
    if (first.equals("Ljava/nio/ByteBuffer;")) {
      return new BufferCall("transfer", 1, 0, inner);
    }
    int width = width(call.name().substring("get".length()));
    int indices = arguments.length - (reads ? 0 : 1);
    if (width == 0 || indices < 0 || indices > 1 || (indices == 1 && !first.equals("I"))) {
      return null;
    }
    String kind = reads ? "read" : "write";
    return new BufferCall(kind + (indices == 1 ? "At" : "Next"), indices, width, inner);
  }

  private static int width(String type) {
    return switch (type) {
      case "" -> 1;
      case "Char", "Short" -> 2;
      case "Int", "Float" -> 4;
      case "Long", "Double" -> 8;
      default -> 0;
    };
  }

  @Override
  public boolean isBoundary() {
    return other.isBoundary();
  }

  @Override
  public void rewrite(CallSiteCode code) {
    if (!code.recordsAccesses()) {
      other.rewrite(code);
      return;
    }
    code.needStack(14);
    int buffer = code.temp(OBJECT);
    ArgumentSpill arguments = code.spillArguments(); // ..., buffer
    code.out().visitInsn(Opcodes.DUP); // ..., buffer, buffer
    code.store(OBJECT, buffer); // ..., buffer
    StringBuilder descriptor = new StringBuilder("(Ljava/lang/Object;");
    code.load(OBJECT, buffer); // ..., buffer, buffer
    for (int i = 0; i < operands; i++) {
      arguments.load(i); // ..., buffer, buffer, operands
      Type type = arguments.type(i);
      boolean isBuffer = type.getSort() == Type.OBJECT;
      descriptor.append(isBuffer ? OBJECT.getDescriptor() : type.getDescriptor());
    }
    if (width > 0) {
      code.push(width); // ..., buffer, buffer, operands, width
      descriptor.append('I');
    }
    code.loadSite();
    code.loadThread();
    code.loadContext();
    code.hook(CONTENTS, hook, descriptor + TAIL); // ..., buffer
    arguments.reload(); // ..., buffer, arguments
    other.rewrite(code); // ..., [result]
  }
}
