package io.photofinish.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A JSON Schema that lies on the class path. */
final class Schema {

  private final com.networknt.schema.Schema schema;

  private Schema(SpecificationVersion dialect, String text) {
    schema = SchemaRegistry.withDefaultDialect(dialect).getSchema(text, InputFormat.JSON);
  }

  /** The schema of a line of the race file. */
  static Schema ofRaceFile() {
    return new Schema(SpecificationVersion.DRAFT_2020_12, raceFile());
  }

  /** The same, but what it does not name is not allowed either. */
  static Schema ofRaceFileAlone() {
    String closed =
        raceFile().replace("\"additionalProperties\": true", "\"additionalProperties\": false");
    return new Schema(SpecificationVersion.DRAFT_2020_12, closed);
  }

  /** The schema of the OASIS standard. */
  static Schema ofSarif() {
    return new Schema(SpecificationVersion.DRAFT_7, read("/schema/sarif-schema-2.1.0.json"));
  }

  private static String raceFile() {
    return read("/io/photofinish/report/format/race-file.schema.json");
  }

  private static String read(String resource) {
    try (InputStream in = Schema.class.getResourceAsStream(resource)) {
      assertThat(in).as(resource).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** What is wrong with the document. */
  List<String> violations(String json) {
    return schema.validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
  }
}
