package io.photofinish.report.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of a race file, with getters that complain by field name. Fields that nobody asks
 * for do not matter.
 */
final class JsonObject {

  private final Map<String, @Nullable Object> fields;

  private JsonObject(Map<String, @Nullable Object> fields) {
    this.fields = fields;
  }

  /** Reads the one object that the parser's input consists of. */
  static JsonObject read(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new RecordException("not a JSON object");
    }
    JsonObject object = object(parser);
    if (parser.nextToken() != null) {
      throw new RecordException("something follows the JSON object");
    }
    return object;
  }

  private static JsonObject object(JsonParser parser) throws IOException {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      if (fields.containsKey(name)) {
        throw new RecordException("field \"" + name + "\" is given twice");
      }
      fields.put(name, value(parser));
    }
    return new JsonObject(fields);
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new RecordException("ends early");
    }
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null; // null, and fractions, which the format does not have
    };
  }

  private static List<@Nullable Object> array(JsonParser parser) throws IOException {
    List<@Nullable Object> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return items;
  }

  boolean has(String name) {
    return fields.get(name) != null;
  }

  String text(String name) throws RecordException {
    return as(String.class, name);
  }

  @Nullable String textOrNull(String name) throws RecordException {
    return has(name) ? text(name) : null;
  }

  long number(String name) throws RecordException {
    return as(Long.class, name);
  }

  int integer(String name) throws RecordException {
    long number = number(name);
    if (number != (int) number) {
      throw new RecordException("field \"" + name + "\" is out of range");
    }
    return (int) number;
  }

  /** Whether the flag is there and set. */
  boolean flag(String name) throws RecordException {
    return has(name) && as(Boolean.class, name);
  }

  JsonObject object(String name) throws RecordException {
    return as(JsonObject.class, name);
  }

  List<JsonObject> objects(String name) throws RecordException {
    return items(name, JsonObject.class);
  }

  List<String> texts(String name) throws RecordException {
    return items(name, String.class);
  }

  /** The object's fields, all of which must be numbers; a view, for there may be very many. */
  @SuppressWarnings({"unchecked", "rawtypes"}) // each was looked at
  Map<String, Long> numbers() throws RecordException {
    for (String name : fields.keySet()) {
      number(name);
    }
    return (Map) Collections.unmodifiableMap(fields);
  }

  private <T> List<T> items(String name, Class<T> type) throws RecordException {
    List<T> items = new ArrayList<>();
    for (Object item : as(List.class, name)) {
      if (!type.isInstance(item)) {
        throw malformed(name);
      }
      items.add(type.cast(item));
    }
    return items;
  }

  private <T> T as(Class<T> type, String name) throws RecordException {
    Object value = fields.get(name);
    if (value == null) {
      throw new RecordException("field \"" + name + "\" is missing");
    }
    if (!type.isInstance(value)) {
      throw malformed(name);
    }
    return type.cast(value);
  }

  private static RecordException malformed(String name) {
    return new RecordException("field \"" + name + "\" is malformed");
  }
}
