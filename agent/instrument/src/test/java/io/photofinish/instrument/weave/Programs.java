package io.photofinish.instrument.weave;

/** Source of a program that uses every kind of instruction the weaver touches. */
final class Programs {
  private Programs() {}

  static final String LANGUAGE =
      """
      import java.util.*;
      import java.util.function.*;
      public class Language {
        int i; long l; double d; float f; byte b; char c; short s; boolean z; String text; int[] a;
        static int si; static long sl; static double sd; static String st;
        volatile int vi; volatile long vl; volatile double vd; volatile float vf; volatile byte vb;
        volatile char vc; volatile short vs; volatile boolean vz; volatile String vt; volatile int[] va;
        static volatile long svl; static volatile String svt; static volatile boolean svz;
        final int fi; static final Object LOCK = new Object();
        Language next;

        Language(int x) { this(x > 3 ? x : -x, x % 2 == 0); }
        Language(int x, boolean even) { super(); fi = even ? x : x + 1; i = x; }

        static class Inner extends Language {
          int extra = 7;
          Inner(int x) { super(x > 0 ? x * 2 : 0, x == 3 || x == 5); extra += i; }
          int total() { return extra + i + super.fi; }
        }

        class Member { int sum() { return i + si + next.i; } void set(long v) { l = v; } }
        enum Color { RED, GREEN { int weight() { return 5; } }; int n; int weight() { return ++n; } }
        interface Shape { int SIDES = new Random(5).nextInt(); default int area(int[] q) { return q[0] * scale(q); }
          static int scale(int[] q) { q[0]++; return q[0]; } }
        static class Square implements Shape {}

        static int locals(int p, long q, double r, String t, boolean u) {
          long sum = q;
          for (int k = 0; k < 5; k++) {
            double half = r / 2; sum += (long) half;
            if (u) { String m = t + k; sum += m.length(); } else { float w = k; sum -= (int) w; }
            long twice = sum * 2; int small = (int) twice; sum += small % 3;
          }
          return (int) sum + p;
        }
        static int finals(int x) {
          int y = 0;
          try {
            try { y += 10 / x; si += y; } finally { y += 3; sl += y; }
          } catch (ArithmeticException e) { y = -1; st = e.getMessage(); }
          finally { si++; if (x == 7) return 99; }
          return y + si;
        }
        static String switches(Color c, String s, int k) {
          String r = switch (c) { case RED -> "r" + c.weight(); case GREEN -> "g" + c.weight(); };
          switch (s) { case "a": r += 1; case "b": r += 2; break; default: r += 3; }
          switch (k) { case 1: r += "x"; break; case 1000: r += "y"; break; default: r += "z"; }
          return r;
        }
        synchronized int locked(int x) { if (x < 0) throw new IllegalStateException("no " + x); i += x; return i; }
        static synchronized long lockedStatic(long x) { sl += x; if (x == 4) throw new RuntimeException(); return sl; }
        int blocks(Object o, int n) {
          int r = 0;
          synchronized (o) { while (n > 0) { synchronized (this) { n--; r += n; if (r == 3) continue; } } }
          synchronized (o) { if (r > 100) return r; r++; }
          return r;
        }
        void volatiles(Language o) {
          o.vi = 5; o.vi += 2; o.vl = 1L << 40; o.vl++; o.vd = 2.5; o.vd *= 2; o.vf = 1.5f; o.vf -= 1; o.vb = -3; o.vb++;
          o.vc = 'x'; o.vc++; o.vs = 300; o.vs--; o.vz = !o.vz; o.vt = "v" + o.vt; o.va = new int[] {1, 2}; o.va[1] += 4;
          svl += 7; svt = svt + "s"; svz = svl == 7;
        }
        String show() {
          return i + " " + l + " " + d + " " + f + " " + b + " " + (int) c + " " + s + " " + z + " " + text + " " + fi + " " + vi + " "
            + vl + " " + vd + " " + vf + " " + vb + " " + vc + " " + vs + " " + vz + " " + vt + " " + Arrays.toString(va)
            + " " + si + " " + sl + " " + st + " " + svl + " " + svt + " " + svz;
        }
        static long arrays() {
          int[] a = new int[4]; long[] b = new long[4]; double[] c = new double[3]; float[] d = new float[2];
          byte[] e = new byte[3]; boolean[] f = new boolean[3]; char[] g = new char[3]; short[] h = new short[3];
          Object[] o = new String[3]; int[][] m = new int[2][3];
          for (int k = 0; k < 4; k++) { a[k] = k; a[k] += 2; b[k] -= a[k]++; }
          c[1] = 2; c[2] = c[1] * 3; d[1] = 4f; e[2]--; f[1] = true; f[2] |= f[1]; g[0] += 'a'; h[1] ^= 77;
          m[1][2] = 5; m[1][2] <<= 2; o[1] = "s";
          String x = "";
          try { o[0] = 5; } catch (ArrayStoreException ex) { x += ex.getMessage(); }
          try { a[4]++; } catch (ArrayIndexOutOfBoundsException ex) { x += ex.getMessage(); }
          return Arrays.hashCode(a) + Arrays.hashCode(b) + Arrays.hashCode(c) + Arrays.hashCode(d) + Arrays.hashCode(e)
            + Arrays.hashCode(f) + Arrays.hashCode(g) + Arrays.hashCode(h) + Arrays.deepHashCode(m) + Arrays.hashCode(o) + x.hashCode();
        }
        int lambdas() {
          IntSupplier one = () -> i; Function<Integer, Language> make = Language::new; Runnable r = () -> { si += i; l = si; };
          r.run(); return one.getAsInt() + make.apply(9).i + (int) l;
        }
        static int fresh() { Object o = null; for (int k = 0; k < 3; k++) { o = new Language(k > 1 ? k : si < 0 ? 4 : 5); } return ((Language) o).i; }

        public static Object run() {
          StringBuilder out = new StringBuilder();
          Language o = new Language(4); o.next = new Inner(3); o.d = 1.5; o.d++; o.l = -1; o.l <<= 3; o.f = o.b++; o.c--; o.s += 4; o.z ^= true;
          out.append(o.next.i).append(((Inner) o.next).total()).append(' ');
          Member m = o.new Member(); m.set(12); out.append(m.sum()).append(' ');
          out.append(locals(1, 2, 9.5, "t", true)).append(' ').append(locals(1, 2, 9.5, "t", false)).append(' ');
          out.append(finals(0)).append(finals(3)).append(finals(7)).append(' ');
          for (Color c : Color.values()) out.append(switches(c, "a", 1)).append(switches(c, "b", 1000)).append(switches(c, "q", -1));
          out.append(o.locked(3));
          try { o.locked(-3); } catch (IllegalStateException e) { out.append(e.getMessage()); }
          out.append(lockedStatic(3));
          try { lockedStatic(4); } catch (RuntimeException e) { out.append(e.getStackTrace()[0]); }
          out.append(o.blocks(LOCK, 6)).append(' ');
          o.volatiles(o); o.volatiles(o.next);
          out.append(arrays()).append(' ').append(o.lambdas()).append(' ').append(fresh()).append(' ').append(Shape.SIDES);
          out.append(new Square().area(new int[] {4})).append(Square.SIDES);
          return out + o.show() + o.next.show();
        }
      }
      """;
}
