package io.photofinish.bench.work;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A block cipher of the kind of IDEA (Lai and Massey, 1990) over a large byte array: 8 rounds of
 * multiplication modulo 2^16 + 1, addition modulo 2^16 and exclusive or. Encrypts and decrypts, and
 * checks that the text came back.
 */
final class Encryption implements Workload {
  private static final int ROUNDS = 8;
  private static final int KEYS = 6 * ROUNDS + 4;

  @Override
  public long run(int threads, int size) throws Exception {
    byte[] plain = new byte[size & -8];
    new SplittableRandom(104).nextBytes(plain);
    byte[] cipher = new byte[plain.length];
    byte[] back = new byte[plain.length];
    int[] encrypting = expand(new int[] {0x1F2E, 0x3D4C, 0x5B6A, 0x7988, 0x97A6, 0xB5C4, 1, 0});
    int[] decrypting = invert(encrypting);
    transform(threads, plain, cipher, encrypting);
    transform(threads, cipher, back, decrypting);
    if (!Arrays.equals(plain, back)) {
      throw new AssertionError("decryption does not give the text back");
    }
    return Checksum.of(cipher);
  }

  private static void transform(int threads, byte[] in, byte[] out, int[] keys) throws Exception {
    Crew crew = new Crew(threads);
    int blocks = in.length / 8;
    crew.run(
        id -> {
          for (int b = crew.from(id, blocks); b < crew.from(id + 1, blocks); b++) {
            block(in, out, 8 * b, keys);
          }
        });
  }

  private static void block(byte[] in, byte[] out, int at, int[] keys) {
    int a = load(in, at);
    int b = load(in, at + 2);
    int c = load(in, at + 4);
    int d = load(in, at + 6);
    int k = 0;
    for (int round = 0; round < ROUNDS; round++) {
      a = multiply(a, keys[k++]);
      b = b + keys[k++] & 0xFFFF;
      c = c + keys[k++] & 0xFFFF;
      d = multiply(d, keys[k++]);
      int e = multiply(a ^ c, keys[k++]);
      int f = multiply((b ^ d) + e & 0xFFFF, keys[k++]);
      e = e + f & 0xFFFF;
      a ^= f;
      d ^= e;
      int swap = b ^ e;
      b = c ^ f;
      c = swap;
    }
    store(out, at, multiply(a, keys[k++]));
    store(out, at + 2, c + keys[k++] & 0xFFFF);
    store(out, at + 4, b + keys[k++] & 0xFFFF);
    store(out, at + 6, multiply(d, keys[k]));
  }

  /** Product modulo 2^16 + 1, where 0 stands for 2^16. */
  private static int multiply(int x, int y) {
    if (x == 0) {
      return 1 - y & 0xFFFF;
    }
    if (y == 0) {
      return 1 - x & 0xFFFF;
    }
    return (int) (Integer.toUnsignedLong(x * y) % 0x10001L) & 0xFFFF;
  }

  private static int load(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
  }

  private static void store(byte[] bytes, int at, int value) {
    bytes[at] = (byte) (value >> 8);
    bytes[at + 1] = (byte) value;
  }

  private static int[] expand(int[] key) {
    int[] keys = new int[KEYS];
    for (int i = 0; i < KEYS; i++) {
      keys[i] = i < 8 ? key[i] : (keys[i - 7] << 9 | keys[i - 6] >> 7) & 0xFFFF;
    }
    return keys;
  }

  private static int[] invert(int[] keys) {
    int[] inverse = new int[KEYS];
    for (int round = 0; round <= ROUNDS; round++) {
      int to = 6 * round;
      int from = KEYS - 4 - to;
      boolean middle = round > 0 && round < ROUNDS;
      inverse[to] = reciprocal(keys[from]);
      inverse[to + 1] = -keys[from + (middle ? 2 : 1)] & 0xFFFF;
      inverse[to + 2] = -keys[from + (middle ? 1 : 2)] & 0xFFFF;
      inverse[to + 3] = reciprocal(keys[from + 3]);
      if (round < ROUNDS) {
        inverse[to + 4] = keys[from - 2];
        inverse[to + 5] = keys[from - 1];
      }
    }
    return inverse;
  }

  /** x^(2^16 - 1), for the group has 2^16 elements. */
  private static int reciprocal(int x) {
    int result = 1;
    for (int bit = 0; bit < 16; bit++) {
      result = multiply(multiply(result, result), x);
    }
    return result;
  }

  @Override
  public int fullSize() {
    return 12_000_000;
  }

  @Override
  public int testSize() {
    return 10_000;
  }
}
