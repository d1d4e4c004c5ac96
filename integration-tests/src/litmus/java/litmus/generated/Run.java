package litmus.generated;

import java.util.ArrayList;
import java.util.List;
import litmus.Threads;

/**
 * One run of a program: whole, or with one hand-off left out. The order in time is the same in
 * both, so what races does not depend on luck.
 */
final class Run {
  private static final int TURNS_OF_A_PASS = 2;

  private final Program program;
  private final int removed;
  private final Variables variables;
  private final Handoff[] handoffs;
  private final Turns turns;

  Run(Program program, int removed, Variables variables) {
    this.program = program;
    this.removed = removed;
    this.variables = variables;
    handoffs = new Handoff[program.steps().size()];
    turns = new Turns(TURNS_OF_A_PASS * handoffs.length);
  }

  void execute() throws Exception {
    for (int i = 0; i < handoffs.length; i++) {
      if (program.steps().get(i) instanceof Program.Pass pass) {
        handoffs[i] = pass.kind().fresh().get();
      }
    }
    List<Threads.Body> bodies = new ArrayList<>();
    for (int i = 0; i < program.threads(); i++) {
      int thread = i;
      bodies.add(() -> stepsOf(thread));
    }
    try {
      Threads.run(bodies.toArray(new Threads.Body[0]));
    } finally {
      for (Handoff handoff : handoffs) {
        if (handoff != null) {
          handoff.close();
        }
      }
    }
  }

  private void stepsOf(int thread) throws Exception {
    for (int i = 0; i < handoffs.length; i++) {
      Program.Step step = program.steps().get(i);
      if (step instanceof Program.Access access) {
        if (access.thread() == thread) {
          access(access);
        }
      } else if (step instanceof Program.Pass pass) {
        if (pass.from() == thread) {
          send(pass, i);
        } else if (pass.to() == thread) {
          receive(pass, i);
        }
      }
    }
  }

  private void access(Program.Access access) {
    if (access.write()) {
      variables.write(access.variable());
    } else {
      variables.read(access.variable());
    }
  }

  private void send(Program.Pass pass, int step) throws Exception {
    boolean kept = step != removed;
    int mine = TURNS_OF_A_PASS * step;
    int theirs = mine + 1;
    if (pass.mutual()) {
      turns.reach(mine);
      if (!kept || !pass.early()) {
        turns.await(theirs);
      }
    }
    if (kept || pass.sendsStill()) {
      handoffs[step].send(
          () -> {
            pass.relayed().forEach(this::access);
            turns.reach(theirs);
          });
    }
    turns.reach(mine);
  }

  private void receive(Program.Pass pass, int step) throws Exception {
    boolean kept = step != removed;
    int theirs = TURNS_OF_A_PASS * step;
    int mine = theirs + 1;
    if (pass.mutual()) {
      turns.reach(mine);
    }
    boolean waits = pass.mutual() || pass.kind().shape() == Kind.Shape.WAITING;
    if (!kept || !waits || !pass.early()) {
      turns.await(theirs);
      if (pass.isRelay()) {
        // Reached by the relay.
        turns.await(mine);
      }
    }
    if (kept) {
      handoffs[step].receive();
    }
  }
}
