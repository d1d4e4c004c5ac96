package io.photofinish.instrument.weave;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What could not be woven, for the run's summary. Every loss is counted; the first {@value
 * #MAX_KEPT} are kept by name.
 */
public final class WeaveCounters {
  private static final int MAX_KEPT = 1000;

  /** Why something is not, or not fully, watched. */
  public enum Reason {
    /** Beyond 64 KiB with all hooks: plain accesses of the method are not watched. */
    ACCESSES_DROPPED("method too large: its field and array accesses are not watched"),
    CONTEXTS_DROPPED("method too large: its accesses are not watched, its calls lack contexts"),
    METHOD_DROPPED("method too large: not watched at all"),
    CLASS_DROPPED("class too large: not watched at all"),
    UNREADABLE("class file malformed or of an unknown version: not watched at all"),
    FAILED("weaving failed, please report this: class not watched at all"),
    /** Not a loss of reports but of speed: HotSpot does not compile methods beyond 8000 bytes. */
    NOT_COMPILED("method beyond 8000 bytes once woven: the JVM will interpret it"),
    WRITE_BEFORE_SUPER("conditional write to this before super(): not watched");

    private final String text;

    Reason(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  /**
   * One loss.
   *
   * @param className internal name
   * @param detail name and descriptor of the method, or the text of the exception; null when there
   *     is nothing to add
   */
  public record Loss(Reason reason, String className, @Nullable String detail) {}

  private final Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
  private final List<Loss> losses = new ArrayList<>();
  private int classes;

  synchronized void woven() {
    classes++;
  }

  synchronized void lose(Reason reason, String className, @Nullable String detail) {
    counts.merge(reason, 1, Integer::sum);
    if (losses.size() < MAX_KEPT) {
      losses.add(new Loss(reason, className, detail));
    }
  }

  /** Number of classes changed. */
  public synchronized int classesWoven() {
    return classes;
  }

  public synchronized int count(Reason reason) {
    return counts.getOrDefault(reason, 0);
  }

  public synchronized List<Loss> losses() {
    return List.copyOf(losses);
  }
}
