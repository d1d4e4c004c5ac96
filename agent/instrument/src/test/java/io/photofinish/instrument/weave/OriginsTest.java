package io.photofinish.instrument.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Where the object of a read has its reference from. */
class OriginsTest {
  /** The origin of the object whose {@code number} the body of a method of {@code A} reads. */
  private static Origin of(String parameters, String body) {
    Sites sites = new Sites();
    byte[] classFile =
        Objects.requireNonNull(
            Sources.compile(
                    "A",
                    """
                    class A {
                      static A root;
                      int number; A plain; final A fixed = null; final A[] parts = null; A[] own;
                      A get() { return this; }
                      int m(%s) { %s }
                      class Inner { int i() { return number; } }
                    }
                    """
                        .formatted(parameters, body))
                .get("A"));
    Runs.weaver(sites, CallSites.NONE).weave(OriginsTest.class.getClassLoader(), classFile, false);
    for (int site = 1; site <= sites.last(); site++) {
      if ("number".equals(sites.memberName(site)) && sites.kind(site) == SiteKind.FIELD_READ) {
        return sites.origin(site);
      }
    }
    throw new AssertionError(body);
  }

  private static Origin of(String body) {
    return of("A a", body);
  }

  private static Origin origin(Origin.Root root, String... finals) {
    return new Origin(root, false, java.util.List.of(finals));
  }

  @Test
  void roots() {
    assertThat(of("return number;")).isEqualTo(Origin.THIS);
    assertThat(of("return root.number;")).isEqualTo(Origin.STATIC);
    assertThat(of("return new A().number;")).isEqualTo(Origin.FRESH);
    assertThat(of("return a.number;")).isEqualTo(Origin.UNKNOWN);
    assertThat(of("return a.get().number;")).isEqualTo(Origin.UNKNOWN);
  }

  @Test
  void chains() {
    assertThat(of("return plain.number;")).isEqualTo(origin(Origin.Root.THIS));
    assertThat(of("return fixed.number;")).isEqualTo(origin(Origin.Root.THIS, "A.fixed"));
    assertThat(of("return a.fixed.plain.number;"))
        .isEqualTo(origin(Origin.Root.PARAMETER, "A.fixed"));
    assertThat(of("return root.parts[1].fixed.number;"))
        .isEqualTo(origin(Origin.Root.STATIC, "A.parts", "A.fixed"));
    assertThat(of("return a.get().fixed.number;"))
        .isEqualTo(origin(Origin.Root.UNKNOWN, "A.fixed"));
    assertThat(of("return ((A) (Object) java.util.Objects.requireNonNull(fixed)).number;"))
        .isEqualTo(origin(Origin.Root.THIS, "A.fixed"));
  }

  @Test
  void variables() {
    assertThat(of("A b = a.fixed; A c = b.plain; return c.number;"))
        .isEqualTo(origin(Origin.Root.PARAMETER, "A.fixed"));
    assertThat(of("A b = fixed; if (a == b) b = plain; return b.number;"))
        .isEqualTo(Origin.UNKNOWN);
    assertThat(of("A b = a.fixed; if (a == b) b = fixed; return b.number;"))
        .isEqualTo(origin(Origin.Root.UNKNOWN, "A.fixed"));
    assertThat(of("a = fixed; return a.number;")).isEqualTo(Origin.UNKNOWN);
  }

  /** The first read in the loop sees what the last statement of the loop assigns. */
  @Test
  void loops() {
    assertThat(
            of("A b = fixed; int n = 0; while (b != a) { n += b.number; b = b.plain; } return n;"))
        .isEqualTo(origin(Origin.Root.THIS, "A.fixed"));
    assertThat(of("A b = fixed; int n = 0; while (b != a) { n += b.number; b = root; } return n;"))
        .isEqualTo(Origin.UNKNOWN);
    assertThat(of("int n = 0; for (A p : parts) { n += p.number; } return n;"))
        .isEqualTo(origin(Origin.Root.THIS, "A.parts"));
  }

  @Test
  void wideValuesAndStackShuffles() {
    assertThat(of("long w, A a", "A b = fixed; a.own[(int) (w + b.number)] = b; return 0;"))
        .isEqualTo(origin(Origin.Root.THIS, "A.fixed"));
    assertThat(of("return fixed.number++ + (int) Math.max(1L, a.hashCode());"))
        .isEqualTo(origin(Origin.Root.THIS, "A.fixed"));
    assertThat(of("return (a == null ? fixed : plain).number;")).isEqualTo(Origin.UNKNOWN);
  }
}
