package io.photofinish.report.diagnosis;

import io.photofinish.report.Access;
import java.util.List;

/** Short names for sentences. */
final class Names {

  private static final List<String> ENGLISH = List.of("the ", "a ", "an ", "one ", "both ");

  private Names() {}

  /**
   * The method that made an access: without its class if the other access was made in that class,
   * too; {@code the lambda in main (line 7)} for a lambda, which has no name.
   */
  static String method(Access access, Access other) {
    String whole = access.accessor();
    if (whole == null) {
      return access.kind() == Access.Kind.WRITE ? "the writer" : "the reader";
    }
    String method = whole.substring(whole.lastIndexOf('.') + 1);
    String owner = simple(whole.substring(0, whole.length() - method.length() - 1));
    if (method.equals("<init>")) {
      return "the constructor of " + owner;
    }
    if (method.equals("<clinit>")) {
      return "the initializer of " + owner;
    }
    if (method.startsWith("lambda$")) {
      String name = "the lambda in " + method.substring("lambda$".length());
      return whole.equals(other.accessor()) ? name : name + line(access);
    }
    String otherWhole = other.accessor();
    boolean sameClass =
        otherWhole != null
            && otherWhole.startsWith(whole.substring(0, whole.length() - method.length()))
            && otherWhole.lastIndexOf('.') == whole.lastIndexOf('.');
    return sameClass ? method : owner + "." + method;
  }

  /** {@code (line 35)}, for one of two accesses of methods of one name at different lines. */
  static String lineIfOther(Access access, Access other) {
    String line = line(access);
    return line.equals(line(other)) ? "" : line;
  }

  private static String line(Access access) {
    StackTraceElement frame = access.site();
    return frame == null || frame.getLineNumber() <= 0
        ? ""
        : " (line " + frame.getLineNumber() + ")";
  }

  /** A class name without its package and the classes around it. */
  static String simple(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    int nested = last.lastIndexOf('$');
    boolean anonymous =
        nested >= 0 && nested + 1 < last.length() && Character.isDigit(last.charAt(nested + 1));
    return nested < 0 || anonymous || nested + 1 == last.length()
        ? last
        : last.substring(nested + 1);
  }

  /** {@code an ArrayList}. */
  static String withArticle(String noun) {
    return ("AEIOU".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
  }

  /** The text as a sentence begins. Names of the program's stay as they are. */
  static String sentence(String text) {
    for (String word : ENGLISH) {
      if (text.startsWith(word)) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
      }
    }
    return text;
  }
}
