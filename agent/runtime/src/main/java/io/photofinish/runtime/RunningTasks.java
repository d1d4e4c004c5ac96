package io.photofinish.runtime;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of executors that one thread is running, innermost last, by the object that runs each:
 * a worker, or the task itself. Only the thread itself touches this. One whose end was never seen
 * goes with the one around it.
 */
final class RunningTasks {
  private @Nullable Object[] runners = new @Nullable Object[4];
  private @Nullable Submission[] submissions = new @Nullable Submission[4];
  private long[] contexts = new long[4];
  private int depth;

  private @Nullable Submission latest;

  /** The submission of a task that the thread hands over in {@code context}. */
  Submission submission(ThreadState ts, int context) {
    Submission s = latest;
    if (s == null || s.context != context) {
      s = new Submission(ts.record, context);
      latest = s;
    }
    return s;
  }

  void begin(ThreadState ts, Object runner, @Nullable Submission submission) {
    if (depth == runners.length) {
      runners = Arrays.copyOf(runners, 2 * depth);
      submissions = Arrays.copyOf(submissions, 2 * depth);
      contexts = Arrays.copyOf(contexts, 2 * depth);
    }
    runners[depth] = runner;
    submissions[depth] = submission == Submission.UNCLEAR ? null : submission;
    contexts[depth] = ts.context;
    depth++;
    change(ts);
  }

  /** Nothing happens if {@code runner} runs no task. */
  void end(ThreadState ts, Object runner) {
    int i = depth - 1;
    while (i >= 0 && runners[i] != runner) {
      i--;
    }
    if (i < 0) {
      return;
    }
    ts.settle();
    ts.context = contexts[i]; // a task that threw has not put it back
    while (depth > i) {
      depth--;
      runners[depth] = null;
      submissions[depth] = null;
    }
    change(ts);
  }

  /** Those whose end was not seen. */
  void forget() {
    Arrays.fill(runners, null);
    depth = 0;
  }

  private void change(ThreadState ts) {
    Submission now = depth == 0 ? null : submissions[depth - 1];
    if (now != ts.record.submission()) {
      ts.settle();
      // An epoch of its own, by which an access tells the task that it was made in.
      ts.tick();
      ts.record.changeSubmission(ts.epoch, now);
    }
  }
}
