package litmus.fields;

import litmus.Rendezvous;
import litmus.Threads;

/** Each step of a path through references is an access of its own. */
public final class ReferenceChainRace {
  static final class Node {
    Node next;
    int value;
  }

  public static void main(String[] args) throws Exception {
    Node head = new Node();
    head.next = new Node();
    head.next.next = new Node();
    Threads.run(
        () -> {
          head.next.next.value = 1; // race[v]: write Node.value
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int seen = head.next.next.value; // race[v]: read Node.value
        });
  }
}
