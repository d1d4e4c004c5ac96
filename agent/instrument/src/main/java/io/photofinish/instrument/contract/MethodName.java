package io.photofinish.instrument.contract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * A method as it is written in a contract, {@code com.acme.Gate.open(int, java.lang.String[])}.
 *
 * @param type binary name of its class
 * @param parameters types of its parameters
 */
record MethodName(String type, String name, List<Type> parameters) {

  /** What is wrong with the text, in words. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String what) {
      super(what);
    }
  }

  static MethodName parse(String text) throws Malformed {
    int open = text.indexOf('(');
    int dot = open < 0 ? -1 : text.lastIndexOf('.', open);
    if (dot <= 0 || !text.endsWith(")")) {
      throw new Malformed(
          "\"" + text + "\": expected a method with its parameters, as com.acme.Gate.open(int)");
    }
    String type = text.substring(0, dot);
    String name = text.substring(dot + 1, open);
    if (!isName(type) || !isName(name)) {
      throw new Malformed("\"" + text.substring(0, open) + "\" is not the name of a method");
    }
    List<Type> parameters = new ArrayList<>();
    String list = text.substring(open + 1, text.length() - 1).strip();
    if (!list.isEmpty()) {
      for (String parameter : list.split(",", -1)) {
        parameters.add(type(parameter.strip()));
      }
    }
    return new MethodName(type, name, List.copyOf(parameters));
  }

  /** Name and descriptor, without the return type. */
  String key() {
    StringBuilder key = new StringBuilder(name).append('(');
    parameters.forEach(key::append);
    return key.append(')').toString();
  }

  /** Whether the text is a Java name, with dots or without. */
  static boolean isName(String text) {
    for (String part : text.split("\\.", -1)) {
      if (part.isEmpty() || !Character.isJavaIdentifierStart(part.charAt(0))) {
        return false;
      }
      if (!part.chars().allMatch(Character::isJavaIdentifierPart)) {
        return false;
      }
    }
    return true;
  }

  private static Type type(String written) throws Malformed {
    String array = written.replace("...", "[]");
    int dimensions = 0;
    while (array.endsWith("[]")) {
      array = array.substring(0, array.length() - 2).strip();
      dimensions++;
    }
    Type element = primitive(array);
    if (element == null) {
      if (!isName(array) || array.indexOf('.') < 0) {
        throw new Malformed(
            "parameter type \""
                + written
                + "\": expected a primitive type or a full name, as java.lang.String");
      }
      element = Type.getObjectType(array.replace('.', '/'));
    }
    return dimensions == 0
        ? element
        : Type.getType("[".repeat(dimensions) + element.getDescriptor());
  }

  private static @Nullable Type primitive(String name) {
    return switch (name) {
      case "boolean" -> Type.BOOLEAN_TYPE;
      case "byte" -> Type.BYTE_TYPE;
      case "char" -> Type.CHAR_TYPE;
      case "short" -> Type.SHORT_TYPE;
      case "int" -> Type.INT_TYPE;
      case "long" -> Type.LONG_TYPE;
      case "float" -> Type.FLOAT_TYPE;
      case "double" -> Type.DOUBLE_TYPE;
      default -> null;
    };
  }
}
