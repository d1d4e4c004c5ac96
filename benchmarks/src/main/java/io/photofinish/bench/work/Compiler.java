package io.photofinish.bench.work;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jdt.core.compiler.CategorizedProblem;
import org.eclipse.jdt.internal.compiler.ClassFile;
import org.eclipse.jdt.internal.compiler.DefaultErrorHandlingPolicies;
import org.eclipse.jdt.internal.compiler.ICompilerRequestor;
import org.eclipse.jdt.internal.compiler.batch.CompilationUnit;
import org.eclipse.jdt.internal.compiler.batch.FileSystem;
import org.eclipse.jdt.internal.compiler.env.ICompilationUnit;
import org.eclipse.jdt.internal.compiler.env.INameEnvironment;
import org.eclipse.jdt.internal.compiler.impl.CompilerOptions;
import org.eclipse.jdt.internal.compiler.problem.DefaultProblemFactory;

/** The Eclipse compiler for Java over generated sources, each thread with a compiler of its own. */
final class Compiler implements Workload {
  private static final int METHODS = 40;

  @Override
  public long run(int threads, int size) throws Exception {
    AtomicLong total = new AtomicLong();
    Crew crew = new Crew(threads);
    crew.run(
        id -> {
          for (int unit = crew.from(id, size); unit < crew.from(id + 1, size); unit++) {
            total.addAndGet(compile(unit));
          }
        });
    return total.get();
  }

  private static long compile(int unit) {
    CompilerOptions options = new CompilerOptions();
    options.sourceLevel = options.complianceLevel = options.targetJDK = (17L + 44) << 16;
    String[] jdk = {Path.of(System.getProperty("java.home"), "lib", "jrt-fs.jar").toString()};
    INameEnvironment environment = new FileSystem(jdk, new String[0], "UTF-8");
    Sum sum = new Sum();
    new org.eclipse.jdt.internal.compiler.Compiler(
            environment,
            DefaultErrorHandlingPolicies.exitOnFirstError(),
            options,
            sum,
            new DefaultProblemFactory(Locale.ROOT))
        .compile(
            new ICompilationUnit[] {
              new CompilationUnit(source(unit).toCharArray(), "Unit" + unit + ".java", "UTF-8")
            });
    environment.cleanup();
    return sum.value;
  }

  /** Sums the class files. */
  private static final class Sum implements ICompilerRequestor {
    private long value;

    @Override
    public void acceptResult(org.eclipse.jdt.internal.compiler.CompilationResult result) {
      if (result.hasErrors()) {
        for (CategorizedProblem problem : result.getErrors()) {
          throw new AssertionError(problem.toString());
        }
      }
      for (ClassFile file : result.getClassFiles()) {
        value += Checksum.of(file.getBytes());
      }
    }
  }

  private static String source(int unit) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    out.printf("class Unit%d {\n  int total;\n", unit);
    for (int i = 0; i < METHODS; i++) {
      long random = Checksum.mix((long) unit * METHODS + i);
      out.printf(
          "  static <T extends Comparable<T>> T pick%d(T a, T b) { return a.compareTo(b) > 0 ? a : b; }%n",
          i);
      out.printf("  int run%d(int a, long b, String s) {%n", i);
      out.printf("    int[] cells = new int[%d];%n", 8 + (random & 63));
      out.printf(
          "    for (int i = 0; i < cells.length; i++) cells[i] = a * i + %d;%n", random >>> 40);
      out.printf("    Runnable r = () -> total += cells[%d] + s.length();%n", random & 7);
      out.printf(
          "    if (b > %dL) r.run(); else total -= pick%d(a, %d);%n", random, i, random & 99);
      out.printf("    switch (a & 3) { case 0: return total; case 1: return cells[1];%n");
      out.printf(
          "      default: return s.concat(\"%x\").hashCode() + (int) (b >>> %d); }%n  }%n",
          random, i);
    }
    out.println("}");
    return text.toString();
  }

  @Override
  public int fullSize() {
    return 40;
  }

  @Override
  public int testSize() {
    return 4;
  }
}
