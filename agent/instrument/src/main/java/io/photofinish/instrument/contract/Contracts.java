package io.photofinish.instrument.contract;

import io.photofinish.report.Printable;
import io.photofinish.report.filter.Benign;
import io.photofinish.report.options.FileTrouble;
import io.photofinish.report.options.OptionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the contract files say. Their format is described in {@code docs/api.md}; the syntax is
 * strict, since a contract that is misread hides races or invents them.
 */
public record Contracts(List<EdgeContract> edges, List<Benign> benign) {

  /** Nothing declared. */
  public static final Contracts NONE = new Contracts(List.of(), List.of());

  /** Takes copies of the lists. */
  public Contracts {
    edges = List.copyOf(edges);
    benign = List.copyOf(benign);
  }

  /**
   * Reads contract files.
   *
   * @throws OptionException with file and line, if a file cannot be read or a line is no contract
   */
  public static Contracts load(List<Path> files) throws OptionException {
    List<EdgeContract> edges = new ArrayList<>();
    List<Benign> benign = new ArrayList<>();
    for (Path file : files) {
      List<String> lines;
      try {
        lines = Files.readAllLines(file);
      } catch (IOException e) {
        throw new OptionException(
            Printable.of("cannot read contracts " + file + ": " + FileTrouble.describe(e)));
      }
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i).strip();
        if (!line.isEmpty() && !line.startsWith("#")) {
          ContractLine contract = new ContractLine(file + ":" + (i + 1), line);
          if (contract.isBenign()) {
            benign.add(contract.benign());
          } else {
            edges.add(contract.edge());
          }
        }
      }
    }
    return new Contracts(edges, benign);
  }
}
