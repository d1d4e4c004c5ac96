package io.photofinish.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.instrument.OrderDocument.Row;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/happens-before.md} to the litmus programs. */
class OrderDocumentTest {
  private static final String COUNTERPARTS = "Coming from Go";

  private final OrderDocument document = OrderDocument.read();

  OrderDocumentTest() throws IOException {}

  /** A rule that does too much shows in a racy program, one that does too little in a clean one. */
  @Test
  void eachPrimitiveHasARacyAndACleanProgram() {
    assertThat(document.rows()).hasSizeGreaterThan(50);
    for (Row row : document.rows()) {
      Set<String> programs = document.programs(row.last());
      assertThat(programs).as(row.first()).anyMatch(program -> !program.endsWith("NoRace"));
      if (!row.second().startsWith("none: ")) {
        assertThat(programs).as(row.first()).anyMatch(program -> program.endsWith("NoRace"));
      }
    }
  }

  /** A counterpart is a primitive of one of the other tables, which the catalogue is held to. */
  @Test
  void eachCounterpartIsInTheCatalogue() {
    StringBuilder primitives = new StringBuilder();
    for (Row row : document.rows()) {
      if (!row.section().equals(COUNTERPARTS)) {
        primitives.append(row.first()).append(' ').append(row.second()).append(' ');
      }
    }
    int counterparts = 0;
    for (Row row : document.rows()) {
      if (row.section().equals(COUNTERPARTS)) {
        for (String type : OrderDocument.quoted(row.second())) {
          counterparts++;
          String name = type.replaceAll("\\..*", "");
          assertThat(Pattern.compile("\\b" + name + "\\b").matcher(primitives).find())
              .as(row.first() + ": " + type)
              .isTrue();
        }
      }
    }
    assertThat(counterparts).isGreaterThan(25);
  }
}
