package litmus.generated;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Defines copies of {@link Variables0000000}: another number of as many digits in the constants.
 */
final class VariablesLoader extends ClassLoader {
  private static final String TEMPLATE = "Variables0000000";
  private static final String PACKAGE = "litmus.generated.";

  private final byte[] template;

  VariablesLoader() throws IOException {
    super(VariablesLoader.class.getClassLoader());
    try (InputStream in = VariablesLoader.class.getResourceAsStream(TEMPLATE + ".class")) {
      template = in.readAllBytes();
    }
  }

  static String name(int number) {
    return "Variables%07d".formatted(number);
  }

  /** The only object of the copy with this number. */
  Variables copy(int number) throws ReflectiveOperationException {
    byte[] from = TEMPLATE.getBytes(StandardCharsets.US_ASCII);
    byte[] to = name(number).getBytes(StandardCharsets.US_ASCII);
    byte[] bytes = template.clone();
    for (int i = 0; i + from.length <= bytes.length; i++) {
      if (startsAt(bytes, i, from)) {
        System.arraycopy(to, 0, bytes, i, to.length);
      }
    }
    Class<?> copy = defineClass(PACKAGE + name(number), bytes, 0, bytes.length);
    return (Variables) copy.getConstructor().newInstance();
  }

  private static boolean startsAt(byte[] bytes, int at, byte[] part) {
    for (int i = 0; i < part.length; i++) {
      if (bytes[at + i] != part[i]) {
        return false;
      }
    }
    return true;
  }
}
