package io.photofinish.report.format;

import static io.photofinish.report.Samples.frame;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class StackTextTest {

  private static final StackTraceElement A = frame("a.A", "a", 1);
  private static final StackTraceElement B = frame("b.B", "b", 2);
  private static final StackTraceElement C = frame("c.C", "c", 3);

  @Test
  void printsFramesAsTheJvmDoes() throws Exception {
    Throwable here =
        (Throwable)
            getClass().getDeclaredMethod("thrown").invoke(null); // through frames of the JDK
    StringWriter expected = new StringWriter();
    here.printStackTrace(new PrintWriter(expected, true));
    String frames = expected.toString().replace(System.lineSeparator(), "\n");
    frames = frames.substring(frames.indexOf('\n') + 1);
    StringBuilder actual = new StringBuilder();
    List<StackTraceElement> stack = List.of(here.getStackTrace());
    StackText.append(actual, stack, 0);
    assertThat(actual).hasToString(frames);
  }

  static Throwable thrown() {
    return new Throwable();
  }

  @Test
  void namesLoaderAndModule() {
    StackTraceElement both = new StackTraceElement("mine", "m.od", "1", "a.A", "a", "A.java", 1);
    StackTraceElement loader = new StackTraceElement("mine", null, null, "a.A", "a", "A.java", 1);
    StackTraceElement app = new StackTraceElement("app", null, null, "a.A", "a", "A.java", 1);
    assertThat(text(0, both, loader, app))
        .isEqualTo(
            "\tat mine/m.od/a.A.a(A.java:1)\n"
                + "\tat mine//a.A.a(A.java:1)\n"
                + "\tat a.A.a(A.java:1)\n");
  }

  @Test
  void foldsRecursion() {
    List<StackTraceElement> frames = new ArrayList<>();
    frames.add(A);
    frames.addAll(Collections.nCopies(100, B));
    frames.add(C);
    assertThat(text(0, frames))
        .isEqualTo(
            """
            \tat a.A.a(A.java:1)
            \tat b.B.b(B.java:2)
            \t... this frame repeated 99 more times
            \tat c.C.c(C.java:3)
            """);
  }

  @Test
  void foldsMutualRecursion() {
    List<StackTraceElement> frames = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      frames.add(A);
      frames.add(B);
    }
    frames.add(A);
    frames.add(C);
    assertThat(text(0, frames))
        .isEqualTo(
            """
            \tat a.A.a(A.java:1)
            \tat b.B.b(B.java:2)
            \t... these 2 frames repeated 49 more times
            \tat a.A.a(A.java:1)
            \tat c.C.c(C.java:3)
            """);
  }

  @Test
  void aFrameTwiceIsNotWorthFolding() {
    assertThat(text(0, A, A, B))
        .isEqualTo("\tat a.A.a(A.java:1)\n\tat a.A.a(A.java:1)\n\tat b.B.b(B.java:2)\n");
  }

  @Test
  void theDepthCountsLinesAfterFolding() {
    List<StackTraceElement> frames = new ArrayList<>(Collections.nCopies(10, A));
    frames.add(B);
    frames.add(C);
    assertThat(text(2, frames))
        .isEqualTo(
            """
            \tat a.A.a(A.java:1)
            \t... this frame repeated 9 more times
            \tat b.B.b(B.java:2)
            \t... 1 more
            """);
  }

  @Test
  void theDepthMayCutACycle() {
    assertThat(text(1, A, B, A, B, A, B)).isEqualTo("\tat a.A.a(A.java:1)\n\t... 5 more\n");
  }

  private static String text(int depth, StackTraceElement... frames) {
    return text(depth, List.of(frames));
  }

  private static String text(int depth, List<StackTraceElement> frames) {
    StringBuilder out = new StringBuilder();
    StackText.append(out, frames, depth);
    return out.toString();
  }
}
