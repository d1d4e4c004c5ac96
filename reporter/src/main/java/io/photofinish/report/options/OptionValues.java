package io.photofinish.report.options;

import io.photofinish.report.Glob;
import io.photofinish.report.options.Options.LogTarget;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns settings from text into what they mean; a value that means nothing is an error. */
final class OptionValues {

  private final Map<Option, Setting> settings;
  private final String pid;

  OptionValues(Map<Option, Setting> settings, long pid) {
    this.settings = settings;
    this.pid = Long.toString(pid);
  }

  List<Glob> globs(Option option) throws OptionException {
    Setting setting = settings.get(option);
    if (setting == null) {
      return List.of();
    }
    List<Glob> globs = Glob.list(setting.value());
    for (Glob glob : globs) {
      if (glob.pattern().indexOf('/') >= 0 || glob.pattern().indexOf(' ') >= 0) {
        throw setting.malformed(option);
      }
    }
    return globs;
  }

  boolean flag(Option option) throws OptionException {
    Setting setting = settings.get(option);
    if (setting == null) {
      return false;
    }
    return switch (setting.value().toLowerCase(Locale.ROOT)) {
      case "true", "1" -> true; // Go's GORACE has 1 and 0
      case "false", "0" -> false;
      default -> throw setting.malformed(option);
    };
  }

  long number(Option option, long standard, long least, long most) throws OptionException {
    Setting setting = settings.get(option);
    return setting == null ? standard : number(option, setting, setting.value(), least, most);
  }

  int depth(Option option) throws OptionException {
    Setting setting = settings.get(option);
    if (setting == null || setting.value().equals("unlimited")) {
      return 0;
    }
    return (int) number(option, setting, setting.value(), 1, Integer.MAX_VALUE);
  }

  long size(Option option) throws OptionException {
    Setting setting = settings.get(option);
    if (setting == null || setting.value().equals("none")) {
      return 0;
    }
    String value = setting.value();
    int end = Math.max(value.length() - 1, 0);
    int shift =
        switch (value.substring(end).toLowerCase(Locale.ROOT)) {
          case "k" -> 10;
          case "m" -> 20;
          case "g" -> 30;
          default -> 0;
        };
    String digits = shift == 0 ? value : value.substring(0, end);
    return number(option, setting, digits, 1, Long.MAX_VALUE >> shift) << shift;
  }

  /** The share of variables to watch and which; null for all of them. */
  @Nullable SamplingRate sampling() throws OptionException {
    Setting rate = settings.get(Option.SAMPLING);
    Setting seed = settings.get(Option.SAMPLING_SEED);
    if (rate == null) {
      if (seed != null) {
        throw seed.rejected("means something only together with " + Option.SAMPLING.key());
      }
      return null;
    }
    double share = SamplingRate.share(rate.value());
    if (!(share > 0 && share <= 1)) {
      throw rate.malformed(Option.SAMPLING);
    }
    if (share == 1) {
      return null;
    }
    long chosen =
        seed == null
            ? SamplingRate.randomSeed()
            : number(Option.SAMPLING_SEED, seed, seed.value(), Long.MIN_VALUE, Long.MAX_VALUE);
    return new SamplingRate(share, chosen);
  }

  LogTarget log(Option option) throws OptionException {
    Setting setting = settings.get(option);
    if (setting == null || setting.value().equals("stderr")) {
      return new LogTarget.Stderr();
    }
    if (setting.value().equals("stdout")) {
      return new LogTarget.Stdout();
    }
    return new LogTarget.File(path(option, setting, setting.value()));
  }

  @Nullable Path path(Option option) throws OptionException {
    Setting setting = settings.get(option);
    return setting == null ? null : path(option, setting, setting.value());
  }

  List<Path> files(Option option) throws OptionException {
    Setting setting = settings.get(option);
    if (setting == null) {
      return List.of();
    }
    List<Path> files = new ArrayList<>();
    for (String name : setting.value().split(File.pathSeparator, -1)) {
      Path file = path(option, setting, name);
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw setting.rejected("cannot read file " + file);
      }
      files.add(file);
    }
    return List.copyOf(files);
  }

  /** Settings that are accepted but have no effect. */
  List<String> notices() throws OptionException {
    Setting history = settings.get(Option.HISTORY_SIZE);
    if (history != null) {
      number(Option.HISTORY_SIZE, history, history.value(), 0, Long.MAX_VALUE);
    }
    List<String> notices = new ArrayList<>();
    for (Option option :
        List.of(Option.HISTORY_SIZE, Option.STRIP_PATH_PREFIX, Option.MAX_MEMORY)) {
      Setting setting = settings.get(option);
      if (setting != null && !setting.value().equals(option.standard())) {
        String meaning = option.meaning();
        notices.add(setting.place() + " " + meaning.substring(0, meaning.indexOf(';')));
      }
    }
    return List.copyOf(notices);
  }

  private static long number(Option option, Setting setting, String digits, long least, long most)
      throws OptionException {
    try {
      long number = Long.parseLong(digits);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // the same complaint as for a number out of range
    }
    throw setting.malformed(option);
  }

  private Path path(Option option, Setting setting, String name) throws OptionException {
    try {
      String path = name.strip().replace("%p", pid);
      if (!path.isEmpty()) {
        return Path.of(path);
      }
    } catch (InvalidPathException e) {
      // the same complaint as for no path at all
    }
    throw setting.malformed(option);
  }
}
