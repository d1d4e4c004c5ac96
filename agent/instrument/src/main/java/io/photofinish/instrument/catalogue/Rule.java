package io.photofinish.instrument.catalogue;

import io.photofinish.instrument.weave.CallSiteRewriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the calls of one method, or of all overloads of one name, order.
 *
 * @param type binary name of the type whose contract this is; it holds for every subtype, those of
 *     the application included, unless a subtype has a rule of its own for the same method
 * @param ofJdk whether the type is the JDK's; one of the application's is known by name only, and
 *     {@code method} then has a descriptor without the return type
 * @param concurrentOnly only for receivers of classes in java.util.concurrent
 * @param method name, or name and descriptor, or those without the descriptor's return type
 * @param argument index of the argument that the effects mean
 * @param citation the clause that grants the order
 * @param since first JDK release that has the method, or 0
 * @param until last JDK release that has the method, or {@code Integer.MAX_VALUE}
 * @param rewriter writes the call itself in place of the effects
 */
record Rule(
    String type,
    boolean ofJdk,
    boolean concurrentOnly,
    String method,
    int argument,
    List<Effect> effects,
    String citation,
    int since,
    int until,
    @Nullable CallSiteRewriter rewriter) {

  String methodName() {
    int paren = method.indexOf('(');
    return paren < 0 ? method : method.substring(0, paren);
  }

  /** Whether the method of this name and descriptor is meant. */
  boolean means(String name, String descriptor) {
    return method.equals(name)
        || (method.endsWith(")")
            ? (name + descriptor).startsWith(method)
            : method.equals(name + descriptor));
  }

  boolean isExpectedOn(int release) {
    return since <= release && release <= until;
  }

  @Override
  public String toString() {
    return type + "." + method;
  }
}
