package io.photofinish.instrument;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code docs/happens-before.md} as its tests read it. */
public final class OrderDocument {
  private static final Path ROOT = Path.of("..", "..");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final Pattern PROGRAM = Pattern.compile("(?:([a-z0-9]+)\\.)?([A-Za-z*]+)");

  private final String text;
  private final Set<String> programs = new TreeSet<>();

  private OrderDocument(String text) {
    this.text = text;
  }

  /** Reads the document and the names of the litmus programs. */
  public static OrderDocument read() throws IOException {
    OrderDocument document =
        new OrderDocument(Files.readString(ROOT.resolve("docs/happens-before.md")));
    for (String sources : new String[] {"litmus", "litmus25"}) {
      document.addPrograms(ROOT.resolve("integration-tests/src/" + sources + "/java/litmus"));
    }
    return document;
  }

  private void addPrograms(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      files
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith("Race.java"))
          .forEach(name -> programs.add(name.replace('/', '.').replace(".java", "")));
    }
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /**
   * A row of a table.
   *
   * @param first what the row is about
   * @param second what is said of it
   * @param last its programs
   */
  public record Row(String section, String first, String second, String last) {}

  /** The rows of the tables about primitives, and of the one about those of Go. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    String section = "";
    boolean wanted = false;
    for (String line : text.lines().toList()) {
      if (line.startsWith("## ")) {
        section = line.substring(3);
      }
      List<String> cells = cells(line);
      if (cells.size() < 3) {
        wanted = false;
      } else if (cells.get(cells.size() - 1).equals("litmus")) {
        wanted = cells.get(0).equals("primitive") || cells.get(0).equals("Go");
      } else if (wanted && !cells.get(0).equals("---")) {
        rows.add(new Row(section, cells.get(0), cells.get(1), cells.get(cells.size() - 1)));
      }
    }
    return rows;
  }

  private static List<String> cells(String line) {
    return line.startsWith("| ") && line.endsWith(" |")
        ? List.of(line.substring(2, line.length() - 2).split(" \\| ", -1))
        : List.of();
  }

  /** What stands in back quotes, in order. */
  public static List<String> quoted(String cell) {
    return QUOTED.matcher(cell).results().map(match -> match.group(1)).toList();
  }

  /**
   * The programs that a cell names: {@code locks.StampedLockNoRace}, the next ones of the same
   * family without it, and with stars for parts of names.
   *
   * @throws IllegalArgumentException if one does not exist
   */
  public Set<String> programs(String cell) {
    Set<String> named = new TreeSet<>();
    String family = "";
    for (String word : quoted(cell)) {
      Matcher program = PROGRAM.matcher(word);
      if (!program.matches()) {
        throw new IllegalArgumentException(word + " is no name of a program");
      }
      String given = program.group(1);
      family = given == null ? family : given;
      String name = Objects.requireNonNull(program.group(2));
      Pattern pattern = Pattern.compile(family + "\\." + name.replace("*", "\\w*"));
      List<String> found = programs.stream().filter(pattern.asMatchPredicate()).toList();
      if (found.isEmpty()) {
        throw new IllegalArgumentException("there is no program " + family + "." + word);
      }
      named.addAll(found);
    }
    return named;
  }
}
