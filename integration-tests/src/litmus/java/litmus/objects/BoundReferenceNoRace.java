package litmus.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import litmus.Threads;

/**
 * A method reference names the method's class, Iterable or BaseStream, and captures a receiver of
 * another type (JLS 15.13.3).
 */
public final class BoundReferenceNoRace {
  public static void main(String[] args) throws Exception {
    Threads.Body body =
        () -> {
          Stream<String> stream = Stream.of("a", "b");
          Iterable<String> texts = stream::iterator;
          List<String> list = new ArrayList<>();
          texts.forEach(list::add);
          StringBuilder text = new StringBuilder();
          list.forEach(text::append);
          assert text.toString().equals("ab");
        };
    Threads.run(body, body);
  }
}
