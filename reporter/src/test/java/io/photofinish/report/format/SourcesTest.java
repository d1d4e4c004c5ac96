package io.photofinish.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

  private final Path dir;
  private final Path project;

  SourcesTest(@TempDir Path dir) throws IOException {
    this.dir = dir;
    project = Files.createDirectory(dir.resolve("project"));
    write("a/src/bank/Account.java", "package bank;\n\n\tclass Account {\u001b\n}\n");
    write("b/src/other/Account.java", "package other;");
    write("b/src/Cart.kt", "// a cart\npackage shop.cart\nclass Cart");
    write("a/target/src/bank/Made.java", "package bank;");
    write("Main.java", "class Main {}");
  }

  @Test
  void goesByPackageAndFileName() throws IOException {
    assertThat(uri("bank.Account$1", "Account.java")).isEqualTo("a/src/bank/Account.java");
    assertThat(uri("bank.Account$$Lambda/0x01.2", "Account.java"))
        .isEqualTo("a/src/bank/Account.java");
    assertThat(uri("other.Account", "Account.java")).isEqualTo("b/src/other/Account.java");
    assertThat(uri("Main", "Main.java")).isEqualTo("Main.java");
    assertThat(uri("third.Account", "Account.java")).isNull();
    assertThat(uri("bank.Made", "Made.java")).as("made by the build").isNull();
  }

  @Test
  void goesByThePackageDeclarationWhereDirectoriesAreNamedFreely() throws IOException {
    assertThat(uri("shop.cart.Cart", "Cart.kt")).isEqualTo("b/src/Cart.kt");
    assertThat(uri("shop.Cart", "Cart.kt")).isNull();
  }

  @Test
  void findsNothingOutside() throws IOException {
    write("../secret/Key.java", "package secret;");
    assertThat(uri("project.Account", "../secret/Key.java")).isNull();
    assertThat(uri("..", "Key.java")).isNull();
    assertThat(uri("secret.Key", "Key.java")).isNull();
    assertThat(sources().find(new StackTraceElement("a.B", "c", null, 1))).isNull();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void doesNotFollowLinks() throws IOException {
    write("../secret/Key.java", "package secret;");
    Files.createSymbolicLink(project.resolve("link"), dir.resolve("secret"));
    Files.createDirectory(project.resolve("secret"));
    Files.createSymbolicLink(project.resolve("secret/Key.java"), dir.resolve("secret/Key.java"));
    assertThat(uri("secret.Key", "Key.java")).isNull();
  }

  @Test
  void excerptsArePrintable() throws IOException {
    Excerpt excerpt = sources().excerpt(frame("bank.Account", "Account.java", 3), 1);
    assertThat(excerpt)
        .extracting(Excerpt::first, Excerpt::lines)
        .containsExactly(2, List.of("", "    class Account {\\u001b", "}"));
    assertThat(sources().excerpt(frame("bank.Account", "Account.java", 5), 1)).isNull();
    assertThat(sources().excerpt(frame("bank.Account", "Account.java", -1), 1)).isNull();
  }

  @Test
  void pathsWithoutSourcesCannotLeadOut() {
    assertThat(UriPath.of(frame("bank.a.B", "B.java", 1))).isEqualTo("bank/a/B.java");
    assertThat(UriPath.of(frame("..a...b.C", "C.java", 1))).isEqualTo("a/b/C.java");
    assertThat(UriPath.of(frame("%2e%2e.C", "a b?#:.java", 1)))
        .isEqualTo("%252e%252e/a%20b%3F%23%3A.java");
    assertThat(UriPath.of(frame("a.B", "../C.java", 1))).isNull();
    assertThat(UriPath.of(frame("a.B", "..", 1))).isNull();
    assertThat(UriPath.of(frame("a.B", "c\\d", 1))).isNull();
  }

  private void write(String file, String text) throws IOException {
    Path path = project.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private Sources sources() throws IOException {
    return Sources.below(project, List.of(project));
  }

  private @Nullable String uri(String type, String file) throws IOException {
    SourceFile found = sources().find(frame(type, file, 1));
    return found == null ? null : found.uri();
  }

  private static StackTraceElement frame(String type, String file, int line) {
    return new StackTraceElement(type, "m", file, line);
  }
}
