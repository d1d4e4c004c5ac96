package litmus.objects;

import java.security.MessageDigest;
import litmus.Rendezvous;
import litmus.Threads;

/** A digest is computed step by step, in plain memory. */
public final class MessageDigestRace {
  public static void main(String[] args) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("MD5");
    Threads.run(
        () -> {
          digest.update((byte) 1); // race[o]: write CloneableDelegate
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          digest.update((byte) 2); // race[o]: write CloneableDelegate
        });
  }
}
