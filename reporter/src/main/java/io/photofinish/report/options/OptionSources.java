package io.photofinish.report.options;

import io.photofinish.report.Printable;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where settings are made. Of several settings of one option the first in this order holds: agent
 * argument, system property, environment variable, properties file. Each must be valid, also those
 * that do not hold.
 *
 * @param agentArgs {@code key=value,key=value}
 * @param properties system properties; those that begin with {@code photofinish.} are read
 * @param environment environment variables; those that begin with {@code PHOTOFINISH_} are read
 * @param pid the process id
 */
public record OptionSources(
    @Nullable String agentArgs,
    Map<String, String> properties,
    Map<String, String> environment,
    long pid) {

  /** The sources of this process. */
  static OptionSources ofThisProcess(@Nullable String agentArgs) {
    Map<String, String> properties = new TreeMap<>();
    for (String name : System.getProperties().stringPropertyNames()) {
      String value = System.getProperty(name);
      if (value != null) {
        properties.put(name, value);
      }
    }
    return new OptionSources(agentArgs, properties, System.getenv(), ProcessHandle.current().pid());
  }

  /** The settings that hold. */
  Map<Option, Setting> resolve() throws OptionException {
    Map<Option, Setting> settings = new EnumMap<>(Option.class);
    addAgentArguments(settings);
    addPrefixed(settings, properties, Option.PROPERTY_PREFIX, "system property ");
    addPrefixed(settings, environment, Option.VARIABLE_PREFIX, "environment variable ");
    Setting config = settings.get(Option.CONFIG);
    if (config != null) {
      addFile(settings, config);
    }
    return settings;
  }

  private void addAgentArguments(Map<Option, Setting> settings) throws OptionException {
    if (agentArgs == null || agentArgs.isBlank()) {
      return;
    }
    int start = 0;
    while (start <= agentArgs.length()) {
      int comma = agentArgs.indexOf(',', start);
      int end = comma < 0 ? agentArgs.length() : comma;
      String part = agentArgs.substring(start, end);
      int equals = part.indexOf('=');
      if (equals < 0) {
        throw new OptionException(
            Printable.of("agent argument \"" + part.strip() + "\": expected key=value"));
      }
      String key = part.substring(0, equals).strip();
      String place = "agent argument " + key;
      Setting setting = new Setting(place, part.substring(equals + 1).strip());
      if (settings.put(option(key, place, "", false), setting) != null) {
        throw setting.rejected("given twice");
      }
      start = end + 1;
    }
  }

  private static void addPrefixed(
      Map<Option, Setting> settings, Map<String, String> all, String prefix, String kind)
      throws OptionException {
    for (Map.Entry<String, String> entry : all.entrySet()) {
      String name = entry.getKey();
      if (name.startsWith(prefix) && !name.startsWith(Option.JUNIT_PREFIX)) {
        boolean upper = prefix.equals(Option.VARIABLE_PREFIX);
        Option option = option(name.substring(prefix.length()), kind + name, prefix, upper);
        settings.putIfAbsent(option, new Setting(kind + name, entry.getValue().strip()));
      }
    }
  }

  private static void addFile(Map<Option, Setting> settings, Setting config)
      throws OptionException {
    Properties lines = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of(config.value()))) {
      lines.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw config.rejected("cannot read this file: " + FileTrouble.describe(e));
    }
    for (String key : lines.stringPropertyNames()) {
      String place = "setting " + key + " of " + config.value();
      Option option = option(key, place, "", false);
      if (option == Option.CONFIG) {
        throw new OptionException(Printable.of(place + ": a file cannot name another file"));
      }
      settings.putIfAbsent(option, new Setting(place, lines.getProperty(key, "").strip()));
    }
  }

  private static Option option(String key, String place, String prefix, boolean upper)
      throws OptionException {
    for (Option option : Option.values()) {
      if (key.equals(upper ? option.name() : option.key())) {
        return option;
      }
    }
    Option near = NearestName.of(key);
    String advice = "see docs/options.md";
    if (near != null) {
      advice = "did you mean " + prefix + (upper ? near.name() : near.key()) + "?";
    }
    throw new OptionException(Printable.of(place + ": there is no such option; " + advice));
  }
}
