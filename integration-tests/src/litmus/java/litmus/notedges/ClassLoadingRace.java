package litmus.notedges;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * Both threads load and initialize classes between the accesses, under one lock of their class
 * loader: each class is ordered (JLS 12.4.2) after its own initialization, not after what other
 * threads did before they made another one.
 */
public final class ClassLoadingRace {
  int value;

  private static final class First {
    static final Object MADE = new Object();
  }

  private static final class Second {
    static final Object MADE = new Object();
  }

  public static void main(String[] args) throws Exception {
    ClassLoadingRace shared = new ClassLoadingRace();
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write ClassLoadingRace.value
          assert First.MADE != null;
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert Second.MADE != null;
          ClassLoader loader = First.class.getClassLoader();
          Class.forName("litmus.notedges.ClassLoadingRace$First", false, loader);
          shared.value = 2; // race[v]: write ClassLoadingRace.value
        });
  }
}
