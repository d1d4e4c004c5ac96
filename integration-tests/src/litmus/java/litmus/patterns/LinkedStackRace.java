package litmus.patterns;

import litmus.Threads;

/** A stack of links that is pushed to without a lock: a push made of the head it replaces. */
public final class LinkedStackRace {
  record Node(int value, Node next) {}

  private Node head;

  void push(int value) {
    // race[h]: read LinkedStackRace.head, write LinkedStackRace.head
    head = new Node(value, head); // diagnosis[h]: unsynchronized-counter
  }

  public static void main(String[] args) throws Exception {
    LinkedStackRace shared = new LinkedStackRace();
    Threads.run(() -> shared.push(1), () -> shared.push(2));
  }
}
