package io.photofinish.instrument.contract;

import io.photofinish.instrument.contract.EdgeContract.KeyKind;
import io.photofinish.instrument.contract.EdgeContract.Outcome;
import io.photofinish.report.Printable;
import io.photofinish.report.filter.Benign;
import io.photofinish.report.options.OptionException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * One line of a contract file:
 *
 * <pre>
 *   release com.acme.Gate.open(int) key=this
 *   acquire com.acme.Gate.await() key=this when=true
 *   benign com.acme.Stats.hits reason="statistics only"
 * </pre>
 */
final class ContractLine {
  private final String place;
  private final String line;
  private final String verb;
  private final String subject;
  private final Map<String, String> settings = new LinkedHashMap<>();

  ContractLine(String place, String line) throws OptionException {
    this.place = place;
    this.line = line;
    int at = blank(0);
    this.verb = line.substring(0, at);
    if (!Set.of("release", "acquire", "benign").contains(verb)) {
      throw wrong("\"" + verb + "\": expected release, acquire or benign");
    }
    int start = skipBlanks(at);
    // Blanks may stand between parameters.
    int open = line.indexOf('(', start);
    int close = open >= 0 && open < blank(start) ? line.indexOf(')', open) : -1;
    int end = close >= 0 ? close + 1 : blank(start);
    this.subject = line.substring(start, end);
    if (subject.isEmpty()) {
      throw wrong(verb + " of what is missing");
    }
    if (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
      throw wrong("expected a blank after \"" + subject + "\"");
    }
    readSettings(skipBlanks(end));
  }

  boolean isBenign() {
    return verb.equals("benign");
  }

  Benign benign() throws OptionException {
    allow(Set.of("reason"));
    String reason = settings.get("reason");
    if (reason == null) {
      throw wrong("a reason is missing: reason=\"...\"");
    }
    Benign.Kind kind =
        subject.endsWith("()")
            ? Benign.Kind.METHOD
            : subject.endsWith(".*") ? Benign.Kind.CLASS : Benign.Kind.FIELD;
    String name = kind == Benign.Kind.FIELD ? subject : subject.substring(0, subject.length() - 2);
    if (!MethodName.isName(name) || (kind != Benign.Kind.CLASS && name.indexOf('.') < 0)) {
      throw wrong(
          "\""
              + subject
              + "\": expected a field, com.acme.Stats.hits, a method, com.acme.Stats.update(), or a"
              + " class, com.acme.Stats.*");
    }
    return new Benign(place, kind, name, reason, true);
  }

  EdgeContract edge() throws OptionException {
    boolean release = verb.equals("release");
    allow(release ? Set.of("key") : Set.of("key", "when"));
    MethodName method;
    try {
      method = MethodName.parse(subject);
    } catch (MethodName.Malformed e) {
      throw wrong(e.getMessage());
    }
    String key = settings.get("key");
    if (key == null) {
      throw wrong("a key is missing: key=this, key=arg0" + (release ? "" : " or key=result"));
    }
    KeyKind kind = key(key, release);
    int argument = kind == KeyKind.ARGUMENT ? argument(key, method) : 0;
    return new EdgeContract(
        place, release, method.type(), method.key(), kind, argument, outcome(settings.get("when")));
  }

  private KeyKind key(String key, boolean release) throws OptionException {
    if (key.equals("this")) {
      return KeyKind.THIS;
    }
    if (key.equals("result")) {
      if (release) {
        throw wrong("key=result: a release is before the call, when there is no result");
      }
      return KeyKind.RESULT;
    }
    if (key.matches("arg[0-9]{1,3}")) {
      return KeyKind.ARGUMENT;
    }
    throw wrong("key \"" + key + "\": expected this, arg0, arg1, ... or result");
  }

  private int argument(String key, MethodName method) throws OptionException {
    int argument = Integer.parseInt(key.substring("arg".length()));
    if (argument >= method.parameters().size()) {
      throw wrong("key " + key + ": the method has " + method.parameters().size() + " parameters");
    }
    Type type = method.parameters().get(argument);
    if (type.getSort() < Type.ARRAY) {
      throw wrong("key " + key + " is of type " + type.getClassName() + ", which has no identity");
    }
    return argument;
  }

  private Outcome outcome(@Nullable String when) throws OptionException {
    if (when == null) {
      return Outcome.RETURNED;
    }
    return switch (when) {
      case "returned" -> Outcome.RETURNED;
      case "true" -> Outcome.TRUE;
      case "false" -> Outcome.FALSE;
      case "always" -> Outcome.ALWAYS;
      default -> throw wrong("when \"" + when + "\": expected returned, true, false or always");
    };
  }

  private void allow(Set<String> keys) throws OptionException {
    for (String key : settings.keySet()) {
      if (!keys.contains(key)) {
        throw wrong("\"" + key + "\" means nothing to " + verb);
      }
    }
  }

  private void readSettings(int from) throws OptionException {
    int at = from;
    while (at < line.length()) {
      int equals = line.indexOf('=', at);
      if (equals < 0 || blank(at) < equals) {
        throw wrong("\"" + line.substring(at, blank(at)) + "\": expected key=value");
      }
      String key = line.substring(at, equals);
      int start = equals + 1;
      boolean quoted = start < line.length() && line.charAt(start) == '"';
      int end = quoted ? line.indexOf('"', start + 1) : blank(start);
      if (end < 0) {
        throw wrong("the quote of " + key + " does not end");
      }
      String value = line.substring(quoted ? start + 1 : start, end).strip();
      if (value.isEmpty()) {
        throw wrong(key + " is empty");
      }
      if (settings.put(key, value) != null) {
        throw wrong(key + " is given twice");
      }
      at = quoted ? end + 1 : end;
      if (at < line.length() && !Character.isWhitespace(line.charAt(at))) {
        throw wrong("expected a blank after the quote of " + key);
      }
      at = skipBlanks(at);
    }
  }

  private int blank(int from) {
    int end = from;
    while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
      end++;
    }
    return end;
  }

  private int skipBlanks(int from) {
    int at = from;
    while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
    return at;
  }

  private OptionException wrong(@Nullable String what) {
    return new OptionException(Printable.of(place + ": " + what));
  }
}
