package io.photofinish.bench.work;

/** The first coefficients of the Fourier series of (x + 1)^x on [0, 2], by trapezoids. */
final class FourierSeries implements Workload {
  private static final int STEPS = 1000;

  @Override
  public long run(int threads, int size) throws Exception {
    double[][] coefficients = new double[2][size];
    Crew crew = new Crew(threads);
    crew.run(
        id -> {
          for (int n = crew.from(id, size); n < crew.from(id + 1, size); n++) {
            coefficients[0][n] = integral(n, false);
            coefficients[1][n] = integral(n, true);
          }
        });
    return Checksum.of(coefficients);
  }

  private static double integral(int n, boolean sine) {
    double omega = Math.PI * n;
    double dx = 2.0 / STEPS;
    double sum = (value(0, omega, sine) + value(2, omega, sine)) / 2;
    for (int i = 1; i < STEPS; i++) {
      sum += value(i * dx, omega, sine);
    }
    return sum * dx;
  }

  private static double value(double x, double omega, boolean sine) {
    // StrictMath: the intrinsics of two JVMs may differ in the last bit.
    double power = StrictMath.pow(x + 1, x);
    return power * (sine ? StrictMath.sin(omega * x) : StrictMath.cos(omega * x));
  }

  @Override
  public int fullSize() {
    return 5_000;
  }

  @Override
  public int testSize() {
    return 10;
  }
}
