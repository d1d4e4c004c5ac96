package io.photofinish.report.options;

import io.photofinish.report.Glob;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a run, complete and valid. {@link Option} says what each means.
 *
 * @param classes {@code includes} and {@code excludes}
 * @param excludeLoaders {@code exclude_loaders}
 * @param log where the report for people goes
 * @param output the race file, if one is wanted
 * @param exitCode {@code exitcode}
 * @param haltOnError {@code halt_on_error}
 * @param suppressions files of rules, not yet read
 * @param baselines race files, not yet read
 * @param contracts files of contracts, not yet read
 * @param stackDepth {@code stack_depth}; 0 for no limit
 * @param atexitSleepMillis {@code atexit_sleep_ms}
 * @param maxMemory {@code max_memory} in bytes; 0 for no limit
 * @param sampling {@code sampling} and {@code sampling_seed}; null when all is watched
 * @param stats {@code stats}
 * @param notices lines to tell the user, about settings that have no effect
 */
public record Options(
    ClassFilter classes,
    List<Glob> excludeLoaders,
    LogTarget log,
    @Nullable Path output,
    int exitCode,
    boolean haltOnError,
    List<Path> suppressions,
    List<Path> baselines,
    List<Path> contracts,
    int stackDepth,
    long atexitSleepMillis,
    long maxMemory,
    @Nullable SamplingRate sampling,
    boolean stats,
    List<String> notices) {

  /** Where the report for people goes. */
  public sealed interface LogTarget {
    /** Standard error. */
    record Stderr() implements LogTarget {}

    /** Standard output. */
    record Stdout() implements LogTarget {}

    /**
     * The end of a file.
     *
     * @param path its path, with the process id put in
     */
    record File(Path path) implements LogTarget {}
  }

  /**
   * The settings of this process.
   *
   * @param agentArgs what stands behind {@code -javaagent:photofinish.jar=}, if anything
   * @throws OptionException if a setting is unknown or malformed
   */
  public static Options parse(@Nullable String agentArgs) throws OptionException {
    return parse(OptionSources.ofThisProcess(agentArgs));
  }

  /**
   * The settings that the sources hold.
   *
   * @throws OptionException if a setting is unknown or malformed
   */
  public static Options parse(OptionSources sources) throws OptionException {
    OptionValues values = new OptionValues(sources.resolve(), sources.pid());
    return new Options(
        new ClassFilter(values.globs(Option.INCLUDES), values.globs(Option.EXCLUDES)),
        values.globs(Option.EXCLUDE_LOADERS),
        values.log(Option.LOG_PATH),
        values.path(Option.OUTPUT),
        (int) values.number(Option.EXITCODE, 66, 0, 255),
        values.flag(Option.HALT_ON_ERROR),
        values.files(Option.SUPPRESSIONS),
        values.files(Option.BASELINE),
        values.files(Option.CONTRACTS),
        values.depth(Option.STACK_DEPTH),
        values.number(Option.ATEXIT_SLEEP_MS, 0, 0, Integer.MAX_VALUE),
        values.size(Option.MAX_MEMORY),
        values.sampling(),
        values.flag(Option.STATS),
        values.notices());
  }
}
