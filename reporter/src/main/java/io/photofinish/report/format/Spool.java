package io.photofinish.report.format;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Output that is held back until what stands before it is known: in memory while it is small, else
 * in a temporary file. Not thread-safe.
 */
final class Spool extends OutputStream {

  private static final int IN_MEMORY = 8 << 20;

  private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private @Nullable Path file;
  private @Nullable OutputStream out;

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (out == null && memory.size() + length > IN_MEMORY) {
      file = Files.createTempFile("photofinish", ".tmp");
      out = new BufferedOutputStream(Files.newOutputStream(file));
      memory.writeTo(out);
      memory.reset();
    }
    (out == null ? memory : out).write(bytes, from, length);
  }

  /** Hands on everything that was written, after which the spool is closed. */
  void drainTo(OutputStream to) throws IOException {
    memory.writeTo(to);
    if (out != null && file != null) {
      out.flush();
      Files.copy(file, to);
    }
    close();
  }

  @Override
  public void close() throws IOException {
    memory.reset();
    if (out != null && file != null) {
      out.close();
      Files.deleteIfExists(file);
    }
    out = null;
  }
}
