package litmus.stack;

import litmus.Rendezvous;
import litmus.Threads;
import litmus.Witness;

/** An access behind a dynamic proxy. */
public final class ProxyRace {
  int value;

  void write() {
    value = Witness.here(1); // race[v]: write ProxyRace.value
  }

  public static void main(String[] args) throws Exception {
    ProxyRace shared = new ProxyRace();
    Runnable proxy =
        (Runnable)
            java.lang.reflect.Proxy.newProxyInstance(
                ProxyRace.class.getClassLoader(),
                new Class<?>[] {Runnable.class},
                (self, method, arguments) -> {
                  shared.write();
                  return null;
                });
    Threads.run(
        () -> {
          proxy.run();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          proxy.run();
        });
  }
}
