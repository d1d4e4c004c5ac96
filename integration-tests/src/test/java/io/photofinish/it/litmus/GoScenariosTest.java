package io.photofinish.it.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.it.Jdks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Each scenario of Go's race detector that means something in Java is in a litmus program, with
 * Go's verdict: {@code go-scenarios.tsv} has its name, the verdict, the program, and the reason
 * where the verdict differs here.
 */
final class GoScenariosTest {
  private static final Pattern NAMED = Pattern.compile("// Go: (\\w+)");

  private static final Map<String, Program> PROGRAMS =
      Suite.on(Jdks.running()).programs().stream()
          .collect(Collectors.toMap(Program::className, Function.identity()));

  /** A line of the list. */
  private record Scenario(String name, boolean racyInGo, String program, boolean differs) {
    boolean isRacy() {
      return racyInGo != differs;
    }
  }

  private static List<Scenario> scenarios() throws IOException {
    List<Scenario> scenarios = new ArrayList<>();
    try (InputStream in = GoScenariosTest.class.getResourceAsStream("go-scenarios.tsv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().skip(1).toList()) {
        String[] words = line.split("\t", -1);
        assertThat(words).as(line).hasSize(4);
        assertThat(words[1]).as(line).isIn("racy", "clean");
        scenarios.add(
            new Scenario(words[0], words[1].equals("racy"), words[2], !words[3].isEmpty()));
      }
    }
    return scenarios;
  }

  @Test
  void eachScenarioIsInItsProgramWithItsVerdict() throws IOException {
    for (Scenario scenario : scenarios()) {
      Program program =
          Objects.requireNonNull(PROGRAMS.get(scenario.program()), scenario.toString());
      assertThat(namedIn(program)).contains(scenario.name());
      assertThat(program.isRacy()).as(scenario.toString()).isEqualTo(scenario.isRacy());
      if (scenario.isRacy()) {
        assertThat(program.marks())
            .as(scenario.toString())
            .anyMatch(
                mark ->
                    mark.race().equals(scenario.name())
                        && mark.expectation() == Mark.Expectation.RACE);
      }
    }
  }

  @Test
  void theListHasEachScenarioOfThePrograms() throws IOException {
    List<String> named = new ArrayList<>();
    for (Program program : PROGRAMS.values()) {
      named.addAll(namedIn(program));
    }
    assertThat(scenarios().stream().map(Scenario::name))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(named);
  }

  private static List<String> namedIn(Program program) throws IOException {
    return NAMED
        .matcher(Files.readString(program.source()))
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }
}
