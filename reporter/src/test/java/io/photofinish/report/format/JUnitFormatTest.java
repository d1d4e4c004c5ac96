package io.photofinish.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.report.Race;
import io.photofinish.report.Samples;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JUnitFormatTest {

  @Test
  void eachRaceIsAFailedTestCase() throws Exception {
    Element suite = suite(Written.in("junit", Layout.PLAIN, Samples.all()));
    assertThat(suite.getAttribute("tests")).isEqualTo("3");
    assertThat(suite.getAttribute("failures")).isEqualTo("3");
    NodeList cases = suite.getElementsByTagName("testcase");
    assertThat(cases.getLength()).isEqualTo(3);
    Element first = (Element) cases.item(0);
    assertThat(first.getAttribute("classname")).isEqualTo("bank.Account");
    assertThat(first.getAttribute("name")).isEqualTo("balance [c9fff1]");
    assertThat(first.getElementsByTagName("failure").item(0).getTextContent())
        .isEqualTo(TextFormat.render(Samples.bank(), Layout.PLAIN));
  }

  @Test
  void aRunWithoutARaceIsATestCaseThatPassed() throws Exception {
    Element suite = suite(Written.in("junit"));
    assertThat(suite.getAttribute("tests")).isEqualTo("1");
    assertThat(suite.getAttribute("failures")).isEqualTo("0");
    assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(1);
    assertThat(suite.getElementsByTagName("failure").getLength()).isZero();
  }

  @Test
  void hostileNamesAreText() throws Exception {
    Element suite = suite(Written.in("junit", Samples.hostile()));
    assertThat(suite.getElementsByTagName("*").getLength()).isEqualTo(3);
    assertThat(suite.getElementsByTagName("failure").item(0).getTextContent())
        .isEqualTo(TextFormat.render(Samples.hostile(), Layout.PLAIN));
  }

  /** More than is held in memory. */
  @Test
  void countsWhateverTheNumber() throws Exception {
    Race race = Samples.bank();
    Element suite = suite(Written.in("junit", Layout.PLAIN, Collections.nCopies(12_000, race)));
    assertThat(suite.getAttribute("failures")).isEqualTo("12000");
    assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(12_000);
  }

  private static Element suite(String xml) throws Exception {
    Document document =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    return (Element) document.getElementsByTagName("testsuite").item(0);
  }
}
