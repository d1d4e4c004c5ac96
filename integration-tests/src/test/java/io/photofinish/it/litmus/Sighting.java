package io.photofinish.it.litmus;

import io.photofinish.it.RaceFile;
import io.photofinish.report.Access;
import io.photofinish.report.Diagnosis;
import io.photofinish.report.Race;
import io.photofinish.report.Variable;
import java.util.List;

/**
 * A reported race, reduced to what the marks speak of.
 *
 * @param variable {@code Class.field} without package and outer classes, or {@code int[]}
 * @param count how often the race was seen
 * @param id the race's id
 * @param diagnosis the name of the pattern it is said to fit, or {@code none}
 * @param rootCause the id of the race it is said to be a consequence of, or {@code none}
 */
record Sighting(
    String variable,
    Side first,
    Side second,
    long count,
    String id,
    String diagnosis,
    String rootCause) {

  private static final String NONE = "none";

  static Sighting of(Race race) {
    Diagnosis diagnosis = race.diagnosis();
    String rootCause = race.rootCause();
    return new Sighting(
        variable(race.variable()),
        Side.of(race.current()),
        Side.of(race.previous()),
        race.count(),
        race.id(),
        diagnosis == null ? NONE : diagnosis.pattern(),
        rootCause == null ? NONE : rootCause);
  }

  static List<Sighting> in(RaceFile file) {
    return file.races().stream().map(Sighting::of).toList();
  }

  private static String variable(Variable variable) {
    if (variable instanceof Variable.InstanceField field) {
      return simple(field.declaringClass()) + "." + field.name();
    }
    if (variable instanceof Variable.StaticField field) {
      return simple(field.declaringClass()) + "." + field.name();
    }
    if (variable instanceof Variable.ArrayElement element) {
      return simple(element.componentType()) + "[]";
    }
    return simple(variable.declaringClass());
  }

  /** A class name without package and outer classes. */
  private static String simple(String name) {
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }

  /** The program that raced, or "" when no frame belongs to one. */
  String program() {
    String program = first.program();
    return program.isEmpty() ? second.program() : program;
  }

  @Override
  public String toString() {
    return variable + ":\n" + first + "\n" + second;
  }

  /**
   * One access.
   *
   * @param kind {@code read}, {@code write}, {@code atomic read} or {@code atomic write}
   * @param frames the stack, innermost first, in the form of {@link StackTraceElement#toString}
   */
  record Side(String kind, List<Frame> frames) {

    static Side of(Access access) {
      String kind = access.kind() == Access.Kind.READ ? "read" : "write";
      return new Side(
          access.atomic() ? "atomic " + kind : kind,
          access.frames().stream().map(Frame::of).toList());
    }

    /** Whether the innermost frame outside the JDK is at this line. */
    boolean at(String file, int line) {
      for (Frame frame : frames) {
        if (frame.className().startsWith("litmus.")) {
          return frame.file().equals(file) && frame.line() == line;
        }
      }
      return false;
    }

    String program() {
      for (Frame frame : frames) {
        String name = frame.topLevelClass();
        if (name.endsWith("Race")) {
          return name;
        }
      }
      return "";
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder("  ").append(kind);
      for (Frame frame : frames) {
        text.append("\n    at ").append(frame);
      }
      return text.toString();
    }
  }

  /** One frame of a stack; {@code line} is negative where it is unknown. */
  record Frame(String className, String method, String file, int line) {

    static Frame of(StackTraceElement frame) {
      return new Frame(
          frame.getClassName(),
          frame.getMethodName(),
          String.valueOf(frame.getFileName()),
          frame.getLineNumber());
    }

    /** The form in which {@code litmus.Witness} writes frames. */
    static Frame parse(String line) {
      String[] parts = line.split("\t");
      return new Frame(parts[0], parts[1], parts[2], Integer.parseInt(parts[3]));
    }

    String topLevelClass() {
      int dollar = className.indexOf('$');
      return dollar < 0 ? className : className.substring(0, dollar);
    }

    @Override
    public String toString() {
      return className + "." + method + "(" + file + ":" + line + ")";
    }
  }
}
