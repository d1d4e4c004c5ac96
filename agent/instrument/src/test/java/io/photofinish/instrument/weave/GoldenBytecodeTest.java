package io.photofinish.instrument.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The woven code of small methods, to the byte: in {@code golden/weave/<method>.txt}. A change of
 * what is woven shows here, and has to be meant.
 */
class GoldenBytecodeTest {
  private static final Map<String, byte[]> CLASSES =
      Sources.compile(
          "Golden",
          """
          public class Golden {
            int x; long wide; volatile Golden next; static int s;
            void increment() { x++; }
            void store(long value) { wide = value; }
            Golden follow() { return next; }
            static int sweep(int[] a) { int sum = 0; for (int v : a) sum += v; return sum; }
            synchronized int locked() { return s; }
            void block(Object o) { synchronized (o) { x = 1; } }
            int guarded(Object o) { try { return o.hashCode(); } catch (Exception e) { return 0; } }
          }
          """,
          "--release",
          "17");

  @ParameterizedTest
  @ValueSource(strings = {"increment", "store", "follow", "sweep", "locked", "block", "guarded"})
  void method(String name) {
    byte[] woven =
        Runs.weaver(new Sites(), CallSites.NONE)
            .weave(
                GoldenBytecodeTest.class.getClassLoader(),
                Objects.requireNonNull(CLASSES.get("Golden")),
                false);
    assertThat(Bytecode.text(woven, name)).isEqualTo(golden(name));
  }

  private static String golden(String name) {
    String file = "/golden/weave/" + name + ".txt";
    try (InputStream in = GoldenBytecodeTest.class.getResourceAsStream(file)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
