package io.photofinish.report.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.photofinish.report.Race;
import io.photofinish.report.Summary;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads a race file record by record, holding one line at a time. A line that is broken, such as
 * the last one of a run that was killed, costs itself only. Runs appended to one file follow each
 * other, each with its header.
 */
public final class RaceFileReader implements Closeable {

  /** What a line says. */
  public sealed interface Entry {
    /**
     * A run begins.
     *
     * @param run which
     */
    record Started(RunInfo run) implements Entry {}

    /**
     * A race, as it was when first seen: its final count stands in the summary.
     *
     * @param race the race
     */
    record Found(Race race) implements Entry {}

    /**
     * A run ended.
     *
     * @param summary its outcome
     */
    record Ended(Summary summary) implements Entry {}

    /**
     * A line that is lost.
     *
     * @param line its number, from 1
     * @param why what is wrong with it
     */
    record Broken(long line, String why) implements Entry {}
  }

  private static final int MAX_LINE = 32 << 20;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          // Ids are names, too, in a summary: there may be very many.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private final String name;
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int at; // the next byte in the buffer
  private int filled;
  private long bytesRead;
  private long line;
  private long start; // of the line
  private int length; // of the line
  private boolean ended; // whether the line had an end; the last one of a killed run has none
  private @Nullable Entry ahead;

  private RaceFileReader(String name, InputStream in) {
    this.name = name;
    this.in = in;
  }

  /**
   * Opens a race file.
   *
   * @throws RaceFileException if it is not one, or one of a newer version
   */
  public static RaceFileReader open(Path file) throws IOException {
    return open(file.toString(), Files.newInputStream(file));
  }

  /**
   * Reads a race file from a stream, which the reader then owns.
   *
   * @param name what messages call it
   */
  public static RaceFileReader open(String name, InputStream in) throws IOException {
    RaceFileReader reader = new RaceFileReader(name, in);
    try {
      Entry first = reader.next();
      if (!(first instanceof Entry.Started)) {
        throw new RaceFileException(
            name + ": not a race file: " + (first == null ? "it is empty" : "it has no header"));
      }
      reader.ahead = first;
      return reader;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /**
   * The next record; {@code null} at the end.
   *
   * @throws RaceFileException at the header of a run of a newer version
   */
  public @Nullable Entry next() throws IOException {
    Entry entry = ahead;
    ahead = null;
    while (entry == null) {
      ByteArrayOutputStream bytes = readLine();
      if (bytes == null) {
        return null;
      }
      line++;
      length = bytes.size();
      if (length > 0) {
        entry =
            length >= MAX_LINE
                ? new Entry.Broken(line, "longer than " + (MAX_LINE >> 20) + " MB")
                : entry(bytes.toByteArray());
      }
    }
    return entry;
  }

  /** The race that a line tells of; {@code null} if it tells of none. */
  public static @Nullable Race race(byte[] line) throws IOException {
    try (JsonParser parser = FACTORY.createParser(line)) {
      JsonObject object = JsonObject.read(parser);
      return object.has("race") ? RaceRecords.race(object.object("race")) : null;
    } catch (JsonProcessingException | RecordException e) {
      return null;
    }
  }

  private @Nullable Entry entry(byte[] bytes) throws IOException {
    try (JsonParser parser = FACTORY.createParser(bytes)) {
      return entry(JsonObject.read(parser));
    } catch (JsonProcessingException e) {
      return new Entry.Broken(line, ended ? "not JSON" : "truncated");
    } catch (RecordException e) {
      return new Entry.Broken(line, String.valueOf(e.getMessage()));
    }
  }

  /** {@code null} for a kind of record that this version does not know. */
  private @Nullable Entry entry(JsonObject object) throws IOException {
    if (object.has("race")) {
      return new Entry.Found(RaceRecords.race(object.object("race")));
    }
    if (object.has("summary")) {
      return new Entry.Ended(RaceRecords.summary(object.object("summary")));
    }
    if (object.has("photofinish")) {
      long schema = object.number("photofinish");
      if (schema > JsonLinesFormat.SCHEMA) {
        throw new RaceFileException(
            name
                + ":"
                + line
                + ": written by a newer Photofinish: version "
                + schema
                + " of the race file; this one reads up to version "
                + JsonLinesFormat.SCHEMA);
      }
      return new Entry.Started(RaceRecords.run(object));
    }
    return null;
  }

  /** A line without its end; no more than {@link #MAX_LINE} bytes of it. */
  private @Nullable ByteArrayOutputStream readLine() throws IOException {
    ByteArrayOutputStream bytes = null;
    ended = false;
    start = bytesRead - (filled - at);
    while (!ended && (at < filled || fill())) {
      if (bytes == null) {
        bytes = new ByteArrayOutputStream(1024);
      }
      int end = at;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      bytes.write(buffer, at, Math.min(end - at, MAX_LINE - bytes.size()));
      ended = end < filled;
      at = ended ? end + 1 : end;
    }
    return bytes;
  }

  private boolean fill() throws IOException {
    at = 0;
    filled = Math.max(0, in.read(buffer));
    bytesRead += filled;
    return filled > 0;
  }

  /** The number of the line that the latest record stood on, from 1. */
  public long line() {
    return line;
  }

  /** Where the line of the latest record begins in the file, in bytes. */
  public long start() {
    return start;
  }

  /** How long the line of the latest record is, in bytes. */
  public int length() {
    return length;
  }

  /** How much of the file has been read, in bytes. */
  public long bytesRead() {
    return bytesRead;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
