package litmus.collections;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * An insertion by putIfAbsent or computeIfAbsent is before who finds it (javadoc of ConcurrentMap).
 */
public final class PutIfAbsentNoRace {
  int value;
  int member;

  public static void main(String[] args) throws Exception {
    ConcurrentMap<String, PutIfAbsentNoRace> map = new ConcurrentHashMap<>();
    Set<PutIfAbsentNoRace> set = ConcurrentHashMap.newKeySet();
    Threads.run(
        () -> {
          PutIfAbsentNoRace put = new PutIfAbsentNoRace();
          put.value = 1;
          assert map.putIfAbsent("put", put) == null;
          map.computeIfAbsent(
              "computed",
              key -> {
                PutIfAbsentNoRace computed = new PutIfAbsentNoRace();
                computed.value = 1;
                return computed;
              });
          put.member = 1;
          assert set.add(put);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          PutIfAbsentNoRace put = map.putIfAbsent("put", new PutIfAbsentNoRace());
          put.value++;
          map.computeIfAbsent("computed", key -> new PutIfAbsentNoRace()).value++;
          assert set.contains(put);
          put.member++;
        });
  }
}
