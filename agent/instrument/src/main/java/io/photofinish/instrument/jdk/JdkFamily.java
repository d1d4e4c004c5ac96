package io.photofinish.instrument.jdk;

import io.photofinish.instrument.jdk.JdkRule.Place;
import java.util.ArrayList;
import java.util.List;

/** Some {@link JdkRule}s that belong together; a family's constructor declares them. */
abstract class JdkFamily {
  private final List<JdkRule> rules = new ArrayList<>();

  final List<JdkRule> rules() {
    return rules;
  }

  /** The rules for one class, by its internal name. */
  final Rules in(String internalName) {
    return new Rules(internalName);
  }

  /** Declares the rules of one class. */
  final class Rules {
    private final String type;
    private String citation = "";
    private int since;
    private int until = Integer.MAX_VALUE;

    private Rules(String type) {
      this.type = type;
    }

    Rules cite(String clause) {
      this.citation = clause;
      return this;
    }

    /** The rules that follow are about JDK releases from this one on... */
    Rules since(int release) {
      this.since = release;
      return this;
    }

    /** ... up to this one. */
    Rules until(int release) {
      this.until = release;
      return this;
    }

    Rules entry(String method, JdkHook... hooks) {
      return add(method, Place.ENTRY, "", hooks);
    }

    Rules exit(String method, JdkHook... hooks) {
      return add(method, Place.EXIT, "", hooks);
    }

    Rules before(String method, String call, JdkHook... hooks) {
      return add(method, Place.BEFORE_CALL, call, hooks);
    }

    Rules after(String method, String call, JdkHook... hooks) {
      return add(method, Place.AFTER_CALL, call, hooks);
    }

    /** Every monitor that the class locks. */
    Rules monitors() {
      return add("*", Place.MONITORS, "");
    }

    private Rules add(String method, Place place, String call, JdkHook... hooks) {
      if (citation.isEmpty()) {
        throw new IllegalStateException(type + "." + method + " cites nothing");
      }
      rules.add(new JdkRule(type, method, place, call, List.of(hooks), citation, since, until));
      return this;
    }
  }
}
