package io.photofinish.instrument.jdk;

import java.util.List;

/**
 * Hooks at one place of one method of a JDK class, or of all its methods of that name.
 *
 * @param type internal name
 * @param method name, or name and descriptor; {@code *} for every method
 * @param call for {@link Place#BEFORE_CALL} and {@link Place#AFTER_CALL}: the methods called, as
 *     {@code owner.name} with internal name, a prefix of it when it ends in {@code *}
 * @param since first JDK release that has the method
 * @param until last JDK release that has the method
 */
record JdkRule(
    String type,
    String method,
    Place place,
    String call,
    List<JdkHook> hooks,
    String citation,
    int since,
    int until) {

  enum Place {
    ENTRY,
    /** Before each normal return. */
    EXIT,
    BEFORE_CALL,
    AFTER_CALL,
    /** Around each lock of a monitor, in synchronized methods and blocks alike. */
    MONITORS
  }

  boolean isAbout(String name, String descriptor) {
    return method.equals("*") || method.equals(name) || method.equals(name + descriptor);
  }

  boolean calls(String owner, String name) {
    String called = owner + '.' + name;
    return call.endsWith("*")
        ? called.startsWith(call.substring(0, call.length() - 1))
        : called.equals(call);
  }

  boolean isExpectedOn(int release) {
    return since <= release && release <= until;
  }

  @Override
  public String toString() {
    return place + " of " + type + "." + method + (call.isEmpty() ? "" : " " + call);
  }
}
