package io.photofinish.instrument.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.instrument.OrderDocument;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/happens-before.md} names every family of the catalogue, and every type. */
class FamiliesDocumentTest {
  private final String document = OrderDocument.read().text();

  FamiliesDocumentTest() throws IOException {}

  @Test
  void eachFamilyIsNamed() {
    for (Family family : Families.all()) {
      assertThat(document)
          .containsPattern("Rules: .*`(catalogue\\.)?" + family.getClass().getSimpleName() + "`");
    }
  }

  @Test
  void eachTypeOfARuleIsNamed() {
    for (Rule rule : Families.rules()) {
      String type = rule.type().substring(rule.type().lastIndexOf('.') + 1);
      int nested = type.indexOf('$');
      String name = nested < 0 ? type : type.substring(0, nested);
      assertThat(Pattern.compile("\\b" + name + "\\b").matcher(document).find())
          .as(rule.toString())
          .isTrue();
    }
  }
}
