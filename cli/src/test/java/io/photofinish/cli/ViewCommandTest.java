package io.photofinish.cli;

import static io.photofinish.cli.RaceFileSamples.BALANCE;
import static io.photofinish.cli.RaceFileSamples.CART;
import static io.photofinish.cli.RaceFileSamples.HASH;
import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.report.Race;
import io.photofinish.report.format.Layout;
import io.photofinish.report.format.TextFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewCommandTest {

  private static final String SIDES = ": write at a.A.set(A.java:3), read at a.A.get(A.java:5)";
  private static final String BALANCE_LINE =
      BALANCE.shortId() + " high      12x bank.Account.balance" + SIDES + " (lock-on-one-side)\n";
  private static final String CART_LINE =
      CART.shortId() + " medium    12x shop.cart.Cart.items" + SIDES + "\n";
  private static final String HASH_LINE =
      HASH.shortId() + " low       12x shop.Key.hash" + SIDES + " (single-check)\n";

  private final Path file;

  ViewCommandTest(@TempDir Path dir) throws IOException {
    file = RaceFileSamples.write(dir.resolve("races.jsonl"), 12, BALANCE, CART, HASH);
  }

  @Test
  void listsEachRaceInALine() {
    CommandLineRun run = view();
    assertThat(run.out()).isEqualTo(BALANCE_LINE + CART_LINE + HASH_LINE);
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource({", BCH", "severity, BCH", "time, HCB", "COUNT, CHB"})
  void sorts(String order, String expected) throws IOException {
    RaceFileSamples.write(file, 12, HASH, CART, BALANCE);
    Path other = RaceFileSamples.write(file.resolveSibling("other"), 1, CART);
    CommandLineRun run =
        order == null
            ? CommandLineRun.of("view", file.toString(), other.toString())
            : CommandLineRun.of("view", "--sort", order, file.toString(), other.toString());
    assertThat(run.out())
        .isEqualTo(
            expected
                .replace("B", BALANCE_LINE)
                .replace("C", CART_LINE.replace("12x", "13x"))
                .replace("H", HASH_LINE));
    assertThat(run.exit()).isZero();
  }

  @Test
  void findsEachAgainBehindALongLine() throws IOException {
    Race wide = RaceFileSamples.race("a.Wide", "x".repeat(200_000), null);
    RaceFileSamples.write(file, 12, CART, wide, BALANCE);
    assertThat(view().out().lines().map(line -> line.replaceAll(":.*", "")))
        .containsExactly(
            BALANCE_LINE.replaceAll("(?s):.*", ""),
            CART_LINE.replaceAll("(?s):.*", ""),
            wide.shortId() + " medium    12x a.Wide." + "x".repeat(200_000));
  }

  @Test
  void addsUpFilesAndRuns() throws IOException {
    Path other = RaceFileSamples.write(file.resolveSibling("other"), 1, CART);
    CommandLineRun run =
        CommandLineRun.of("view", file.toString(), other.toString(), file.toString());
    assertThat(run.out())
        .isEqualTo(
            BALANCE_LINE.replace("12x", "24x")
                + CART_LINE.replace("12x", "25x")
                + HASH_LINE.replace("12x", "24x"));
  }

  @ParameterizedTest
  @CsvSource({
    "--field, *.items, C",
    "--package, bank, B",
    "--package, shop, CH",
    "--package, sho, ''",
    "--severity, high, B",
    "--severity, 'medium,LOW', CH",
    "--pattern, single*, H",
    "--test, *AccountTest*, B",
  })
  void filters(String option, String value, String left) {
    assertThat(view(option, value).out())
        .isEqualTo(left.replace("B", BALANCE_LINE).replace("C", CART_LINE).replace("H", HASH_LINE));
  }

  @Test
  void showsOneWhole() {
    String whole = TextFormat.render(BALANCE.withCount(12), Layout.PLAIN);
    assertThat(view("--id", BALANCE.shortId().toUpperCase(Locale.ROOT)).out()).isEqualTo(whole);
    assertThat(view("--full", "--field=*.items").out())
        .isEqualTo(TextFormat.render(CART.withCount(12), Layout.PLAIN));
    CommandLineRun none = view("--id", "zzzzzz");
    assertThat(none.exit()).isEqualTo(1);
    assertThat(none.err()).startsWith("photofinish: there is no race with the id zzzzzz");
  }

  @Test
  void usesColoursWhereAskedTo() {
    assertThat(view("--color", "always").out()).contains("\u001b[1mbank.Account.balance\u001b[0m");
    assertThat(view("--color", "always", "--full").out()).contains("\u001b[1;31mWARNING");
    assertThat(view("--color", "never").out()).doesNotContain("\u001b");
  }

  @Test
  void showsWhatIsReadableOfABrokenFile() throws IOException {
    String content = Files.readString(file);
    Files.writeString(file, content.substring(0, content.indexOf("\n{\"summary") - 5));
    CommandLineRun run = view();
    assertThat(run.out())
        .isEqualTo(BALANCE_LINE.replace("12x", " 1x") + CART_LINE.replace("12x", " 1x"));
    assertThat(run.err())
        .isEqualTo(
            "photofinish: " + file + ":4: this line is lost: truncated" + System.lineSeparator());
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void namesTheFirstOfManyBrokenLines() throws IOException {
    String content = Files.readString(file);
    int end = content.indexOf('\n') + 1;
    Files.writeString(
        file, content.substring(0, end) + "rubbish\n".repeat(1000) + content.substring(end));
    CommandLineRun run = view();
    assertThat(run.out()).isEqualTo(BALANCE_LINE + CART_LINE + HASH_LINE);
    assertThat(run.err().lines()).hasSize(21).last().asString().contains("and 980 more");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void namesAFileItCannotReadAndShowsTheOthers() throws IOException {
    Path missing = file.resolveSibling("missing");
    Path text = Files.writeString(file.resolveSibling("text"), "hello");
    CommandLineRun run =
        CommandLineRun.of("view", missing.toString(), text.toString(), file.toString());
    assertThat(run.out()).isEqualTo(BALANCE_LINE + CART_LINE + HASH_LINE);
    assertThat(run.err().lines())
        .containsExactly(
            "photofinish: cannot read " + missing + ": no such file or directory",
            "photofinish: " + text + ": not a race file: it has no header");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void hostileNamesDoNotReachTheTerminal() throws IOException {
    Race evil = RaceFileSamples.race("x\u001b[2J\n<b>", "y\u202e", "\u0007");
    RaceFileSamples.write(file, 1, evil);
    for (String[] args : new String[][] {{}, {"--full"}, {"--color=always"}}) {
      String shown = view(args).out().replaceAll("\u001b\\[[0-9;]*m", "");
      assertThat(shown.chars().filter(c -> c < ' ' && c != '\n' && c != '\t')).isEmpty();
      assertThat(shown).contains("x\\u001b[2J\\n<b>.y\\u202e");
    }
  }

  private CommandLineRun view(String... args) {
    String[] all = new String[args.length + 2];
    all[0] = "view";
    all[1] = file.toString();
    System.arraycopy(args, 0, all, 2, args.length);
    return CommandLineRun.of(all);
  }
}
