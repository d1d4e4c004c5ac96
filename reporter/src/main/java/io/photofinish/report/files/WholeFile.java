package io.photofinish.report.files;

import io.photofinish.report.options.FileTrouble;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that appears under its name only when it is whole, so that it may be one of those that are
 * read meanwhile.
 */
public final class WholeFile {

  /** What a file is to hold. */
  public interface Content {
    /**
     * Writes it all.
     *
     * @param out where to; closed by this method
     * @throws IOException if that fails; the file is left as it was then
     */
    void write(OutputStream out) throws IOException;
  }

  private WholeFile() {}

  /**
   * Writes content to a file. A device or a pipe is written as the content comes.
   *
   * @param file which, in a directory that is there
   * @param content what
   * @throws IOException if it cannot be written, with a message that says why
   */
  public static void write(Path file, Content content) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) { // a device or a pipe
      content.write(new BufferedOutputStream(Files.newOutputStream(file)));
      return;
    }
    Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
    Path part =
        target.resolveSibling(
            "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      content.write(new BufferedOutputStream(Files.newOutputStream(part)));
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (FileSystemException e) {
      throw new IOException("cannot write " + file + ": " + FileTrouble.describe(e), e);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
