package litmus.objects;

import java.util.zip.CRC32;
import java.util.zip.Checksum;
import litmus.Rendezvous;
import litmus.Threads;

/** A checksum is computed step by step, in plain memory. */
public final class ChecksumRace {
  public static void main(String[] args) throws Exception {
    Checksum checksum = new CRC32();
    Threads.run(
        () -> {
          checksum.update(1); // race[o]: write CRC32
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          long value = checksum.getValue(); // race[o]: read CRC32
        });
  }
}
