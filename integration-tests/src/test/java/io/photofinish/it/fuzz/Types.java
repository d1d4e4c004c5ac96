package io.photofinish.it.fuzz;

import java.util.List;
import org.objectweb.asm.Type;

/** The types that random classes work with. On the stack, what is smaller than an int is an int. */
final class Types {
  static final Type OBJECT = Type.getType(Object.class);
  static final Type STRING = Type.getType(String.class);
  static final Type THROWABLE = Type.getType(Throwable.class);
  static final Type INTEGER = Type.getType(Integer.class);
  static final Type INTS = Type.getType(int[].class);

  /** A reference that no constructor has run on. Nothing general may be done with it. */
  static final Type RAW = Type.getObjectType("raw");

  static final String INTERFACE = "p/I";
  static final String SUPER = "p/A";
  static final String SUB = "p/B";
  static final Type I = Type.getObjectType(INTERFACE);
  static final Type A = Type.getObjectType(SUPER);
  static final Type B = Type.getObjectType(SUB);

  static final List<Type> PRIMITIVES =
      List.of(
          Type.INT_TYPE,
          Type.LONG_TYPE,
          Type.FLOAT_TYPE,
          Type.DOUBLE_TYPE,
          Type.BOOLEAN_TYPE,
          Type.BYTE_TYPE,
          Type.CHAR_TYPE,
          Type.SHORT_TYPE);

  static final List<Type> ARRAYS =
      List.of(
          INTS,
          Type.getType(long[].class),
          Type.getType(float[].class),
          Type.getType(double[].class),
          Type.getType(boolean[].class),
          Type.getType(byte[].class),
          Type.getType(char[].class),
          Type.getType(short[].class),
          Type.getType(Object[].class),
          Type.getType(String[].class),
          Type.getType(int[][].class),
          Type.getType(double[][].class),
          Type.getType("[Lp/A;"),
          Type.getType("[[[Lp/I;"));

  static final List<Type> REFERENCES = List.of(OBJECT, STRING, INTEGER, A, B, I, THROWABLE);

  private Types() {}

  /** What a value of the type is on the stack. */
  static Type onStack(Type type) {
    return type.getSort() > Type.VOID && type.getSort() <= Type.INT ? Type.INT_TYPE : type;
  }

  static boolean isReference(Type type) {
    return type.getSort() >= Type.ARRAY && !type.equals(RAW);
  }

  static Type element(Type array) {
    return Type.getType(array.getDescriptor().substring(1));
  }

  static boolean isArray(Type type) {
    return type.getSort() == Type.ARRAY;
  }

  /** Whether the verifier takes a value of {@code from} for one of {@code to}. */
  static boolean fits(Type from, Type to) {
    if (from.equals(to)) {
      return true;
    }
    if (!isReference(from) || !isReference(to)) {
      return false;
    }
    return to.equals(OBJECT)
        || from.equals(B) && (to.equals(A) || to.equals(I))
        || isArray(from)
            && to.getDescriptor().equals("[Ljava/lang/Object;")
            && isArrayOfReferences(from);
  }

  private static boolean isArrayOfReferences(Type array) {
    return isReference(element(array));
  }
}
