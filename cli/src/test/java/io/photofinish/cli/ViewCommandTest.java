package io.photofinish.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.report.Access;
import io.photofinish.report.Race;
import io.photofinish.report.Summary;
import io.photofinish.report.ThreadRef;
import io.photofinish.report.Variable;
import io.photofinish.report.format.JsonLinesFormat;
import io.photofinish.report.format.Layout;
import io.photofinish.report.format.RaceWriter;
import io.photofinish.report.format.RunInfo;
import io.photofinish.report.format.TextFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewCommandTest {

  private static final Race BALANCE = race("bank.Account", "balance");
  private static final Race CART = race("shop.cart.Cart", "items");
  private static final String BALANCE_LINE =
      BALANCE.shortId()
          + "   12x bank.Account.balance: write at a.A.set(A.java:3), read at a.A.get(A.java:5)\n";
  private static final String CART_LINE =
      CART.shortId()
          + "    1x shop.cart.Cart.items: write at a.A.set(A.java:3), read at a.A.get(A.java:5)\n";

  private final Path file;

  ViewCommandTest(@TempDir Path dir) throws IOException {
    file = dir.resolve("races.jsonl");
    RunInfo run = new RunInfo("1", 1, Instant.EPOCH, "java", "bank.Main");
    try (OutputStream out = Files.newOutputStream(file);
        RaceWriter writer = new JsonLinesFormat().open(out, run, Layout.PLAIN)) {
      writer.race(BALANCE);
      writer.race(CART);
      writer.summary(
          new Summary(Map.of(BALANCE.id(), 12L, CART.id(), 1L), 0, Map.of(), Map.of(), 1, 1));
    }
  }

  @Test
  void listsEachRaceInALine() {
    CommandLineRun run = view();
    assertThat(run.out()).isEqualTo(BALANCE_LINE + CART_LINE);
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
  }

  @Test
  void addsUpFilesAndRuns() {
    CommandLineRun run = CommandLineRun.of("view", file.toString(), file.toString());
    assertThat(run.out())
        .isEqualTo(BALANCE_LINE.replace("12x", "24x") + CART_LINE.replace(" 1x", " 2x"));
  }

  @Test
  void filters() {
    assertThat(view("--field", "*.items").out()).isEqualTo(CART_LINE);
    assertThat(view("--package", "bank").out()).isEqualTo(BALANCE_LINE);
    assertThat(view("--package", "shop").out()).isEqualTo(CART_LINE);
    assertThat(view("--package", "sho").out()).isEmpty();
  }

  @Test
  void showsOneWhole() {
    String whole = TextFormat.render(BALANCE.withCount(12), Layout.PLAIN);
    assertThat(view("--id", BALANCE.shortId()).out()).isEqualTo(whole);
    assertThat(view("--full").out()).isEqualTo(whole + TextFormat.render(CART, Layout.PLAIN));
    CommandLineRun none = view("--id", "zzzzzz");
    assertThat(none.exit()).isEqualTo(1);
    assertThat(none.err()).startsWith("photofinish: there is no race with the id zzzzzz");
  }

  @Test
  void showsWhatIsReadableOfABrokenFile() throws IOException {
    String content = Files.readString(file);
    Files.writeString(file, content.substring(0, content.indexOf("\n{\"summary") - 5));
    CommandLineRun run = view();
    assertThat(run.out()).isEqualTo(BALANCE_LINE.replace("  12x", "   1x"));
    assertThat(run.err())
        .isEqualTo(
            "photofinish: " + file + ":3: this line is lost: truncated" + System.lineSeparator());
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void namesAFileItCannotReadAndShowsTheOthers() throws IOException {
    Path missing = file.resolveSibling("missing");
    Path text = Files.writeString(file.resolveSibling("text"), "hello");
    CommandLineRun run =
        CommandLineRun.of("view", missing.toString(), text.toString(), file.toString());
    assertThat(run.out()).isEqualTo(BALANCE_LINE + CART_LINE);
    assertThat(run.err().lines())
        .containsExactly(
            "photofinish: cannot read " + missing + ": no such file or directory",
            "photofinish: " + text + ": not a race file: it has no header");
    assertThat(run.exit()).isEqualTo(1);
  }

  private CommandLineRun view(String... args) {
    String[] all = new String[args.length + 2];
    all[0] = "view";
    all[1] = file.toString();
    System.arraycopy(args, 0, all, 2, args.length);
    return CommandLineRun.of(all);
  }

  private static Race race(String type, String field) {
    return Race.of(
        new Variable.InstanceField(type, field, "long", type + "@1"),
        access(Access.Kind.WRITE, frame("set", 3)),
        access(Access.Kind.READ, frame("get", 5)),
        null,
        Instant.EPOCH,
        null);
  }

  /** A frame as the agent writes it: with the name of its loader, which is not shown. */
  private static StackTraceElement frame(String method, int line) {
    return new StackTraceElement("app", null, null, "a.A", method, "A.java", line);
  }

  private static Access access(Access.Kind kind, StackTraceElement frame) {
    ThreadRef thread = new ThreadRef(1, "main", false, null);
    return new Access(kind, false, thread, List.of(frame), List.of(), null);
  }
}
