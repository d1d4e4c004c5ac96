package io.photofinish.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What HotSpot's compilers make of the hooks, as {@code PrintInlining} tells it. The optimizing one
 * makes the fast paths part of the woven method where that is hot, and leaves the slow paths out of
 * it, where they would take the registers of the fast path. The quick one leaves the hooks out,
 * too: in code that is replaced soon they cost more to compile, and to profile, than to call.
 */
final class InliningIT {
  /** {@code @ 39 io.photofinish.runtime.ElementHooks::readElement (10 bytes) force inline ...}. */
  private static final Pattern DECISION =
      Pattern.compile("@ \\d+\\s+io\\.photofinish\\.(\\S+)::(\\S+) \\(\\d+ bytes\\)\\s+(.*)");

  /** What woven code calls at most accesses and calls; inlined where they are hot. */
  private static final List<String> HOOKS =
      List.of(
          "runtime.Hooks::call",
          "runtime.Hooks::read",
          "runtime.Hooks::write",
          "runtime.Hooks::readStatic",
          "runtime.Hooks::writeStatic",
          "runtime.ElementHooks::readElement",
          "runtime.ElementHooks::writeElement",
          "runtime.ElementHooks::sweepRead",
          "runtime.ElementHooks::sweepWrite",
          "runtime.Threads::current",
          "runtime.Fields::writeFresh");

  /** Inlined into whatever calls them. */
  private static final List<String> FAST =
      List.of(
          "runtime.Hooks::enter",
          "runtime.Hooks::leave",
          "runtime.Hooks::writeFresh",
          "runtime.ElementHooks::sweptRead",
          "runtime.ElementHooks::sweptWrite",
          "runtime.Hooks::beginVolatileRead",
          "runtime.FieldTable::at",
          "runtime.Arrays::cached",
          "clock.ArrayShadow::coversRead",
          "clock.ArrayShadow::coversWrite",
          "clock.ArrayShadow::isIn",
          "clock.Chunk::coversRead",
          "clock.Chunk::coversWrite",
          "clock.Word::coversRead",
          "clock.Word::coversWrite");

  /** Taken in each round. */
  private static final List<String> SLOW =
      List.of(
          "runtime.Fields::readSlow",
          "runtime.Fields::writeSlow",
          "runtime.Fields::readStaticSlow",
          "runtime.Fields::writeStaticSlow",
          "runtime.Arrays::readAndFind",
          "runtime.Arrays::writeAndFind",
          "runtime.Sweeps::begin",
          "runtime.Sweeps::record");

  /** Taken so rarely that the compiler may leave their calls out altogether. */
  private static final List<String> RARE =
      List.of("runtime.Threads::currentSlow", "runtime.Contexts::callDeeper");

  private record Decision(String method, boolean inlined, String reason) {
    boolean isUnreached() {
      return reason.contains("not reached") || reason.contains("never executed");
    }
  }

  /** The JDK that runs this test, and one of each other version that is found beside it. */
  static Stream<Path> jdks() throws IOException {
    Path running = Path.of(System.getProperty("java.home"));
    List<Path> jdks = new ArrayList<>(List.of(running));
    List<String> versions = new ArrayList<>(List.of(version(running)));
    try (Stream<Path> beside = Files.list(running.getParent())) {
      for (Path home : beside.sorted().toList()) {
        String version = version(home);
        if (!version.isEmpty() && !versions.contains(version)) {
          versions.add(version);
          jdks.add(home);
        }
      }
    }
    return jdks.stream();
  }

  /** The feature version of a JDK that the agent supports, else empty. */
  private static String version(Path home) throws IOException {
    Path release = home.resolve("release");
    if (!Files.isExecutable(home.resolve("bin/javac")) || !Files.isRegularFile(release)) {
      return "";
    }
    Matcher version = Pattern.compile("JAVA_VERSION=\"(\\d+)").matcher(Files.readString(release));
    return version.find() && Integer.parseInt(version.group(1)) >= 17 ? version.group(1) : "";
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void hotFastPathsAreInlinedAndSlowPathsAreNot(Path jdk) throws Exception {
    // Only the optimizing compiler, one compilation after the other.
    List<Decision> decisions =
        decisions(jdk, "-XX:-TieredCompilation", "-Xbatch", "-XX:CICompilerCount=1");
    assertThat(decisions).extracting(Decision::method).containsAll(FAST).containsAll(SLOW);
    assertThat(decisions)
        .filteredOn(d -> FAST.contains(d.method()) && !d.inlined() && !d.isUnreached())
        .isEmpty();
    assertThat(decisions)
        .filteredOn(Decision::inlined)
        .extracting(Decision::method)
        .containsAll(HOOKS);
    assertThat(decisions)
        .filteredOn(d -> SLOW.contains(d.method()) || RARE.contains(d.method()))
        .filteredOn(Decision::inlined)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void quicklyCompiledCodeCallsTheHooks(Path jdk) throws Exception {
    List<Decision> decisions = decisions(jdk, "-XX:TieredStopAtLevel=3", "-Xbatch");
    assertThat(decisions).extracting(Decision::method).containsAll(HOOKS);
    assertThat(decisions).filteredOn(d -> HOOKS.contains(d.method()) && d.inlined()).isEmpty();
  }

  private static List<Decision> decisions(Path jdk, String... compiler)
      throws IOException, InterruptedException {
    Path agent = Path.of(System.getProperty("photofinish.agent")).normalize();
    Path log = Files.createTempFile("inlining", ".log");
    try {
      List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString()));
      command.addAll(List.of(compiler));
      command.addAll(
          List.of(
              "-javaagent:" + agent,
              "-XX:+UnlockDiagnosticVMOptions",
              "-XX:CompileCommand=quiet",
              "-XX:CompileCommand=PrintInlining," + HotProgram.class.getName() + "::*",
              // Each method by itself, so that none is too deep for what it calls.
              "-XX:CompileCommand=dontinline," + HotProgram.class.getName() + "::*",
              "-cp",
              System.getProperty("java.class.path"),
              HotProgram.class.getName()));
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      assertThat(process.waitFor()).as(Files.readString(log)).isZero();
      List<Decision> decisions = new ArrayList<>();
      for (String line : Files.readAllLines(log)) {
        Matcher decision = DECISION.matcher(line);
        if (decision.find()) {
          String reason = decision.group(3);
          decisions.add(
              new Decision(
                  decision.group(1) + "::" + decision.group(2),
                  reason.startsWith("force inline")
                      || reason.startsWith("inline")
                      || reason.startsWith("accessor"),
                  reason));
        }
      }
      return decisions;
    } finally {
      Files.delete(log);
    }
  }
}
