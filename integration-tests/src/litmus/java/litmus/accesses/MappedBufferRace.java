package litmus.accesses;

import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import litmus.Rendezvous;
import litmus.Threads;

/** A file that two threads have mapped once. */
public final class MappedBufferRace {
  public static void main(String[] args) throws Exception {
    Path file = Files.createTempFile("mapped", null);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      MappedByteBuffer buffer = channel.map(MapMode.READ_WRITE, 0, 64);
      Threads.run(
          () -> {
            buffer.putInt(4, 1); // race[b]: write element of off-heap byte[]
            Rendezvous.signal(1);
          },
          () -> {
            Rendezvous.await(1);
            buffer.putInt(4, 2); // race[b]: write element of off-heap byte[]
          });
    } finally {
      Files.delete(file);
    }
  }
}
