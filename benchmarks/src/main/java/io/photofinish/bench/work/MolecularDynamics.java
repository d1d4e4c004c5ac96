package io.photofinish.bench.work;

import java.util.SplittableRandom;

/**
 * Argon atoms in a periodic box under the Lennard-Jones potential, one object per atom. Each thread
 * computes all forces on its atoms and then moves them, with barriers between, so that the result
 * does not depend on the number of threads.
 */
final class MolecularDynamics implements Workload {
  private static final int STEPS = 40;
  private static final double DT = 0.0005;

  private static final class Atom {
    double x;
    double y;
    double z;
    double vx;
    double vy;
    double vz;
    double fx;
    double fy;
    double fz;
    double potential;

    void force(Atom[] atoms, double side) {
      fx = 0;
      fy = 0;
      fz = 0;
      potential = 0;
      for (Atom other : atoms) {
        if (other != this) {
          pull(other, side);
        }
      }
    }

    private void pull(Atom other, double side) {
      double dx = nearest(x - other.x, side);
      double dy = nearest(y - other.y, side);
      double dz = nearest(z - other.z, side);
      double r2 = dx * dx + dy * dy + dz * dz;
      if (r2 < side * side / 4) {
        double i2 = 1 / r2;
        double i6 = i2 * i2 * i2;
        potential += 2 * i6 * (i6 - 1);
        double f = 48 * i2 * i6 * (i6 - 0.5);
        fx += dx * f;
        fy += dy * f;
        fz += dz * f;
      }
    }

    void move(double side) {
      vx += fx * DT;
      vy += fy * DT;
      vz += fz * DT;
      x = wrap(x + vx * DT, side);
      y = wrap(y + vy * DT, side);
      z = wrap(z + vz * DT, side);
    }

    private static double nearest(double d, double side) {
      return d > side / 2 ? d - side : d < -side / 2 ? d + side : d;
    }

    private static double wrap(double d, double side) {
      return d < 0 ? d + side : d >= side ? d - side : d;
    }
  }

  /** {@code size} is the number of atoms along an edge of the box. */
  @Override
  public long run(int threads, int size) throws Exception {
    double side = size * 1.2;
    Atom[] atoms = lattice(size, side);
    Crew crew = new Crew(threads);
    crew.run(
        id -> {
          int from = crew.from(id, atoms.length);
          int to = crew.from(id + 1, atoms.length);
          for (int step = 0; step < STEPS; step++) {
            for (int i = from; i < to; i++) {
              atoms[i].force(atoms, side);
            }
            crew.await();
            for (int i = from; i < to; i++) {
              atoms[i].move(side);
            }
            crew.await();
          }
        });
    long sum = 0;
    for (Atom atom : atoms) {
      sum = Checksum.mix(sum ^ Checksum.of(new double[] {atom.x, atom.vy, atom.potential}));
    }
    return sum;
  }

  private static Atom[] lattice(int size, double side) {
    SplittableRandom random = new SplittableRandom(105);
    Atom[] atoms = new Atom[size * size * size];
    for (int i = 0; i < atoms.length; i++) {
      Atom atom = new Atom();
      atom.x = (i % size + 0.5) * side / size;
      atom.y = (i / size % size + 0.5) * side / size;
      atom.z = (i / size / size + 0.5) * side / size;
      atom.vx = random.nextDouble() - 0.5;
      atom.vy = random.nextDouble() - 0.5;
      atom.vz = random.nextDouble() - 0.5;
      atoms[i] = atom;
    }
    return atoms;
  }

  @Override
  public int fullSize() {
    return 12;
  }

  @Override
  public int testSize() {
    return 4;
  }
}
