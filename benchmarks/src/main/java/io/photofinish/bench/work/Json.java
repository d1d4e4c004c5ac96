package io.photofinish.bench.work;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/** Jackson: documents written and parsed again by all threads through one factory. */
final class Json implements Workload {
  private static final int RECORDS = 100;

  @Override
  public long run(int threads, int size) throws Exception {
    JsonFactory factory = new JsonFactory();
    AtomicLong total = new AtomicLong();
    Crew crew = new Crew(threads);
    crew.run(
        id -> {
          for (int i = crew.from(id, size); i < crew.from(id + 1, size); i++) {
            total.addAndGet(parse(factory, write(factory, i)));
          }
        });
    return total.get();
  }

  private static byte[] write(JsonFactory factory, int number) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = factory.createGenerator(bytes)) {
      out.writeStartArray();
      for (int i = 0; i < RECORDS; i++) {
        long random = Checksum.mix((long) number * RECORDS + i);
        out.writeStartObject();
        out.writeNumberField("id", random & 0xFFFFFF);
        out.writeStringField("name", "name \"" + Long.toHexString(random) + "\"");
        out.writeBooleanField("active", (random & 1) == 0);
        out.writeArrayFieldStart("values");
        for (int value = 0; value < 8; value++) {
          out.writeNumber(random >>> 8 * value & 0xFF);
        }
        out.writeEndArray();
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    return bytes.toByteArray();
  }

  private static long parse(JsonFactory factory, byte[] bytes) throws IOException {
    long sum = 0;
    try (JsonParser in = factory.createParser(bytes)) {
      for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
        switch (token) {
          case VALUE_NUMBER_INT -> sum += in.getLongValue();
          case VALUE_STRING -> sum += in.getText().hashCode();
          case VALUE_TRUE -> sum++;
          default -> {}
        }
      }
    }
    return sum;
  }

  @Override
  public int fullSize() {
    return 6_000;
  }

  @Override
  public int testSize() {
    return 50;
  }
}
