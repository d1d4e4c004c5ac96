package litmus.go;

import java.nio.file.Files;
import java.nio.file.Path;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * Go orders a read of a file after the write of what it reads; Java's memory model does not (JLS
 * 17.4.2: external actions synchronize with nothing).
 */
public final class FilesRace {
  public static void main(String[] args) throws Exception {
    file();
  }

  // Go: NoRaceIOFile
  private static void file() throws Exception {
    V v = new V();
    Path file = Files.createTempFile("litmus", "");
    Threads.run(
        () -> {
          v.x = 1; // race[NoRaceIOFile]: write V.x
          Files.writeString(file, "written");
        },
        () -> {
          while (Files.size(file) == 0) {
            Rendezvous.pause(1);
          }
          v.x = 2; // race[NoRaceIOFile]: write V.x
        });
    Files.delete(file);
  }
}
