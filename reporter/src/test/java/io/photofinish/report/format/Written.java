package io.photofinish.report.format;

import io.photofinish.report.Race;
import io.photofinish.report.Samples;
import io.photofinish.report.Summary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Races in a format, as text. */
final class Written {

  static final RunInfo RUN =
      new RunInfo("0.1.0", 4242, Samples.TIME, "OpenJDK 64-Bit Server VM 17.0.15+6", "bank.Main");

  private Written() {}

  static String in(String format, Race... races) {
    return in(format, Layout.PLAIN, Arrays.asList(races));
  }

  static String in(String format, Layout layout, List<Race> races) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RaceWriter writer = RaceFormat.named(format).orElseThrow().open(out, RUN, layout)) {
      long seen = 0;
      for (Race race : races) {
        writer.race(race);
        seen += race.count();
      }
      writer.summary(
          races.isEmpty()
              ? new Summary(Map.of(), 0, Map.of(), Map.of(), 512, 340)
              : new Summary(
                  Map.of(races.get(0).id(), seen),
                  2,
                  Map.of("baseline", 2L),
                  Map.of("method too large", 1L),
                  512,
                  340));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
