package io.photofinish.report.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.photofinish.report.Race;
import io.photofinish.report.Samples;
import io.photofinish.report.options.OptionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final Race RACE = Samples.bank();

  private final Path file;

  SuppressionsTest(@TempDir Path dir) {
    file = dir.resolve("rules.txt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "field=bank.Account.balance reason=known",
        "field=bank.* reason=\"known, see ticket 12\"",
        "id=c9fff1 reason=known",
        "id=C9FFF15E94598D2B reason=known",
        "method=bank.Account.deposit reason=known",
        "method=bank.Account.get* reason=known",
        "method=bank.*.deposit method=bank.*.getBalance reason=known",
        "method=bank.*.getBalance method=bank.*.deposit reason=known",
        "  field=bank.Account.* \t method=*.deposit  id=c9fff1 until=2026-11-21 reason=x  ",
      })
  void silencesWhatTheRuleDescribes(String rule) throws Exception {
    Suppressions suppressions = load(rule);
    assertThat(suppressions.silence(RACE)).isNotNull();
    assertThat(suppressions.remarks()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "field=bank.Account reason=known",
        "id=c9fff2 reason=known",
        "method=bank.Teller.run reason=known",
        "method=*.deposit method=*.deposit reason=known",
        "field=bank.Account.balance method=*.close reason=known",
      })
  void leavesAloneWhatItDoesNot(String rule) throws Exception {
    Suppressions suppressions = load(rule);
    assertThat(suppressions.silence(RACE)).isNull();
    assertThat(suppressions.remarks())
        .containsExactly(file + ":1: this suppression matched nothing");
  }

  @Test
  void anExpiredRuleSilencesNothingAndIsNamedOnceItWouldHave() throws Exception {
    Suppressions suppressions = load("field=bank.* until=2026-11-20 reason=known");
    assertThat(suppressions.silence(RACE)).isNull();
    assertThat(suppressions.remarks())
        .containsExactly(file + ":1: this suppression expired on 2026-11-20");
  }

  @Test
  void skipsCommentsAndEmptyLinesButCountsThem() throws Exception {
    Suppressions suppressions =
        load("# ours", "", "field=a.* reason=x", "  # theirs", "field=bank.* reason=y");
    assertThat(suppressions.silence(RACE)).isNotNull();
    assertThat(suppressions.remarks())
        .containsExactly(file + ":3: this suppression matched nothing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "field=a.b | a reason is missing: reason=\"...\"",
        "reason=known | nothing to match on: expected id=, field= or method=",
        "field=a.b reason= | reason is empty",
        "field=a.b reason=\" \" | reason is empty",
        "field=a.b reason=\"x | the quote of reason does not end",
        "field=a.b reason=\"x\"y | expected a blank after the quote of reason",
        "field=a.b reason=long ago | \"ago\": expected key=value",
        "a.b reason=x | \"a.b\": expected key=value",
        "feild=a.b reason=x | unknown key \"feild\": expected id, field, method, until or reason",
        "field=a field=b reason=x | field is given twice",
        "method=a method=b method=c reason=x | a race has two sides: method may be given twice at"
            + " most",
        "method=a.b() reason=x | method \"a.b()\": expected a name without parameters",
        "id=12 reason=x | id \"12\": expected at least 6 hexadecimal digits",
        "id=12345g reason=x | id \"12345g\": expected at least 6 hexadecimal digits",
        "field=a until=tomorrow reason=x | until \"tomorrow\": expected a day as YYYY-MM-DD",
        "field=a until=2026-02-30 reason=x | until \"2026-02-30\": expected a day as YYYY-MM-DD",
        "race:a.b | \"race:a.b\": expected key=value",
      })
  void refusesWhatItCouldMisread(String rule, String message) {
    assertThatThrownBy(() -> load("# first", rule))
        .isInstanceOf(OptionException.class)
        .hasMessage(file + ":2: " + message);
  }

  @Test
  void saysWhichFileCannotBeRead() throws IOException {
    Path missing = file.resolveSibling("missing");
    assertThatThrownBy(() -> Suppressions.load(List.of(missing), TODAY))
        .isInstanceOf(OptionException.class)
        .hasMessage("cannot read suppressions " + missing + ": no such file or directory");
    Files.write(file, new byte[] {'#', (byte) 0xff});
    assertThatThrownBy(() -> Suppressions.load(List.of(file), TODAY))
        .hasMessage("cannot read suppressions " + file + ": not UTF-8 text");
  }

  @Test
  void theExampleInTheDocumentIsRight() throws Exception {
    String document = Files.readString(Path.of("..", "docs", "suppressions.md"));
    int start = document.indexOf("```\n") + 4;
    String[] lines = document.substring(start, document.indexOf("```", start)).split("\n");
    assertThat(load(lines).remarks()).hasSizeGreaterThan(2);
  }

  private Suppressions load(String... lines) throws IOException, OptionException {
    Files.write(file, List.of(lines));
    return Suppressions.load(List.of(file), TODAY);
  }
}
