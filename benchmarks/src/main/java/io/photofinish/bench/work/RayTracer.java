package io.photofinish.bench.work;

import org.jspecify.annotations.Nullable;

/**
 * Spheres with reflections, lit from one point. Vectors are small mutable objects, allocated
 * freely, as a program of this kind has them.
 */
final class RayTracer implements Workload {
  private static final int DEPTH = 4;

  private static final class Vector {
    double x;
    double y;
    double z;

    Vector(double x, double y, double z) {
      this.x = x;
      this.y = y;
      this.z = z;
    }

    Vector plus(Vector v, double factor) {
      return new Vector(x + v.x * factor, y + v.y * factor, z + v.z * factor);
    }

    double dot(Vector v) {
      return x * v.x + y * v.y + z * v.z;
    }

    Vector normalize() {
      double length = Math.sqrt(dot(this));
      x /= length;
      y /= length;
      z /= length;
      return this;
    }
  }

  private static final class Sphere {
    Vector center;
    double radius;
    double shine;

    Sphere(Vector center, double radius, double shine) {
      this.center = center;
      this.radius = radius;
      this.shine = shine;
    }

    /** Distance at which the ray first meets the sphere, or -1. */
    double meets(Vector origin, Vector direction) {
      Vector toCenter = center.plus(origin, -1);
      double b = toCenter.dot(direction);
      double discriminant = b * b - toCenter.dot(toCenter) + radius * radius;
      if (discriminant < 0) {
        return -1;
      }
      double near = b - Math.sqrt(discriminant);
      return near > 1e-6 ? near : -1;
    }
  }

  private static final class Scene {
    Sphere[] spheres = new Sphere[64];
    Vector light = new Vector(-30, 60, -50);
    private double[] rows;

    Scene(int size) {
      rows = new double[size];
      for (int i = 0; i < spheres.length; i++) {
        Vector center = new Vector(i % 4 * 6 - 9, i / 4 % 4 * 6 - 9, i / 16 * 6 - 9);
        spheres[i] = new Sphere(center, 2, 0.3 + 0.01 * i % 0.5);
      }
    }

    synchronized void put(int row, double brightness) {
      rows[row] = brightness;
    }

    synchronized long checksum() {
      return Checksum.of(rows);
    }

    double row(int y, int size) {
      double sum = 0;
      Vector eye = new Vector(0, 0, -40);
      for (int x = 0; x < size; x++) {
        Vector ray = new Vector(x * 1.0 / size - 0.5, y * 1.0 / size - 0.5, 1).normalize();
        sum += trace(eye, ray, 0);
      }
      return sum;
    }

    private double trace(Vector origin, Vector direction, int depth) {
      double distance = Double.MAX_VALUE;
      Sphere hit = null;
      for (Sphere sphere : spheres) {
        double d = sphere.meets(origin, direction);
        if (d > 0 && d < distance) {
          distance = d;
          hit = sphere;
        }
      }
      return hit == null ? 0.1 : shade(hit, origin.plus(direction, distance), direction, depth);
    }

    private double shade(Sphere hit, Vector point, Vector direction, int depth) {
      Vector normal = point.plus(hit.center, -1).normalize();
      Vector toLight = light.plus(point, -1).normalize();
      double brightness = 0.1;
      if (blocker(point, toLight) == null) {
        brightness += Math.max(0, normal.dot(toLight)) * (1 - hit.shine);
      }
      if (depth < DEPTH) {
        Vector reflected = direction.plus(normal, -2 * normal.dot(direction)).normalize();
        brightness += hit.shine * trace(point, reflected, depth + 1);
      }
      return brightness;
    }

    private @Nullable Sphere blocker(Vector point, Vector toLight) {
      for (Sphere sphere : spheres) {
        if (sphere.meets(point, toLight) > 0) {
          return sphere;
        }
      }
      return null;
    }
  }

  /** {@code size} is the edge of the picture. */
  @Override
  public long run(int threads, int size) throws Exception {
    Scene scene = new Scene(size);
    new Crew(threads)
        .run(
            id -> {
              for (int y = id; y < size; y += threads) {
                scene.put(y, scene.row(y, size));
              }
            });
    return scene.checksum();
  }

  @Override
  public int fullSize() {
    return 900;
  }

  @Override
  public int testSize() {
    return 30;
  }
}
