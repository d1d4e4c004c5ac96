package io.photofinish.instrument.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SitesTest {
  private final Sites sites = new Sites();

  @Test
  void describeTheirCode() {
    Map<String, byte[]> classes =
        Sources.compile(
            "pkg/A",
            """
            package pkg;
            class A {
              int x;
              void m(A o) {
                o.x =
                    o.hashCode();
              }
            }
            """);
    ClassLoader loader = new WovenLoader(getClass().getClassLoader(), classes::get, null);
    Runs.weaver(sites, CallSites.NONE)
        .weave(loader, Objects.requireNonNull(classes.get("pkg/A")), false);
    assertThat(sites.last()).isEqualTo(2);
    assertThat(sites.kind(1)).isEqualTo(SiteKind.CALL);
    assertThat(sites.memberName(1)).isEqualTo("hashCode");
    assertThat(sites.line(1)).isEqualTo(6);
    assertThat(sites.kind(2)).isEqualTo(SiteKind.FIELD_WRITE);
    assertThat(sites.className(2)).isEqualTo("pkg/A");
    assertThat(sites.loader(2)).isSameAs(loader);
    assertThat(sites.isBoot(2)).isFalse();
    assertThat(sites.sourceFile(2)).isEqualTo("A.java");
    assertThat(sites.methodName(2)).isEqualTo("m");
    assertThat(sites.methodDescriptor(2)).isEqualTo("(Lpkg/A;)V");
    assertThat(sites.line(2)).isEqualTo(6);
    assertThat(sites.memberOwner(2)).isEqualTo("pkg/A");
    assertThat(sites.memberName(2)).isEqualTo("x");
    assertThat(sites.memberDescriptor(2)).isEqualTo("I");
  }

  @Test
  void idsAreDenseAndGrow() {
    WovenMethod method = new WovenMethod(null, "A", null, 0, "m", "()V", null);
    for (int i = 1; i <= 10_000; i++) {
      assertThat(sites.add(SiteKind.ARRAY_READ, method, i, null, null, null)).isEqualTo(i);
    }
    assertThat(sites.line(10_000)).isEqualTo(10_000);
    assertThat(sites.memberName(10_000)).isNull();
    assertThat(sites.isBoot(1)).isTrue();
    assertThatThrownBy(() -> sites.kind(0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> sites.kind(10_001)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
