package io.photofinish.it.litmus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares what was reported with the marks of a program. */
final class Verdict {
  private Verdict() {}

  /** All that is wrong, one entry each; empty when the program came out as it says. */
  static List<String> failures(
      Program program, List<Sighting> sightings, Set<List<Sighting.Frame>> witnesses) {
    List<String> failures = new ArrayList<>();
    if (program.isRacy() != program.hasRaces()) {
      failures.add("name and marks disagree: " + program.className());
    }
    Map<String, List<Mark>> races =
        program.marks().stream()
            .collect(Collectors.groupingBy(Mark::race, TreeMap::new, Collectors.toList()));
    List<Sighting> unexpected = new ArrayList<>(sightings);
    races.forEach(
        (name, sides) -> {
          List<Sighting> found = sightings.stream().filter(seen -> matches(sides, seen)).toList();
          unexpected.removeAll(found);
          judge(name, sides, !found.isEmpty(), failures);
          for (Sighting seen : found) {
            diagnosis(program, name, seen, sightings, failures);
          }
        });
    for (Sighting seen : unexpected) {
      failures.add("unexpected race on " + seen);
    }
    for (Sighting seen : sightings) {
      compareStack(seen.first(), witnesses, failures);
      compareStack(seen.second(), witnesses, failures);
    }
    return failures;
  }

  private static void judge(String name, List<Mark> sides, boolean found, List<String> failures) {
    switch (sides.get(0).expectation()) {
      case RACE -> {
        if (!found) {
          failures.add("missing race[" + name + "] between\n  " + join(sides));
        }
      }
      case MISS -> {
        if (found) {
          failures.add("miss[" + name + "] is found now: mark it race[" + name + "]");
        }
      }
      case FALSE -> {
        // It depends on the schedule whether it comes.
      }
    }
  }

  private static void diagnosis(
      Program program,
      String race,
      Sighting seen,
      List<Sighting> sightings,
      List<String> failures) {
    for (DiagnosisMark mark : program.diagnoses()) {
      if (!mark.race().equals(race)) {
        continue;
      }
      if (!mark.isCause()) {
        if (!mark.expected().equals(seen.diagnosis())) {
          failures.add("race[" + race + "] is said to be " + seen.diagnosis() + ": " + mark);
        }
      } else if (sightings.stream()
          .filter(cause -> cause.id().equals(seen.rootCause()))
          .noneMatch(cause -> matches(sidesOf(program, mark.expected()), cause))) {
        failures.add("race[" + race + "] has the cause " + seen.rootCause() + ": " + mark);
      }
    }
  }

  private static List<Mark> sidesOf(Program program, String race) {
    return program.marks().stream().filter(mark -> mark.race().equals(race)).toList();
  }

  private static boolean matches(List<Mark> sides, Sighting seen) {
    return sides.stream().anyMatch(mark -> mark.matches(seen.first(), seen.variable()))
        && sides.stream().anyMatch(mark -> mark.matches(seen.second(), seen.variable()));
  }

  /** Where a witness stood on the line of the access, the whole stack must be one it saw. */
  private static void compareStack(
      Sighting.Side side, Set<List<Sighting.Frame>> witnesses, List<String> failures) {
    List<Sighting.Frame> stack = side.frames();
    if (stack.isEmpty()) {
      failures.add("no stack for a " + side.kind());
      return;
    }
    List<List<Sighting.Frame>> there =
        witnesses.stream().filter(seen -> seen.get(0).equals(stack.get(0))).toList();
    if (!there.isEmpty() && !there.contains(stack)) {
      failures.add(
          "reported stack\n"
              + side
              + "\nis not one that was seen there:\n"
              + there.stream()
                  .map(seen -> new Sighting.Side("seen", seen).toString())
                  .collect(Collectors.joining("\n")));
    }
  }

  private static String join(List<Mark> sides) {
    return sides.stream().map(Mark::toString).collect(Collectors.joining("\n  "));
  }
}
