package litmus.threads;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Threads started and joined through a stream of them. */
public final class StreamOfThreadsNoRace {
  final int[] parts = new int[8];

  public static void main(String[] args) throws Exception {
    StreamOfThreadsNoRace shared = new StreamOfThreadsNoRace();
    List<Thread> threads =
        IntStream.range(0, shared.parts.length)
            .mapToObj(i -> new Thread(() -> shared.parts[i] = i))
            .collect(Collectors.toList());
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assert Arrays.stream(shared.parts).sum() == 28;
  }
}
