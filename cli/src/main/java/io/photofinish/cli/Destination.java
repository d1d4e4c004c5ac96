package io.photofinish.cli;

import io.photofinish.report.options.FileTrouble;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * Where a command writes a file: standard output, or a file that appears under its name only when
 * it is whole, so that it may be one of those that are read.
 */
final class Destination {

  /** Writes to a stream, which it closes. */
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  private Destination() {}

  /** Writes content to the file, or to standard output if there is none. */
  static void write(@Nullable Path file, OutputStream standard, Content content)
      throws IOException {
    if (file == null) {
      content.write(new KeptOpen(new BufferedOutputStream(standard)));
      return;
    }
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

  /** Standard output: flushed where others are closed. */
  private static final class KeptOpen extends FilterOutputStream {
    KeptOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
