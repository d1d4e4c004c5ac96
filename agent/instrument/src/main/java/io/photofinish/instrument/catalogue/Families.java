package io.photofinish.instrument.catalogue;

import java.util.ArrayList;
import java.util.List;

/** The families of the catalogue. */
final class Families {
  private static final List<Family> ALL =
      List.of(
          new Locks(),
          new Synchronizers(),
          new Threads(),
          new Executors(),
          new Futures(),
          new Queues(),
          new Collections(),
          new References(),
          new UserApi());

  private Families() {}

  static List<Family> all() {
    return ALL;
  }

  static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    for (Family family : ALL) {
      rules.addAll(family.rules());
    }
    return rules;
  }
}
