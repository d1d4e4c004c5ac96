package io.photofinish.instrument.weave;

import java.util.HashSet;
import java.util.Set;

/**
 * Weaves the first use of a class once where it suffices: what a thread acquired from an
 * initializer it keeps, so a use is needless after another one on every path to it.
 */
final class ClassUses {
  private final Emitter code;

  /** Used before the method can branch: on every path to everything that follows. */
  private final Set<String> always = new HashSet<>();

  /** Used since the last jump target. */
  private final Set<String> sinceTarget = new HashSet<>();

  private boolean entry = true;

  ClassUses(Emitter code) {
    this.code = code;
  }

  /** A jump, or the start of an exception range: what follows is not on every path. */
  void branch() {
    entry = false;
  }

  void jumpTarget() {
    entry = false;
    sinceTarget.clear();
  }

  /** The class that declares the code: at the method's start, or known to be used by then. */
  void own(String className) {
    always.add(className);
  }

  /** Whether the class is used on every path to here, so it is initialized, or being so by us. */
  boolean knows(String className) {
    return always.contains(className) || sinceTarget.contains(className);
  }

  /** Records a use; false if the class is known to be used by then. */
  boolean isFirst(String className) {
    if (always.contains(className) || !sinceTarget.add(className)) {
      return false;
    }
    if (entry) {
      always.add(className);
    }
    return true;
  }

  /** {@code ... -> ...}: uses the class that declares the field. */
  void field(String owner, String name, String descriptor) {
    emit(code.site(SiteKind.CLASS_USED, owner, name, descriptor));
  }

  /** {@code ... -> ...}: uses the class that declares the code. */
  void emitOwn() {
    emit(code.site(SiteKind.CLASS_USED));
  }

  private void emit(int site) {
    code.push(site);
    if (code.locals().hasThread()) {
      code.loadThread();
      code.hook("classUsed", "(I" + Emitter.TS + ")V");
    } else {
      code.hook(Emitter.SAMPLED_HOOKS, "classUsed", "(I)V");
    }
  }
}
