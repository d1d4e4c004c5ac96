package litmus.executors;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Method references to an executor and to a future are calls of them (JLS 15.13.3). */
public final class MethodReferenceNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    MethodReferenceNoRace shared = new MethodReferenceNoRace();
    ExecutorService pool = Executors.newSingleThreadExecutor();
    Function<Callable<Integer>, Future<Integer>> submit = pool::submit;
    shared.value = 1;
    Future<Integer> future = submit.apply(() -> ++shared.value);
    Callable<Integer> get = future::get;
    assert get.call() == 2;
    shared.value++;
    pool.shutdown();
  }
}
