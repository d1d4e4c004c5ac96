package io.photofinish.report;

import java.time.Instant;
import java.util.List;

/** Races for tests, in the words of the user guide's bank. */
public final class Samples {

  public static final Instant TIME = Instant.parse("2026-11-01T12:00:00Z");
  public static final String OWNER = "bank.Account@1b28cdfa";
  public static final ThreadRef MAIN = new ThreadRef(1, "main", false, null);
  public static final ThreadRef WORKER =
      new ThreadRef(
          23,
          "pool-1-thread-2",
          false,
          new ThreadRef.Start(1, "main", List.of(frame("bank.Main", "main", 12))));

  private Samples() {}

  /** Every race of this class. */
  public static List<Race> all() {
    return List.of(bank(), ledger(), map());
  }

  /** The race of the user guide. */
  public static Race bank() {
    Access deposit =
        write(WORKER, frame("bank.Account", "deposit", 41), frame("bank.Teller", "run", 17));
    Access balance =
        new Access(
            Access.Kind.READ,
            false,
            MAIN,
            List.of(frame("bank.Account", "getBalance", 35), frame("bank.Main", "main", 14)),
            List.of(new Lock("monitor of " + OWNER)),
            null);
    return Race.of(
            new Variable.InstanceField("bank.Account", "balance", "long", OWNER),
            deposit,
            balance,
            new Order("monitor of " + OWNER),
            TIME,
            null)
        .withDiagnosis(
            Severity.HIGH,
            new Diagnosis(
                "lock-on-one-side",
                "unsynchronized read-modify-write. getBalance locks, deposit does not.",
                "make deposit synchronized on the same Account, or use AtomicLong."));
  }

  /** A race on an array element with everything else that can be known. */
  public static Race ledger() {
    ThreadRef virtual =
        new ThreadRef(
            31, "", true, new ThreadRef.Start(1, "main", List.of(frame("bank.Main", "main", 20))));
    Access write =
        new Access(
            Access.Kind.WRITE,
            false,
            virtual,
            List.of(
                frame("bank.Ledger", "post", 50),
                new StackTraceElement(
                    null, "java.base", "17.0.15", "java.lang.Thread", "run", "Thread.java", 840)),
            List.of(
                new Lock("monitor of bank.Ledger@2a"),
                new Lock("java.util.concurrent.locks.ReentrantLock@12")),
            "5",
            "3",
            new Task(1, "main", List.of(frame("bank.Main", "submit", 21))));
    Access read =
        new Access(
            Access.Kind.READ,
            true,
            WORKER,
            List.of(
                frame("bank.Ledger", "sum", 61),
                new StackTraceElement("bank.Native", "call", null, -2),
                new StackTraceElement("bank.Unknown", "call", null, -1)),
            null,
            "4");
    return Race.of(
            new Variable.ArrayElement(17, 32, "int", "bank.Ledger.rows"),
            write,
            read,
            new Order("volatile bank.Ledger.done of bank.Ledger@2a"),
            TIME,
            "[engine:junit-jupiter]/[class:bank.LedgerTest]/[method:posts()]")
        .withDiagnosis(Severity.LOW, new Diagnosis("neighbours", "one slot for each thread.", null))
        .withRootCause("c9fff15e94598d2b")
        .withCount(12);
  }

  /** A race on a map, with nothing else known. */
  public static Race map() {
    return Race.of(
        new Variable.ObjectState("java.util.HashMap", "java.util.HashMap@7c"),
        write(MAIN, frame("bank.Register", "add", 9)),
        new Access(Access.Kind.READ, false, WORKER, List.of(), null, null),
        new Order(null),
        TIME,
        null);
  }

  /** What a hostile program, or a hostile file, may put into every name. */
  public static final String EVIL =
      "</script><script>alert(1)</script><img src=x onerror=alert(2)>'\"&amp;`|*_[x](//e)@all\u001b[2J\n"
          + "==================\n```\n]]>../../../etc/passwd\u202e\t\ud800%s${x}";

  /** A race in which nothing is what it says. */
  public static Race hostile() {
    ThreadRef thread =
        new ThreadRef(9, EVIL, false, new ThreadRef.Start(1, EVIL, List.of(frame("a.A", "b", 1))));
    StackTraceElement outside =
        new StackTraceElement("..a...b.." + EVIL, EVIL, "../../../etc/passwd", 3);
    Access write =
        new Access(
            Access.Kind.WRITE,
            false,
            thread,
            List.of(outside, new StackTraceElement("..x...%2e%2e.B", "c", "a %2f..%5c:b.java", 1)),
            List.of(new Lock(EVIL)),
            EVIL,
            EVIL,
            new Task(1, EVIL, List.of(outside)));
    return Race.of(
            new Variable.InstanceField(EVIL, EVIL, EVIL, EVIL),
            write,
            write(MAIN, new StackTraceElement("a.C", "d", "..", 1)),
            new Order(EVIL),
            TIME,
            EVIL)
        .withDiagnosis(Severity.HIGH, new Diagnosis(EVIL, EVIL, EVIL))
        .withRootCause(EVIL);
  }

  public static Access write(ThreadRef thread, StackTraceElement... frames) {
    return new Access(Access.Kind.WRITE, false, thread, List.of(frames), List.of(), null);
  }

  public static StackTraceElement frame(String type, String method, int line) {
    String simple = type.substring(type.lastIndexOf('.') + 1);
    int nested = simple.indexOf('$');
    String file = (nested < 0 ? simple : simple.substring(0, nested)) + ".java";
    return new StackTraceElement(type, method, file, line);
  }
}
