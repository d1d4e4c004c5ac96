package io.photofinish.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Where a command shows text to people: with colours and through a pager on a terminal, plain
 * anywhere else. The options of it are mixed into commands.
 */
final class Screen {

  /** When to use colours. */
  enum Color {
    auto,
    always,
    never
  }

  private static final String PAGER = "less";
  private static final int CHECKED = 500;

  /** A shell ends with 126 or 127 if it cannot start the command. */
  private static final int NOT_STARTED = 126;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description =
          "colours: ${COMPLETION-CANDIDATES}; auto: on a terminal, unless NO_COLOR is set")
  private Color color = Color.auto;

  @Option(names = "--no-pager", description = "do not start $PAGER, or less, on a terminal")
  private boolean noPager;

  /** Something that is printed, again if the pager cannot be started. */
  interface Content {
    void print(Page page) throws IOException;
  }

  /** What content is printed to. */
  static final class Page {
    private final PrintWriter out;
    private int prints;

    private Page(PrintWriter out) {
      this.out = out;
    }

    /**
     * Prints text.
     *
     * @throws PageClosedException if nobody reads any more, such as a pager that was quit
     */
    void print(String text) throws PageClosedException {
      out.print(text);
      if (++prints % CHECKED == 0 && out.checkError()) {
        throw new PageClosedException();
      }
    }
  }

  /** The reader has seen enough. */
  static final class PageClosedException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Whether to use colours. */
  boolean colored() {
    return switch (color) {
      case always -> true;
      case never -> false;
      case auto -> Console.colored() && Terminal.isOut();
    };
  }

  /** Shows content. */
  void show(PrintWriter standard, Content content) throws IOException, InterruptedException {
    Process pager = noPager || !Terminal.isOut() ? null : startPager();
    if (pager == null) {
      print(standard, content);
    } else {
      show(pager, standard, content);
    }
  }

  static void show(Process pager, PrintWriter standard, Content content)
      throws IOException, InterruptedException {
    try (Writer in = new OutputStreamWriter(pager.getOutputStream(), Charset.defaultCharset());
        PrintWriter out = new PrintWriter(in)) {
      print(out, content);
    }
    if (pager.waitFor() >= NOT_STARTED) {
      print(standard, content);
    }
  }

  private static void print(PrintWriter out, Content content) throws IOException {
    try {
      content.print(new Page(out));
    } catch (PageClosedException e) {
      // as asked for
    }
    out.flush();
  }

  private static @Nullable Process startPager() {
    String command = System.getenv("PAGER");
    boolean ours = command == null || command.isBlank();
    ProcessBuilder builder =
        ours ? new ProcessBuilder(PAGER) : new ProcessBuilder("sh", "-c", command);
    Map<String, String> environment = builder.environment();
    environment.putIfAbsent("LESS", "FRX"); // quit if one screen, colours, leave the text there
    try {
      return builder
          .redirectOutput(ProcessBuilder.Redirect.INHERIT)
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
    } catch (IOException e) {
      return null; // then without
    }
  }
}
