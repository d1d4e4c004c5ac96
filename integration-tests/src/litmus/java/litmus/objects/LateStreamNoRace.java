package litmus.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import litmus.Threads;

/** A stream reads its list at its last operation, not before (java.util.stream, late binding). */
public final class LateStreamNoRace {
  public static void main(String[] args) throws Exception {
    List<String> list = new ArrayList<>();
    Threads.Worker filling = Threads.start(() -> list.add("a"));
    Stream<String> stream = list.stream().map(String::trim);
    filling.finish();
    assert stream.count() == 1;
  }
}
