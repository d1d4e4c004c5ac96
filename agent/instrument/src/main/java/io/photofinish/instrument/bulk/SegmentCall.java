package io.photofinish.instrument.bulk;

import io.photofinish.instrument.weave.ArgumentSpill;
import io.photofinish.instrument.weave.CallSite;
import io.photofinish.instrument.weave.CallSiteCode;
import io.photofinish.instrument.weave.CallSiteRewriter;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Reads and writes of the content of a {@code MemorySegment} (its javadoc), told to {@code
 * SegmentContents} after the call.
 */
final class SegmentCall implements CallSiteRewriter {
  private static final String OWNER = "java/lang/foreign/MemorySegment";
  private static final String CONTENTS = "io/photofinish/runtime/SegmentContents";
  private static final String VALUE_LAYOUT = "Ljava/lang/foreign/ValueLayout$Of";
  private static final String ADDRESS_LAYOUT = "Ljava/lang/foreign/AddressLayout;";
  private static final String TAIL = "ILio/photofinish/runtime/ThreadState;J)V";

  private static final String SEGMENT = "L" + OWNER + ";";
  private static final String LAYOUT = "Ljava/lang/foreign/ValueLayout;";
  private static final String ARRAY = "Ljava/lang/Object;";

  /** The forms of {@code copy} that the hooks know. */
  private static final Set<String> COPIES =
      Set.of(
          "(" + SEGMENT + "J" + SEGMENT + "JJ)V",
          "(" + SEGMENT + LAYOUT + "J" + SEGMENT + LAYOUT + "JJ)V",
          "(" + SEGMENT + LAYOUT + "J" + ARRAY + "II)V",
          "(" + ARRAY + "I" + SEGMENT + LAYOUT + "JI)V");

  private static final Type OBJECT = Type.getObjectType("java/lang/Object");
  private static final Type STRING = Type.getObjectType("java/lang/String");

  private final String hook;

  /** The arguments from this one on, up to {@code end}, are given to the hook. */
  private final int first;

  private final int end;

  /** Bytes, or 0 when the arguments tell. */
  private final int width;

  private SegmentCall(String hook, int first, int end, int width) {
    this.hook = hook;
    this.first = first;
    this.end = end;
    this.width = width;
  }

  /** The rewriter of a call that accesses the content, or null. */
  static @Nullable SegmentCall of(CallSite call) {
    if (!call.owner().equals(OWNER)) {
      return null;
    }
    Type[] arguments = call.argumentTypes();
    String first = arguments.length == 0 ? "" : arguments[0].getDescriptor();
    if (call.isStatic()) {
      return call.name().equals("copy") && COPIES.contains(call.descriptor())
          ? new SegmentCall("copied", 0, arguments.length, 0)
          : null;
    }
    int width = width(first);
    return switch (call.name()) {
      case "get" -> width == 0 ? null : new SegmentCall("read", 1, 2, width);
      case "set" -> width == 0 ? null : new SegmentCall("write", 1, 2, width);
      case "getAtIndex" -> width == 0 ? null : new SegmentCall("readAtIndex", 1, 2, width);
      case "setAtIndex" -> width == 0 ? null : new SegmentCall("writeAtIndex", 1, 2, width);
      case "getString" -> arguments.length > 2 ? null : new SegmentCall("readString", 0, 1, 0);
      case "setString" -> arguments.length > 3 ? null : new SegmentCall("writeString", 0, 2, 0);
      case "toArray" -> new SegmentCall("readAll", 0, 0, 0);
      case "fill" -> new SegmentCall("writeAll", 0, 0, 0);
      case "copyFrom" -> new SegmentCall("copyAll", 0, 1, 0);
      default -> null;
    };
  }

  /** Bytes of a value of this layout (javadoc of {@code ValueLayout}); 0 for others. */
  private static int width(String layout) {
    if (layout.equals(ADDRESS_LAYOUT)) {
      return Long.BYTES; // HotSpot on 64 bits, see docs/limits.md
    }
    if (!layout.startsWith(VALUE_LAYOUT)) {
      return 0;
    }
    return switch (layout.substring(VALUE_LAYOUT.length())) {
      case "Boolean;", "Byte;" -> 1;
      case "Char;", "Short;" -> 2;
      case "Int;", "Float;" -> 4;
      case "Long;", "Double;" -> 8;
      default -> 0;
    };
  }

  @Override
  public void rewrite(CallSiteCode code) {
    if (!code.recordsAccesses()) {
      code.invoke();
      return;
    }
    code.needStack(20);
    boolean hasSegment = !code.call().isStatic();
    int segment = hasSegment ? code.temp(OBJECT) : -1;
    ArgumentSpill arguments = code.spillArguments(); // ..., [segment]
    if (hasSegment) {
      code.out().visitInsn(Opcodes.DUP); // ..., segment, segment
      code.store(OBJECT, segment); // ..., segment
    }
    arguments.reload(); // ..., [segment], arguments
    code.invoke(); // ..., [result]
    StringBuilder descriptor = new StringBuilder("(");
    if (hook.equals("readString")) {
      code.out().visitInsn(Opcodes.DUP); // ..., result, result
      descriptor.append(STRING.getDescriptor());
    }
    if (hasSegment) {
      code.load(OBJECT, segment); // ..., [result], [result], segment
      descriptor.append(OBJECT.getDescriptor());
    }
    for (int i = first; i < end; i++) {
      arguments.load(i); // ..., [result], [result], segment, operands
      Type type = arguments.type(i);
      boolean isObject = type.getSort() == Type.OBJECT && !type.equals(STRING);
      descriptor.append(isObject ? OBJECT.getDescriptor() : type.getDescriptor());
    }
    if (width > 0) {
      code.push(width); // ..., [result], segment, operands, width
      descriptor.append('I');
    }
    code.loadSite();
    code.loadThread();
    code.loadContext();
    code.hook(CONTENTS, hook, descriptor + TAIL); // ..., [result]
  }
}
