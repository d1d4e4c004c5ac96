package io.photofinish.bench.work;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The workloads by name, in the order of the table. */
public final class Workloads {
  // Suppliers, so that a run loads the classes of its own workload only.
  private static final Map<String, Supplier<Workload>> BY_NAME = new LinkedHashMap<>();

  static {
    BY_NAME.put("relaxation", () -> new OverRelaxation());
    BY_NAME.put("lu", () -> new Factorization());
    BY_NAME.put("sparse", () -> new SparseProduct());
    BY_NAME.put("series", () -> new FourierSeries());
    BY_NAME.put("encryption", () -> new Encryption());
    BY_NAME.put("molecules", () -> new MolecularDynamics());
    BY_NAME.put("montecarlo", () -> new MonteCarlo());
    BY_NAME.put("raytracer", () -> new RayTracer());
    BY_NAME.put("locks", () -> new Locks());
    BY_NAME.put("volatiles", () -> new Volatiles());
    BY_NAME.put("allocation", () -> new Allocation());
    BY_NAME.put("h2", () -> new Database());
    BY_NAME.put("lucene", () -> new TextIndex());
    BY_NAME.put("caffeine", () -> new CacheMix());
    BY_NAME.put("ecj", () -> new Compiler());
    BY_NAME.put("json", () -> new Json());
  }

  private Workloads() {}

  /** All names. */
  public static Iterable<String> names() {
    return Collections.unmodifiableSet(BY_NAME.keySet());
  }

  /** The workload of this name. */
  public static Workload get(String name) {
    Supplier<Workload> workload = BY_NAME.get(name);
    if (workload == null) {
      throw new IllegalArgumentException("no workload " + name + "; there are " + BY_NAME.keySet());
    }
    return workload.get();
  }
}
