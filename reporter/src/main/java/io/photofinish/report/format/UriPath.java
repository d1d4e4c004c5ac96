package io.photofinish.report.format;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Relative URI references (RFC 3986) that cannot lead out of the directory they start in. */
final class UriPath {

  private static final String UNRESERVED = "-._~$+,;=@!&'()*";

  private UriPath() {}

  /**
   * Where the frame's source file would lie below a source directory: {@code bank/Account.java}.
   *
   * @return {@code null} if the frame names no file, or something that is not the name of one
   */
  static @Nullable String of(StackTraceElement frame) {
    String file = frame.getFileName();
    if (file == null || file.indexOf('/') >= 0 || file.indexOf('\\') >= 0 || isDots(file)) {
      return null;
    }
    StringBuilder uri = new StringBuilder();
    for (String part : Sources.packageOf(frame.getClassName()).split("\\.")) {
      if (!part.isEmpty()) {
        uri.append(segment(part)).append('/');
      }
    }
    return uri.append(segment(file)).toString();
  }

  private static boolean isDots(String name) {
    return name.isBlank() || name.equals(".") || name.equals("..");
  }

  /** One segment, with everything encoded that is not plainly a character of one. */
  static String segment(String name) {
    StringBuilder out = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      boolean plain =
          (b >= '0' && b <= '9')
              || (b >= 'a' && b <= 'z')
              || (b >= 'A' && b <= 'Z')
              || UNRESERVED.indexOf(b) >= 0;
      if (plain) {
        out.append((char) b);
      } else {
        out.append('%').append(Character.toUpperCase(Character.forDigit((b >> 4) & 15, 16)));
        out.append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
      }
    }
    return out.toString();
  }
}
