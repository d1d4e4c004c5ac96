package litmus.objects;

import java.text.DateFormat;
import java.text.SimpleDateFormat;
import java.util.Date;
import litmus.Threads;

/** Each thread its own format, as the javadoc of SimpleDateFormat recommends. */
public final class OwnFormatNoRace {
  public static void main(String[] args) throws Exception {
    ThreadLocal<DateFormat> format = ThreadLocal.withInitial(() -> new SimpleDateFormat("yyyy"));
    Threads.Body body =
        () -> {
          for (int i = 0; i < 10; i++) {
            assert format.get().format(new Date(0)).length() == 4;
          }
        };
    Threads.run(body, body);
  }
}
