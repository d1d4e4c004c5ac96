package io.photofinish.it.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.it.ForkedJvm;
import io.photofinish.it.Jdks;
import io.photofinish.it.RaceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A race has the same id in every run, on every JDK, and after changes that do not concern it. */
final class IdentityIT {
  /** Families with frames of the JDK, lambdas, proxies and reflection on their stacks. */
  private static final List<String> FAMILIES =
      List.of("litmus.stack.", "litmus.fields.", "litmus.patterns.", "litmus.accesses.");

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all().stream();
  }

  @Test
  void isTheSameOnEachJdk() {
    Map<String, Set<String>> first = Map.of();
    for (Jdks.Jdk jdk : Jdks.all()) {
      Suite all = Suite.on(jdk);
      List<Program> some = all.programs().stream().filter(IdentityIT::isChosen).toList();
      LitmusJvm jvm = LitmusJvm.watched(new Suite(jdk, some, all.classPath()), 1);
      Map<String, Set<String>> ids = new TreeMap<>();
      for (Program program : some) {
        Set<String> found = new TreeSet<>();
        jvm.sightings(program).forEach(seen -> found.add(seen.variable() + " " + seen.id()));
        ids.put(program.className(), found);
      }
      assertThat(ids.values()).anySatisfy(found -> assertThat(found).isNotEmpty());
      first = first.isEmpty() ? ids : first;
      assertThat(ids).as("%s", jdk).isEqualTo(first);
    }
  }

  /** Newer litmus programs are not on each JDK. */
  private static boolean isChosen(Program program) {
    return program.isRacy()
        && FAMILIES.stream().anyMatch(family -> program.className().startsWith(family));
  }

  /** Compiled by that JDK's own compiler, for its own version. */
  @ParameterizedTest
  @MethodSource("jdks")
  void doesNotChangeWithCodeAroundIt(Jdks.Jdk jdk) throws Exception {
    Set<String> before = ids(jdk, program("", "", ""));
    String lines = "\n\n// a remark\n";
    String lambda = "Runnable unused = () -> System.out.println(); unused.hashCode();";
    String method = "static Runnable more() { return () -> { count--; }; } int other;";
    assertThat(before).hasSizeGreaterThanOrEqualTo(4);
    assertThat(ids(jdk, program(lines, "", ""))).as("lines moved").isEqualTo(before);
    assertThat(ids(jdk, program("", lambda, ""))).as("a lambda before").isEqualTo(before);
    assertThat(ids(jdk, program(lines, lambda, method))).as("all of it").isEqualTo(before);
  }

  /** Races on a static field, an element, a field behind a proxy, and a record of a stream. */
  private static String program(String lines, String lambda, String method) {
    return """
        package changing;
        import java.lang.reflect.Proxy;
        import java.util.List;
        public class Changing {
          static int count;
          static int[] slots = new int[4];
          int own;
        %1$s%3$s
          public static void main(String[] args) throws Exception {
            %2$s
            Changing shared = new Changing();
            Runnable behind = (Runnable) Proxy.newProxyInstance(
                Changing.class.getClassLoader(), new Class<?>[] {Runnable.class},
                (proxy, called, arguments) -> { shared.own++; return null; });
            Runnable body = () -> {
              count++;
        %1$s
              slots[1]++;
              behind.run();
              List.of(1).forEach(i -> shared.write(i));
              new Object() { void run() { shared.read(); } }.run();
            };
            Thread one = new Thread(body);
            Thread two = new Thread(body);
            one.start();
            two.start();
            one.join();
            two.join();
          }
          int value;
        %1$s
          void write(int i) { value = i; }
          int read() { return value; }
        }
        """
        .formatted(lines, lambda, method);
  }

  private static Set<String> ids(Jdks.Jdk jdk, String source) throws Exception {
    Path scratch = Suite.scratch("identity");
    Path file = Files.writeString(scratch.resolve("Changing.java"), source);
    int status =
        new ProcessBuilder(
                jdk.home().resolve("bin").resolve("javac").toString(),
                "-nowarn",
                "-d",
                scratch.toString(),
                file.toString())
            .inheritIO()
            .start()
            .waitFor();
    assertThat(status).isZero();
    ForkedJvm.Result result =
        ForkedJvm.on(jdk)
            .classPath(scratch)
            .watched("output", scratch.resolve("races.jsonl"))
            .watched("log_path", scratch.resolve("report.txt"))
            .watched("exitcode", 0)
            .run("changing.Changing");
    assertThat(result.exitCode()).as(result.describe()).isZero();
    return read(scratch.resolve("races.jsonl"));
  }

  private static Set<String> read(Path races) throws IOException {
    Set<String> ids = new TreeSet<>();
    Sighting.in(RaceFile.read(races)).forEach(seen -> ids.add(seen.variable() + " " + seen.id()));
    return ids;
  }
}
