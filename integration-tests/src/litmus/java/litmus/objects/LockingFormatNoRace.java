package litmus.objects;

import java.text.FieldPosition;
import java.text.SimpleDateFormat;
import java.util.Date;
import litmus.Threads;

/** A subclass of SimpleDateFormat that locks; the final method format(Date) calls it. */
public final class LockingFormatNoRace {
  static final class LockingFormat extends SimpleDateFormat {
    private static final long serialVersionUID = 1;

    LockingFormat() {
      super("yyyy");
    }

    @Override
    public synchronized StringBuffer format(Date date, StringBuffer to, FieldPosition at) {
      return super.format(date, to, at);
    }
  }

  public static void main(String[] args) throws Exception {
    LockingFormat format = new LockingFormat();
    Threads.Body body =
        () -> {
          for (int i = 0; i < 10; i++) {
            assert format.format(new Date(0)).length() == 4;
          }
        };
    Threads.run(body, body);
  }
}
