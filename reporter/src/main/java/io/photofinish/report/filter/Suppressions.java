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
import org.jspecify.annotations.Nullable;

/**
 * The rules of the suppression files and what the program declares benign, and which of them were
 * of use. The format of the files is described in {@code docs/suppressions.md}. Not thread-safe.
 */
public final class Suppressions {

  private final List<Rule> rules;
  private final LocalDate today;
  private final Set<Rule> used = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Benign> benign = new ArrayList<>();
  private final Set<Benign> met = Collections.newSetFromMap(new IdentityHashMap<>());

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

  /** Silences these races from now on. */
  public void add(Benign declared) {
    benign.add(declared);
  }

  /**
   * The reason of a rule that holds today and silences the race; null if there is none. Each rule
   * that would silence it is marked as used.
   */
  public @Nullable String silence(Race race) {
    String reason = null;
    for (Benign declared : benign) {
      if (declared.matches(race)) {
        met.add(declared);
        reason = reason == null ? declared.reason() : reason;
      }
    }
    for (Rule rule : rules) {
      if (rule.matches(race)) {
        used.add(rule);
        reason = reason == null && !rule.isExpired(today) ? rule.reason() : reason;
      }
    }
    return reason;
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
    for (Benign declared : benign) {
      if (declared.mustMatch() && !met.contains(declared)) {
        remarks.add(Printable.of(declared.place() + ": no race met this line"));
      }
    }
    return remarks;
  }
}
