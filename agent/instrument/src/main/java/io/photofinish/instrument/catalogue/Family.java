package io.photofinish.instrument.catalogue;

import io.photofinish.instrument.weave.CallSiteRewriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one family of primitives. A family's constructor declares them:
 *
 * <pre>
 *   type("java.util.concurrent.locks.Lock")
 *       .cite("Lock, Memory Synchronization")
 *       .on("lock()V", enter(LOCK))
 *       .on("tryLock", enter(LOCK).whenTrue());
 * </pre>
 */
abstract class Family {
  private final List<Rule> rules = new ArrayList<>();

  final List<Rule> rules() {
    return rules;
  }

  final Rules type(String binaryName) {
    return new Rules(binaryName, true);
  }

  /** The rules of a type of the application, which may be there or not. */
  final Rules application(String binaryName) {
    return new Rules(binaryName, false);
  }

  /** Declares the rules of one type. */
  final class Rules {
    private final String type;
    private final boolean ofJdk;
    private String citation = "";
    private boolean concurrentOnly;
    private int argument;
    private int since;
    private int until = Integer.MAX_VALUE;

    private Rules(String type, boolean ofJdk) {
      this.type = type;
      this.ofJdk = ofJdk;
    }

    /** The clause that grants the order of the rules that follow. */
    Rules cite(String clause) {
      this.citation = clause;
      return this;
    }

    /** The rules that follow are about methods that came with this JDK release. */
    Rules since(int release) {
      this.since = release;
      return this;
    }

    /** The rules that follow are about methods that went after this JDK release. */
    Rules until(int release) {
      this.until = release;
      return this;
    }

    /** The rules that follow hold only for classes in java.util.concurrent. */
    Rules concurrentOnly() {
      this.concurrentOnly = true;
      return this;
    }

    /** The effects that follow mean the argument of this index. */
    Rules argument(int index) {
      this.argument = index;
      return this;
    }

    /** Calls of {@code method} (a name, or a name and descriptor) have these effects. */
    Rules on(String method, Effect... effects) {
      return add(method, List.of(effects), null);
    }

    /** Calls of {@code method} are written by {@code rewriter}. */
    Rules rewrite(String method, CallSiteRewriter rewriter) {
      return add(method, List.of(), rewriter);
    }

    private Rules add(String method, List<Effect> effects, @Nullable CallSiteRewriter rewriter) {
      if (citation.isEmpty()) {
        throw new IllegalStateException(type + "." + method + " cites nothing");
      }
      rules.add(
          new Rule(
              type,
              ofJdk,
              concurrentOnly,
              method,
              argument,
              effects,
              citation,
              since,
              until,
              rewriter));
      return this;
    }
  }
}
