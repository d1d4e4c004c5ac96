package io.photofinish.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a workload in a JVM of its own, with the agent or without. */
record MeasuredJvm(Path java, Path agent, int threads, int size, List<String> options) {

  Figures run(String workload, boolean watched) throws IOException, InterruptedException {
    Path races = Files.createTempFile("races", ".jsonl");
    Path log = Files.createTempFile("run", ".log");
    try {
      List<String> command = new ArrayList<>();
      command.add(java.toString());
      command.addAll(options);
      if (watched) {
        command.add("-javaagent:" + agent + "=exitcode=0,output=" + races + ",log_path=" + log);
      }
      command.addAll(List.of("-cp", System.getProperty("java.class.path")));
      command.addAll(List.of(Child.class.getName(), workload, "" + threads, "" + size));
      return figures(command, races, log);
    } finally {
      Files.delete(races);
      Files.delete(log);
    }
  }

  private static Figures figures(List<String> command, Path races, Path log)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes());
    int exit = process.waitFor();
    long wall = (System.nanoTime() - start) / 1_000_000;
    int at = out.indexOf(Child.FIGURES);
    if (exit != 0 || at < 0) {
      throw new IllegalStateException(
          command + " ended with " + exit + "\n" + out + Files.readString(log));
    }
    String[] figures = out.substring(at).trim().split(" ");
    return new Figures(
        Long.parseLong(figures[1]),
        wall,
        Long.parseLong(figures[2]) / 1_000_000,
        Long.parseLong(figures[3]),
        races(races));
  }

  private static int races(Path file) throws IOException {
    int races = 0;
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("{\"race\"")) {
        races++;
      }
    }
    return races;
  }
}
