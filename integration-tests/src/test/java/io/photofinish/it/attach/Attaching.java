package io.photofinish.it.attach;

import com.sun.tools.attach.VirtualMachine;

/** Attaches the agent to the JVM that this runs in, at a moment that the program chooses. */
final class Attaching {
  private Attaching() {}

  /** In a thread of its own, which has ended when this returns. */
  static void attach(String jar) throws InterruptedException {
    attach(jar, "");
  }

  static void attach(String jar, String options) throws InterruptedException {
    Thread attaching =
        new Thread(
            () -> {
              try {
                VirtualMachine self =
                    VirtualMachine.attach(Long.toString(ProcessHandle.current().pid()));
                self.loadAgent(jar, options);
                self.detach();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    attaching.start();
    attaching.join();
  }
}
