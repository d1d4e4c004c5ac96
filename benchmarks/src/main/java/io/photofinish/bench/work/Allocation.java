package io.photofinish.bench.work;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Short-lived binary trees, built and walked: nearly all time goes into fresh objects. */
final class Allocation implements Workload {
  private static final int DEPTH = 14;

  private static final class Node {
    @Nullable Node left;
    @Nullable Node right;
    long value;

    static Node tree(int depth, long value) {
      Node node = new Node();
      node.value = value;
      if (depth > 0) {
        node.left = tree(depth - 1, 2 * value);
        node.right = tree(depth - 1, 2 * value + 1);
      }
      return node;
    }

    long sum() {
      long sum = value;
      if (left != null) {
        sum += left.sum();
      }
      if (right != null) {
        sum -= right.sum();
      }
      return sum;
    }
  }

  @Override
  public long run(int threads, int size) throws Exception {
    AtomicLong total = new AtomicLong();
    Crew crew = new Crew(threads);
    crew.run(
        id -> {
          long sum = 0;
          for (int task = crew.from(id, size); task < crew.from(id + 1, size); task++) {
            sum += Checksum.mix(Node.tree(DEPTH, task).sum());
          }
          total.addAndGet(sum);
        });
    return total.get();
  }

  @Override
  public int fullSize() {
    return 800;
  }

  @Override
  public int testSize() {
    return 4;
  }
}
