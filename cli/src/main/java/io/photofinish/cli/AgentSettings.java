package io.photofinish.cli;

import io.photofinish.report.options.Option;
import io.photofinish.report.options.OptionException;
import io.photofinish.report.options.OptionSources;
import io.photofinish.report.options.Options;
import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * The agent's options as flags of a command. They reach the agent as environment variables, which
 * need no quoting and are handed down to every process.
 */
final class AgentSettings {

  private AgentSettings() {}

  /** Adds a flag for each option. */
  static void addTo(CommandSpec command) {
    for (Option option : Option.values()) {
      OptionSpec.Builder flag =
          OptionSpec.builder(flag(option))
              .type(String.class)
              .paramLabel("VALUE")
              .description(description(option));
      if (option == Option.STATS || option == Option.HALT_ON_ERROR) {
        flag.arity("0..1").fallbackValue("true");
      }
      command.addOption(flag.build());
    }
  }

  /**
   * The environment variables for the flags given, with paths made absolute, since the command may
   * change its directory.
   *
   * @throws ParameterException if the agent would refuse them
   */
  static Map<String, String> of(CommandSpec command, Map<String, String> environment) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (Option option : Option.values()) {
      String value = command.findOption(flag(option)).getValue();
      if (value != null) {
        settings.put(option.variable(), absolute(option, value));
      }
    }
    Map<String, String> all = new LinkedHashMap<>(environment);
    all.putAll(settings);
    try {
      Options.parse(new OptionSources(null, Map.of(), all, ProcessHandle.current().pid()));
    } catch (OptionException e) {
      throw new ParameterException(command.commandLine(), inFlags(e, settings));
    }
    return settings;
  }

  /** The complaint in the words of who gave a flag and never heard of the variable. */
  private static String inFlags(OptionException e, Map<String, String> settings) {
    String message = String.valueOf(e.getMessage());
    for (Option option : Option.values()) {
      String variable = "environment variable " + option.variable() + " ";
      if (settings.containsKey(option.variable()) && message.startsWith(variable)) {
        return flag(option) + " " + message.substring(variable.length());
      }
    }
    return message;
  }

  private static String flag(Option option) {
    return "--" + option.key().replace('_', '-');
  }

  private static String absolute(Option option, String value) {
    return switch (option) {
      case OUTPUT, CONFIG -> absolute(value);
      case LOG_PATH -> value.equals("stderr") || value.equals("stdout") ? value : absolute(value);
      case SUPPRESSIONS, BASELINE -> {
        StringJoiner files = new StringJoiner(File.pathSeparator);
        for (String file : value.split(File.pathSeparator, -1)) {
          files.add(absolute(file));
        }
        yield files.toString();
      }
      default -> value;
    };
  }

  private static String absolute(String path) {
    return path.isBlank() ? path : Path.of(path).toAbsolutePath().toString();
  }

  private static String description(Option option) {
    String text = option.meaning() + "; " + option.allowed() + "; default: " + option.standard();
    return text.replace("`", "").replaceAll("\\[(.*?)]\\(.*?\\)", "docs/$1").replace("%", "%%");
  }
}
