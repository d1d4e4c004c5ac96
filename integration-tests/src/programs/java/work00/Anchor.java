package work00;

/** By which the other classes of the package are defined, and compiled. */
public final class Anchor {
  private Anchor() {}

  static Runnable work(String... args) {
    return args.length == 0 ? new Work() : new Unnamed();
  }
}
