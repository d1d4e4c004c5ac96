package io.photofinish.report.filter;

import io.photofinish.report.Printable;
import io.photofinish.report.Race;
import io.photofinish.report.options.FileTrouble;
import io.photofinish.report.options.OptionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The rules of the suppression files, and which of them were of use. Their format is described in
 * {@code docs/suppressions.md}. Not thread-safe.
 */
public final class Suppressions {

  private final List<Rule> rules;
  private final LocalDate today;
  private final Set<Rule> used = Collections.newSetFromMap(new IdentityHashMap<>());

  private Suppressions(List<Rule> rules, LocalDate today) {
    this.rules = List.copyOf(rules);
    this.today = today;
  }

  /**
   * Reads files of rules.
   *
   * @param today the day that decides which rules have expired
   * @throws OptionException if a file cannot be read or a line is not a rule
   */
  public static Suppressions load(List<Path> files, LocalDate today) throws OptionException {
    List<Rule> rules = new ArrayList<>();
    for (Path file : files) {
      List<String> lines;
      try {
        lines = Files.readAllLines(file);
      } catch (IOException e) {
        throw new OptionException(
            Printable.of("cannot read suppressions " + file + ": " + FileTrouble.describe(e)));
      }
      for (int i = 0; i < lines.size(); i++) {
        Rule rule = RuleParser.parse(file + ":" + (i + 1), lines.get(i));
        if (rule != null) {
          rules.add(rule);
        }
      }
    }
    return new Suppressions(rules, today);
  }

  /** Whether a rule that holds today silences the race. Each rule that would is marked as used. */
  public boolean silence(Race race) {
    boolean silenced = false;
    for (Rule rule : rules) {
      if (rule.matches(race)) {
        used.add(rule);
        silenced |= !rule.isExpired(today);
      }
    }
    return silenced;
  }

  /**
   * What the author of the rules should know: rules that matched nothing, and rules that would have
   * silenced a race but have expired. One line each.
   */
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    for (Rule rule : rules) {
      if (!used.contains(rule)) {
        remarks.add(Printable.of(rule.place() + ": this suppression matched nothing"));
      } else if (rule.isExpired(today)) {
        remarks.add(Printable.of(rule.place() + ": this suppression expired on " + rule.until()));
      }
    }
    return remarks;
  }
}
