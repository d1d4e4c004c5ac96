package io.photofinish.instrument.objects;

import io.photofinish.runtime.UsePlan;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One class of the {@link UseTable}. */
final class UseRow {
  private final String type;
  private final boolean isView;
  private final String[] fields;
  private @Nullable String elements;
  private boolean hasState;
  private boolean isShell;
  private boolean isWide;
  private boolean isOpen;
  private final Map<String, Integer> kinds = new LinkedHashMap<>();
  private final Set<String> optional = new LinkedHashSet<>();

  private UseRow(String type, boolean isView, String[] fields) {
    this.type = type;
    this.isView = isView;
    this.fields = fields.clone();
  }

  /** A class whose instances are variables, changed when one of these int fields is. */
  static UseRow variable(String type, String... changedBy) {
    return new UseRow(type, false, changedBy);
  }

  /** A class whose instances lead to their owner by these fields. */
  static UseRow view(String type, String... path) {
    return new UseRow(type, true, path);
  }

  UseRow reads(String... methods) {
    return put(UsePlan.READ, methods);
  }

  UseRow changes(String... methods) {
    return put(UsePlan.CHANGE, methods);
  }

  UseRow writes(String... methods) {
    return put(UsePlan.WRITE, methods);
  }

  UseRow readsElement(String method) {
    return put(UsePlan.READ_ELEMENT, method);
  }

  UseRow writesElement(String method) {
    return put(UsePlan.WRITE_ELEMENT, method);
  }

  /** Instances have a position of their own. */
  UseRow state() {
    hasState = true;
    return this;
  }

  /** Programs know the instance and not its owner. */
  UseRow shell() {
    isShell = true;
    return this;
  }

  /** The field that tells of changes is a long. */
  UseRow wide() {
    isWide = true;
    return this;
  }

  /** The methods that follow may be those of subclasses only. */
  UseRow open() {
    isOpen = true;
    return this;
  }

  /** The array of elements that can be replaced one by one. */
  UseRow elements(String field) {
    elements = field;
    return this;
  }

  private UseRow put(int kind, String... methods) {
    for (String method : methods) {
      kinds.put(method, kind);
      if (isOpen) {
        optional.add(method);
      }
    }
    return this;
  }

  String type() {
    return type;
  }

  boolean isView() {
    return isView;
  }

  String[] fields() {
    return fields.clone();
  }

  @Nullable String elements() {
    return elements;
  }

  boolean hasState() {
    return hasState;
  }

  boolean isShell() {
    return isShell;
  }

  boolean isWide() {
    return isWide;
  }

  /**
   * Names of methods, some with the descriptors of their parameters: {@code get(I)}. With what
   * their calls do, a constant of {@link UsePlan}.
   */
  Map<String, Integer> kinds() {
    return kinds;
  }

  /** What calls of a method do; {@link UsePlan#NONE} when the row does not say. */
  int kind(String name, String descriptor) {
    String exact = name + descriptor.substring(0, descriptor.indexOf(')') + 1);
    return kinds.getOrDefault(exact, kinds.getOrDefault(name, UsePlan.NONE));
  }

  /** Whether the class itself need not have a method of this name. */
  boolean isOptional(String method) {
    return optional.contains(method);
  }
}
