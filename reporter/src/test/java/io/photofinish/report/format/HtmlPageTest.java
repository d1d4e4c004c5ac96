package io.photofinish.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.report.Access;
import io.photofinish.report.Race;
import io.photofinish.report.Samples;
import io.photofinish.report.Severity;
import io.photofinish.report.Variable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** The HTML page as a reader uses it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HtmlPageTest {

  private final Path dir;
  private final ChromeDriver browser;

  HtmlPageTest(@TempDir Path dir) {
    this.dir = dir;
    this.browser = Browser.start();
  }

  @AfterAll
  void stop() {
    browser.quit();
  }

  @Test
  void showsARaceWithBothStacksAndTheMissingEdge() throws IOException {
    open(Layout.PLAIN, Samples.all());
    assertThat(rows()).hasSize(3);
    assertThat(heading()).isEqualTo("Field bank.Account.balance (long) of bank.Account@1b28cdfa");
    assertThat(texts(".side"))
        .hasSize(2)
        .satisfiesExactly(
            previous -> assertThat(previous).contains("Previous read", "Account.java:35"),
            current -> assertThat(current).contains("Write", "Account.java:41", "started by"));
    assertThat(text(".diagnosis"))
        .contains("getBalance locks", "AtomicLong", "has not acquired it since");
    assertThat(browser.findElements(By.cssSelector("svg .missing"))).hasSize(1);
    assertThat(text(".timeline")).contains("no acquire of monitor of Account@1b28cdfa");
    assertThat(text("#summary")).contains("2 suppressed");
    assertThat(Browser.complaints(browser)).isEmpty();
  }

  @Test
  void isUsedWithTheKeyboard() throws IOException {
    open(Layout.PLAIN, Samples.all());
    String first = heading();
    press("j");
    String second = heading();
    assertThat(second).isNotEqualTo(first);
    press("k");
    assertThat(heading()).isEqualTo(first);
    press("G");
    assertThat(heading()).isNotIn(first, second);
    press("/");
    browser.switchTo().activeElement().sendKeys("java.util.HashMap@7c");
    assertThat(rows()).hasSize(1);
    assertThat(text("#matches")).isEqualTo("1 of 3");
    press(Keys.ESCAPE);
    assertThat(rows()).hasSize(3);
    press(Keys.ENTER);
    assertThat(browser.switchTo().activeElement().getDomAttribute("id")).isEqualTo("details");
    press("?");
    assertThat(browser.findElement(By.id("help")).isDisplayed()).isTrue();
    press(Keys.ESCAPE);
    assertThat(browser.findElement(By.id("help")).isDisplayed()).isFalse();
  }

  @Test
  void filtersBySeverityAndPattern() throws IOException {
    open(Layout.PLAIN, Samples.all());
    browser.findElement(By.cssSelector("#severities .high")).click();
    assertThat(rows()).hasSize(2);
    browser.findElement(By.cssSelector("#severities .high")).click();
    choose("pattern", "neighbours");
    assertThat(rows()).singleElement().asString().contains("Ledger.rows[]");
    choose("pattern", "");
    choose("package", "java.util");
    assertThat(rows()).singleElement().asString().contains("HashMap");
  }

  @Test
  void consequencesStandUnderTheirCauseAndLinkToIt() throws IOException {
    open(Layout.PLAIN, Samples.all());
    assertThat(rows().get(1)).contains("Ledger.rows[]");
    assertThat(browser.findElements(By.cssSelector(".row.consequence"))).hasSize(1);
    press("j");
    browser.findElement(By.cssSelector(".diagnosis a")).click();
    assertThat(heading()).contains("bank.Account.balance");
  }

  @Test
  void aLinkOpensItsRace() throws IOException {
    Path page = write(Layout.PLAIN, Samples.all());
    browser.get("about:blank");
    browser.get(page.toUri() + "#" + Samples.map().id());
    assertThat(heading()).contains("HashMap");
  }

  @Test
  void showsSourceLines() throws IOException {
    Path source = dir.resolve("project/bank/Account.java");
    Files.createDirectories(source.getParent());
    List<String> lines = new ArrayList<>(Collections.nCopies(60, "// a line"));
    lines.set(40, "balance += <b>amount</b>;");
    Files.write(source, lines);
    Path project = dir.resolve("project");
    open(new Layout(0, false, Sources.below(project, List.of(project))), List.of(Samples.bank()));
    assertThat(texts(".source .hit")).contains("balance += <b>amount</b>;");
    assertThat(browser.findElements(By.cssSelector(".source:not([hidden])"))).hasSize(2);
    press("s");
    assertThat(browser.findElements(By.cssSelector(".source:not([hidden])"))).isEmpty();
    press("s");
    assertThat(browser.findElements(By.cssSelector(".source:not([hidden])"))).hasSize(2);
  }

  @Test
  void hostileNamesAreOnlyText() throws IOException {
    open(Layout.PLAIN, List.of(Samples.hostile()));
    assertThat(heading()).contains("</script><script>alert(1)</script><img src=x");
    assertThat(browser.findElements(By.cssSelector("img, iframe, #details script"))).isEmpty();
    assertThat(Browser.complaints(browser)).isEmpty();
  }

  @Test
  void fiveThousandRacesAreNoBurden() throws IOException {
    List<Race> races = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      Access access = Samples.bank().current();
      Variable field = new Variable.StaticField("shop.Cart" + i, "items", "java.util.List");
      Severity severity = Severity.values()[i % 3];
      races.add(
          Race.of(field, access, access, null, Samples.TIME, null).withDiagnosis(severity, null));
    }
    open(Layout.PLAIN, races);
    assertThat(text("#matches")).isEqualTo("5,000 races");
    assertThat(rows()).hasSizeBetween(10, 40);
    press("G");
    assertThat(heading()).contains("shop.Cart4997.items");
    assertThat(browser.findElement(By.cssSelector(".row[aria-selected=true]")).isDisplayed())
        .isTrue();
    press("/");
    browser.switchTo().activeElement().sendKeys("cart4711 deposit");
    assertThat(rows()).hasSize(1);
  }

  @Test
  void saysWhenThereIsNothing() throws IOException {
    open(Layout.PLAIN, List.of());
    assertThat(text("#details")).isEqualTo("No data race was found.");
    assertThat(Browser.complaints(browser)).isEmpty();
  }

  @Test
  void printsWhatIsListedWhole() throws IOException {
    open(Layout.PLAIN, Samples.all());
    browser.executeScript("window.dispatchEvent(new Event('beforeprint'))");
    assertThat(browser.findElements(By.cssSelector("#print .race"))).hasSize(3);
  }

  private void open(Layout layout, List<Race> races) throws IOException {
    browser.get("about:blank");
    browser.get(write(layout, races).toUri().toString());
    Browser.complaints(browser);
  }

  private Path write(Layout layout, List<Race> races) throws IOException {
    return Files.writeString(dir.resolve("races.html"), Written.in("html", layout, races));
  }

  private void press(CharSequence key) {
    browser.switchTo().activeElement().sendKeys(key);
  }

  private void choose(String list, String value) {
    browser.findElement(By.cssSelector("#" + list + " option[value='" + value + "']")).click();
  }

  private List<String> rows() {
    return texts(".row");
  }

  private String heading() {
    return text("#details h2");
  }

  private String text(String selector) {
    return browser.findElement(By.cssSelector(selector)).getText();
  }

  private List<String> texts(String selector) {
    return browser.findElements(By.cssSelector(selector)).stream()
        .map(WebElement::getText)
        .toList();
  }
}
