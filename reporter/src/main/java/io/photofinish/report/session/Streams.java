package io.photofinish.report.session;

import io.photofinish.report.Printable;
import io.photofinish.report.options.FileTrouble;
import io.photofinish.report.options.Option;
import io.photofinish.report.options.OptionException;
import io.photofinish.report.options.Options.LogTarget;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Opens what reports are written to. Always {@link FileOutputStream}s without a buffer: a record is
 * one write, and unlike a channel they are not closed by an interrupt of the thread that races.
 */
final class Streams {

  private Streams() {}

  static OutputStream log(LogTarget target) throws OptionException {
    if (target instanceof LogTarget.File file) {
      return new Log(file.path(), file(Option.LOG_PATH, file.path()));
    }
    boolean stdout = target instanceof LogTarget.Stdout;
    return new Standard(stdout ? FileDescriptor.out : FileDescriptor.err);
  }

  /** Opens a file at its end; a line torn by a crash before is ended first. */
  static OutputStream file(Option option, Path path) throws OptionException {
    try {
      Path directory = path.getParent();
      if (directory != null) {
        Files.createDirectories(directory);
      }
      boolean torn = isTorn(path);
      FileOutputStream out = new FileOutputStream(path.toFile(), true);
      if (torn) {
        out.write('\n');
      }
      return out;
    } catch (IOException e) {
      throw new OptionException(
          Printable.of(option.key() + ": cannot write " + path + ": " + FileTrouble.describe(e)));
    }
  }

  private static boolean isTorn(Path path) throws IOException {
    if (!Files.isRegularFile(path) || Files.size(path) == 0) {
      return false;
    }
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      file.seek(file.length() - 1);
      return file.read() != '\n';
    }
  }

  /** A file until it can take no more, standard error from then on: a report is not lost. */
  private static final class Log extends OutputStream {
    private final Path path;
    private OutputStream out;

    Log(Path path, OutputStream file) {
      this.path = path;
      this.out = file;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        if (out instanceof Standard) {
          throw e;
        }
        OutputStream full = out;
        out = new Standard(FileDescriptor.err);
        String text = "log_path: cannot write " + path + ": " + FileTrouble.describe(e);
        String line = "photofinish: " + Printable.of(text) + "; reports come here from now on\n";
        out.write(line.getBytes(StandardCharsets.UTF_8));
        out.write(bytes, from, length);
        full.close();
      }
    }

    @Override
    public synchronized void close() throws IOException {
      out.close();
    }
  }

  /** Standard output or error, which belong to the program: never closed. */
  private static final class Standard extends FileOutputStream {
    Standard(FileDescriptor descriptor) {
      super(descriptor);
    }

    @Override
    public void close() {}
  }
}
