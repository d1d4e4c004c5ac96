package io.photofinish.instrument.jdk;

import static io.photofinish.instrument.jdk.JdkHook.call;
import static io.photofinish.instrument.jdk.Operand.THIS;

/** Start and end of threads. */
final class ThreadRules extends JdkFamily {
  private static final String OF_THREAD = "(Ljava/lang/Thread;)V";

  ThreadRules() {
    JdkHook starting = call("threadStarting", OF_THREAD, THIS);
    JdkHook ending = call("threadEnding", OF_THREAD, THIS);
    in("java/lang/Thread")
        .cite("JLS 17.4.4: start synchronizes-with the first action, the final action with join")
        .entry("start", starting)
        .entry("exit()V", ending);
    in("java/lang/VirtualThread")
        .cite("JLS 17.4.4")
        .since(21)
        .entry("start(Ljdk/internal/vm/ThreadContainer;)V", starting)
        .before("run(Ljava/lang/Runnable;)V", "jdk/internal/vm/StackableScope.popAll", ending);
  }
}
