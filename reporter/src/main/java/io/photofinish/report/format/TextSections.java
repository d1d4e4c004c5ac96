package io.photofinish.report.format;

import io.photofinish.report.Access;
import io.photofinish.report.Diagnosis;
import io.photofinish.report.Printable;
import io.photofinish.report.Race;
import io.photofinish.report.Severity;
import io.photofinish.report.Task;
import io.photofinish.report.ThreadRef;
import java.util.Locale;

/** The sections of a text report, in the order in which they are printed. */
enum TextSections implements TextSection {
  /** Names the variable and the race's id. */
  HEAD {
    @Override
    public void append(StringBuilder out, Race race, Layout layout) {
      Ink.ALARM.append(out, "WARNING: DATA RACE " + Wording.subject(race.variable()), layout);
      out.append("   [id ").append(Printable.of(race.shortId()));
      if (race.count() > 1) {
        out.append(", seen ").append(race.count()).append(" times");
      }
      if (race.severity() == Severity.LOW) {
        out.append(", low severity");
      }
      out.append("]\n");
      if (race.test() != null) {
        out.append("During test ").append(Printable.of(race.test())).append('\n');
      }
    }
  },

  /** The access that completed the race. */
  CURRENT {
    @Override
    public void append(StringBuilder out, Race race, Layout layout) {
      access(out, "", race.current(), layout);
    }
  },

  /** The access it is not ordered with. */
  PREVIOUS {
    @Override
    public void append(StringBuilder out, Race race, Layout layout) {
      access(out, "Previous ", race.previous(), layout);
    }
  },

  /** Who started the two threads, where that was seen. */
  STARTS {
    @Override
    public void append(StringBuilder out, Race race, Layout layout) {
      start(out, race.current().thread(), layout);
      if (race.previous().thread().id() != race.current().thread().id()) {
        start(out, race.previous().thread(), layout);
      }
    }

    private void start(StringBuilder out, ThreadRef thread, Layout layout) {
      ThreadRef.Start start = thread.start();
      if (start == null) {
        return;
      }
      StringBuilder line = capitalized(Wording.thread(thread));
      line.append(" was started by ").append(Wording.label(start.name(), start.id())).append(':');
      Ink.HEADING.append(out, line.toString(), layout);
      out.append('\n');
      StackText.append(out, start.frames(), layout.stackDepth());
    }
  },

  /** Why the accesses are not ordered. */
  ORDER {
    @Override
    public void append(StringBuilder out, Race race, Layout layout) {
      String order = Wording.order(race);
      if (order != null) {
        out.append("No happens-before order: ").append(order).append('\n');
      }
    }
  },

  /** What it looks like, and what would mend it. */
  DIAGNOSIS {
    @Override
    public void append(StringBuilder out, Race race, Layout layout) {
      Diagnosis diagnosis = race.diagnosis();
      if (diagnosis != null) {
        line(out, "Looks like:", diagnosis.looksLike(), layout);
        if (diagnosis.consider() != null) {
          line(out, "Consider:", diagnosis.consider(), layout);
        }
      }
      String cause = race.rootCause();
      if (cause != null) {
        line(out, "Consequence of:", "the race with id " + Race.shortId(cause), layout);
      }
    }

    private void line(StringBuilder out, String label, String text, Layout layout) {
      Ink.HEADING.append(out, label, layout);
      out.append(' ').append(Printable.of(text)).append('\n');
    }
  };

  /** {@code Previous atomic write of 5 by thread "main" (#1), holding no lock:} and the stack. */
  private static void access(StringBuilder out, String prefix, Access access, Layout layout) {
    StringBuilder line = capitalized(prefix + Wording.side(access));
    Ink.HEADING.append(out, line.append(':').toString(), layout);
    out.append('\n');
    StackText.append(out, access.frames(), layout.stackDepth());
    Task task = access.task();
    if (task != null) {
      Ink.HEADING.append(
          out, "In a task submitted by " + Wording.label(task.name(), task.id()) + ":", layout);
      out.append('\n');
      StackText.append(out, task.frames(), layout.stackDepth());
    }
  }

  private static StringBuilder capitalized(String text) {
    return new StringBuilder(text).replace(0, 1, text.substring(0, 1).toUpperCase(Locale.ROOT));
  }
}
