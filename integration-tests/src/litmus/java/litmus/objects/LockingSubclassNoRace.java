package litmus.objects;

import java.util.HashSet;
import java.util.List;
import litmus.Threads;

/** A subclass that locks in add: addAll of HashSet calls it (javadoc of AbstractCollection). */
public final class LockingSubclassNoRace {
  static final class LockingSet extends HashSet<Integer> {
    private static final long serialVersionUID = 1;

    @Override
    public synchronized boolean add(Integer number) {
      return super.add(number);
    }

    synchronized boolean has(int number) {
      return super.contains(number);
    }
  }

  public static void main(String[] args) throws Exception {
    LockingSet set = new LockingSet();
    Threads.Body body =
        () -> {
          for (int i = 0; i < 100; i++) {
            set.addAll(List.of(i, i + 1));
            set.add(i);
          }
          assert set.has(5);
        };
    Threads.run(body, body);
  }
}
