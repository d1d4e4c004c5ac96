package io.photofinish.cli;

import io.photofinish.report.files.WholeFile;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a command writes a file: standard output, or a file that is whole once it is there. */
final class Destination {

  private Destination() {}

  /** Writes content to the file, or to standard output if there is none. */
  static void write(@Nullable Path file, OutputStream standard, WholeFile.Content content)
      throws IOException {
    if (file == null) {
      content.write(new KeptOpen(new BufferedOutputStream(standard)));
    } else {
      WholeFile.write(file, content);
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
