package io.photofinish.report.format;

import io.photofinish.report.Access;
import io.photofinish.report.Diagnosis;
import io.photofinish.report.Lock;
import io.photofinish.report.Order;
import io.photofinish.report.Printable;
import io.photofinish.report.Race;
import io.photofinish.report.Severity;
import io.photofinish.report.Task;
import io.photofinish.report.ThreadRef;
import io.photofinish.report.Variable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sections of a text report, in the order in which they are printed. */
enum TextSections implements TextSection {
  /** Names the variable and the race's id. */
  HEAD {
    @Override
    public void append(StringBuilder out, Race race, Layout layout) {
      boolean object = race.variable() instanceof Variable.ObjectState;
      StringBuilder head = new StringBuilder("WARNING: DATA RACE");
      head.append(object ? " by " : " on ").append(Printable.of(race.variable().describe()));
      Ink.ALARM.append(out, head.toString(), layout);
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
      String started = thread.virtual() ? "Virtual thread " : "Thread ";
      StringBuilder line = new StringBuilder(started);
      line.append(label(thread)).append(" was started by ");
      line.append(label(start.name(), start.id())).append(':');
      Ink.HEADING.append(out, line.toString(), layout);
      out.append('\n');
      StackText.append(out, start.frames(), layout.stackDepth());
    }
  },

  /** Why the accesses are not ordered. */
  ORDER {
    @Override
    public void append(StringBuilder out, Race race, Layout layout) {
      Order order = race.order();
      if (order == null) {
        return;
      }
      String previous = quoted(race.previous().thread());
      String current = quoted(race.current().thread());
      out.append("No happens-before order: ").append(previous);
      String released = order.released();
      if (released == null) {
        out.append(" has released nothing since its access.\n");
        return;
      }
      out.append(" last released ").append(Printable.of(released));
      if (order.acquiredBefore()) {
        out.append(", which ").append(current).append(" has not acquired since.\n");
      } else {
        out.append(", which ").append(current).append(" never acquired.\n");
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
    String kind = access.kind() == Access.Kind.WRITE ? "write" : "read";
    String what = prefix + (access.atomic() ? "atomic " : "") + kind;
    StringBuilder line = new StringBuilder();
    line.append(Character.toUpperCase(what.charAt(0))).append(what, 1, what.length());
    if (access.value() != null) {
      line.append(" of ").append(Printable.of(access.value()));
    }
    if (access.before() != null) {
      line.append(" (before: ").append(Printable.of(access.before())).append(')');
    }
    line.append(access.thread().virtual() ? " by virtual thread " : " by thread ");
    line.append(label(access.thread()));
    locks(line, access.locks());
    Ink.HEADING.append(out, line.append(':').toString(), layout);
    out.append('\n');
    StackText.append(out, access.frames(), layout.stackDepth());
    Task task = access.task();
    if (task != null) {
      Ink.HEADING.append(
          out, "In a task submitted by " + label(task.name(), task.id()) + ":", layout);
      out.append('\n');
      StackText.append(out, task.frames(), layout.stackDepth());
    }
  }

  private static void locks(StringBuilder out, @Nullable List<Lock> held) {
    if (held == null) {
      return;
    }
    if (held.isEmpty()) {
      out.append(", holding no lock");
      return;
    }
    String separator = ", holding ";
    for (Lock lock : held) {
      out.append(separator).append(Printable.of(lock.description()));
      separator = " and ";
    }
  }

  private static String label(ThreadRef thread) {
    return label(thread.name(), thread.id());
  }

  private static String label(String name, long id) {
    return name.isEmpty() ? "(#" + id + ")" : "\"" + Printable.of(name) + "\" (#" + id + ")";
  }

  private static String quoted(ThreadRef thread) {
    return thread.name().isEmpty()
        ? "thread #" + thread.id()
        : "\"" + Printable.of(thread.name()) + "\"";
  }
}
