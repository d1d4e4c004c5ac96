package io.photofinish.it.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.it.Jdks;
import io.photofinish.report.diagnosis.Patterns;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What all programs have in common. */
final class ProgramsTest {
  private static final List<Program> PROGRAMS =
      Suite.on(Jdks.all().get(Jdks.all().size() - 1)).programs();

  /** Families of which a clean program could not show anything. */
  private static final Set<String> ONE_SIDED = Set.of("stack");

  @Test
  void namesAndMarksAgree() {
    assertThat(PROGRAMS).allMatch(program -> program.isRacy() == program.hasRaces());
  }

  /** A hook that does too much shows in racy programs, one that does too little in clean ones. */
  @Test
  void eachFamilyHasRacyAndCleanPrograms() {
    var families =
        PROGRAMS.stream()
            .collect(
                Collectors.groupingBy(
                    ProgramsTest::family, Collectors.mapping(Program::isRacy, Collectors.toSet())));
    families.keySet().removeAll(ONE_SIDED);
    assertThat(families).allSatisfy((family, verdicts) -> assertThat(verdicts).hasSize(2));
  }

  @Test
  void eachRaceHasAWrite() {
    for (Program program : PROGRAMS) {
      assertThat(program.marks().stream().collect(Collectors.groupingBy(Mark::race)))
          .as(program.className())
          .allSatisfy(
              (race, sides) -> assertThat(sides).anyMatch(side -> side.kind().endsWith("write")));
    }
  }

  /** A diagnosis is worth what its silence is worth. */
  @Test
  void eachPatternHasAProgramAndManyFitNone() {
    List<String> expected =
        PROGRAMS.stream()
            .flatMap(program -> program.diagnoses().stream())
            .filter(mark -> !mark.isCause())
            .map(DiagnosisMark::expected)
            .toList();
    assertThat(expected).containsAll(Patterns.names());
    assertThat(Collections.frequency(expected, "none")).isGreaterThanOrEqualTo(20);
  }

  /** Each says in a sentence what it shows. */
  @Test
  void eachProgramIsDocumented() throws IOException {
    for (Program program : PROGRAMS) {
      assertThat(Files.readString(program.source())).as(program.className()).contains("\n/**");
    }
  }

  private static String family(Program program) {
    return program.shortName().substring(0, program.shortName().indexOf('.'));
  }
}
