package litmus.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes programs at random; one seed always makes the same program. */
final class Generator {
  private static final int FEWEST_STEPS = 10;
  private static final int MOST_STEPS = 30;

  private final Random random;
  private final int threads;
  private final int variables;
  private final Order order;
  private final List<Program.Step> steps = new ArrayList<>();

  private Generator(Random random) {
    this.random = random;
    threads = 3 + random.nextInt(3);
    variables = 1 + random.nextInt(Variables.COUNT);
    order = new Order(threads);
  }

  static Program program(long seed) {
    Random random = new Random(seed);
    // The first value of neighbouring seeds is nearly the same.
    random.nextLong();
    while (true) {
      Program program = new Generator(random).generate();
      if (program != null) {
        return program;
      }
    }
  }

  private Program generate() {
    int count = FEWEST_STEPS + random.nextInt(MOST_STEPS - FEWEST_STEPS + 1);
    while (steps.size() < count) {
      step();
    }
    return ended();
  }

  private void step() {
    if (random.nextInt(5) < 3) {
      int thread = random.nextInt(threads);
      int variable = random.nextInt(variables);
      boolean write = random.nextBoolean();
      if (order.permits(thread, variable, write)) {
        add(new Program.Access(thread, variable, write));
      }
    } else {
      pass();
    }
  }

  private void pass() {
    Kind kind = Kind.values().get(random.nextInt(Kind.values().size()));
    int from = random.nextInt(threads);
    int to = (from + 1 + random.nextInt(threads - 1)) % threads;
    List<Program.Access> relayed = new ArrayList<>();
    if (kind.shape() == Kind.Shape.RELAY) {
      int variable = random.nextInt(variables);
      boolean write = random.nextBoolean();
      if (order.permits(from, variable, write)) {
        relayed.add(new Program.Access(from, variable, write));
      }
    }
    add(
        new Program.Pass(
            from, to, kind, List.copyOf(relayed), random.nextBoolean(), random.nextBoolean()));
  }

  private void add(Program.Step step) {
    Program.apply(step, order, true);
    steps.add(step);
  }

  /**
   * The program and a hand-off to leave out: mostly one without which something races, now and then
   * one that others make up for. Null if others make up for each.
   */
  private Program ended() {
    List<Integer> essential = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    Program program = new Program(threads, List.copyOf(steps), Program.NONE);
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i) instanceof Program.Pass) {
        (program.racy(i).isEmpty() ? others : essential).add(i);
      }
    }
    if (essential.isEmpty()) {
      return null;
    }
    List<Integer> from = random.nextInt(10) > 0 || others.isEmpty() ? essential : others;
    return new Program(threads, program.steps(), from.get(random.nextInt(from.size())));
  }
}
