package litmus.finals;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * Objects made by the constructor, and those made by their constructors, are written before it ends
 * (JLS 17.5.1), whether the field is set before they are filled or after.
 */
public final class MadeInConstructorRace {
  static Tree tree;

  static final class Node {
    Node left;
    int key;

    Node(int key, Node left) {
      this.key = key;
      this.left = left;
    }
  }

  static final class Tree {
    private final Node root;
    private final int[] sizes;

    Tree(int key) {
      Node leaf = new Node(key, null);
      root = new Node(key + 1, key > 0 ? leaf : null);
      int[] filled = new int[2];
      filled[1] = 2;
      leaf.key += 10;
      sizes = filled;
    }

    Node root() {
      return root;
    }

    int[] sizes() {
      return sizes;
    }
  }

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          tree = new Tree(1); // race[v]: write MadeInConstructorRace.tree
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          Tree seen = tree; // race[v]: read MadeInConstructorRace.tree
          assert seen.root().key == 2 && seen.root().left.key == 11 && seen.sizes()[1] == 2;
        });
  }
}
