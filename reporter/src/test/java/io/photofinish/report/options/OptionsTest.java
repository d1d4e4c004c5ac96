package io.photofinish.report.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.photofinish.report.Glob;
import io.photofinish.report.options.Options.LogTarget;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  private static final String SHARE =
      " a number above 0 and up to 1, as 0.01, or a percentage, as 1%";

  private final Path dir;

  OptionsTest(@TempDir Path dir) {
    this.dir = dir;
  }

  @Test
  void nothingSetGivesTheDefaults() throws OptionException {
    Options expected =
        new Options(
            new ClassFilter(List.of(), List.of()),
            List.of(),
            new LogTarget.Stderr(),
            null,
            66,
            false,
            List.of(),
            List.of(),
            List.of(),
            0,
            0,
            0,
            null,
            false,
            List.of());
    assertThat(args(null)).isEqualTo(expected);
    assertThat(args("")).isEqualTo(expected);
  }

  @Test
  void readsEveryOption() throws Exception {
    Path rules = Files.createFile(dir.resolve("rules"));
    Path more = Files.createFile(dir.resolve("more"));
    Options options =
        args(
            "includes=bank.*:shop.?,excludes=bank.gen.*,exclude_loaders=groovy*,log_path=r-%p.txt,"
                + "output=o.%p.%p,exitcode=0,halt_on_error=true,suppressions="
                + rules
                + File.pathSeparator
                + more
                + ",baseline="
                + more
                + ",contracts="
                + rules
                + ",stack_depth=12,strip_path_prefix=/x,atexit_sleep_ms=50,history_size=7,"
                + "max_memory=512m,sampling=2.5%,sampling_seed=-7,stats=1");
    assertThat(options)
        .isEqualTo(
            new Options(
                new ClassFilter(Glob.list("bank.*:shop.?"), Glob.list("bank.gen.*")),
                Glob.list("groovy*"),
                new LogTarget.File(Path.of("r-7.txt")),
                Path.of("o.7.7"),
                0,
                true,
                List.of(rules, more),
                List.of(more),
                List.of(rules),
                12,
                50,
                512L << 20,
                new SamplingRate(0.025, -7),
                true,
                List.of(
                    "agent argument history_size has no meaning here: the whole stack of each"
                        + " access is kept",
                    "agent argument strip_path_prefix has no meaning here: Java stack traces hold"
                        + " no paths",
                    "agent argument max_memory has no effect in this version")));
  }

  @Test
  void theNearestSourceHolds() throws Exception {
    Path file = dir.resolve("photofinish.properties");
    Files.writeString(file, "exitcode=4\nstack_depth=4\natexit_sleep_ms=4\nmax_memory=4\n");
    Options options =
        Options.parse(
            new OptionSources(
                "exitcode=1",
                Map.of("photofinish.exitcode", "2", "photofinish.stack_depth", "2", "other", "x"),
                Map.of(
                    "PHOTOFINISH_EXITCODE",
                    "3",
                    "PHOTOFINISH_STACK_DEPTH",
                    "3",
                    "PHOTOFINISH_ATEXIT_SLEEP_MS",
                    "3",
                    "PHOTOFINISH_CONFIG",
                    file.toString(),
                    "PATH",
                    "/bin"),
                7));
    assertThat(options.exitCode()).isEqualTo(1);
    assertThat(options.stackDepth()).isEqualTo(2);
    assertThat(options.atexitSleepMillis()).isEqualTo(3);
    assertThat(options.maxMemory()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({
    "5, 5",
    "1k, 1024",
    "3K, 3072",
    "512m, 536870912",
    "2g, 2147483648",
    "none, 0",
  })
  void readsSizes(String text, long bytes) throws OptionException {
    assertThat(args("max_memory=" + text).maxMemory()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exitcode=256 | agent argument exitcode is \"256\": expected a whole number from 0 to 255",
        "exitcode=-1 | agent argument exitcode is \"-1\": expected a whole number from 0 to 255",
        "exitcode= | agent argument exitcode is \"\": expected a whole number from 0 to 255",
        "stats=yes | agent argument stats is \"yes\": expected true or false",
        "stats | agent argument \"stats\": expected key=value",
        "stats=1, | agent argument \"\": expected key=value",
        "stats=1,stats=1 | agent argument stats is \"1\": given twice",
        "outptu=x | agent argument outptu: there is no such option; did you mean output?",
        "OUTPUT=x | agent argument OUTPUT: there is no such option; did you mean output?",
        "log-path=x | agent argument log-path: there is no such option; did you mean log_path?",
        "zzzzz=1 | agent argument zzzzz: there is no such option; see docs/options.md",
        "stack_depth=0 | agent argument stack_depth is \"0\": expected a whole number of at least"
            + " 1, or unlimited",
        "max_memory=1t | agent argument max_memory is \"1t\": expected a size such as 512m or 2g,"
            + " or none",
        "max_memory=9999999999g | agent argument max_memory is \"9999999999g\": expected a size"
            + " such as 512m or 2g, or none",
        "max_memory=m | agent argument max_memory is \"m\": expected a size such as 512m or 2g,"
            + " or none",
        "sampling=0 | agent argument sampling is \"0\": expected" + SHARE,
        "sampling=0% | agent argument sampling is \"0%\": expected" + SHARE,
        "sampling=1.01 | agent argument sampling is \"1.01\": expected" + SHARE,
        "sampling=100 | agent argument sampling is \"100\": expected" + SHARE,
        "sampling=101% | agent argument sampling is \"101%\": expected" + SHARE,
        "sampling=-0.1 | agent argument sampling is \"-0.1\": expected" + SHARE,
        "sampling=1e-2 | agent argument sampling is \"1e-2\": expected" + SHARE,
        "sampling=NaN | agent argument sampling is \"NaN\": expected" + SHARE,
        "sampling=0.01f | agent argument sampling is \"0.01f\": expected" + SHARE,
        "sampling=1%% | agent argument sampling is \"1%%\": expected" + SHARE,
        "sampling=all | agent argument sampling is \"all\": expected" + SHARE,
        "sampling= | agent argument sampling is \"\": expected" + SHARE,
        "sampling_seed=1 | agent argument sampling_seed is \"1\": means something only together with"
            + " sampling",
        "sampling=0.1:sampling_seed=1 | agent argument sampling is \"0.1:sampling_seed=1\": expected"
            + SHARE,
        "includes=bank/* | agent argument includes is \"bank/*\": expected names with the"
            + " wildcards * and ?, separated by :",
        "contracts=/no/such | agent argument contracts is \"/no/such\": cannot read file"
            + " /no/such",
        "suppressions=/no/such | agent argument suppressions is \"/no/such\": cannot read file"
            + " /no/such",
        "config=/no/such | agent argument config is \"/no/such\": cannot read this file: no such"
            + " file or directory",
        "history_size=x | agent argument history_size is \"x\": expected a whole number of at"
            + " least 0",
        "output= | agent argument output is \"\": expected a path, in which %p is the process id",
      })
  void refusesWhatItDoesNotUnderstandInOneLine(String args, String message) {
    assertThatThrownBy(() -> args(args)).isInstanceOf(OptionException.class).hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1.0", "100%", "100.0%", "100 %"})
  void samplingOfAllIsNone(String share) throws OptionException {
    assertThat(args("sampling=" + share).sampling()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"0.03, 3%", "3%, 3%", ".5, 50%", "0.1%, 0.1%", "0.00025, 0.025%", "99.999%, 99.999%"})
  void readsAShare(String share, String percent) throws OptionException {
    SamplingRate rate = args("sampling=" + share).sampling();
    assertThat(rate).extracting(SamplingRate::percent).isEqualTo(percent);
  }

  @Test
  void drawsASeedUnlessOneIsGiven() throws OptionException {
    Set<Long> seeds = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      seeds.add(Objects.requireNonNull(args("sampling=1%").sampling()).seed());
    }
    assertThat(seeds).hasSizeGreaterThan(15).allMatch(seed -> seed >= 100_000_000);
    assertThat(args("sampling=1%,sampling_seed=42").sampling())
        .isEqualTo(new SamplingRate(.01, 42));
  }

  @Test
  void namesTheSourceOfAMistake() throws IOException {
    assertThatThrownBy(() -> parse(Map.of("photofinish.exitcod", "1"), Map.of()))
        .hasMessage(
            "system property photofinish.exitcod: there is no such option;"
                + " did you mean photofinish.exitcode?");
    assertThatThrownBy(() -> parse(Map.of(), Map.of("PHOTOFINISH_STAT", "1")))
        .hasMessage(
            "environment variable PHOTOFINISH_STAT: there is no such option;"
                + " did you mean PHOTOFINISH_STATS?");
    Path file = Files.writeString(dir.resolve("f"), "stats=maybe\n");
    assertThatThrownBy(() -> args("config=" + file))
        .hasMessage("setting stats of " + file + " is \"maybe\": expected true or false");
    Files.writeString(file, "config=other\n");
    assertThatThrownBy(() -> args("config=" + file))
        .hasMessage("setting config of " + file + ": a file cannot name another file");
  }

  @Test
  void anOverriddenKeyIsCheckedToo() {
    assertThatThrownBy(() -> parse(Map.of(), Map.of("PHOTOFINISH_NONSENSE", "1")))
        .isInstanceOf(OptionException.class);
  }

  @Test
  void aMessageIsOneLineWhateverTheValue() {
    assertThatThrownBy(() -> args("exitcode=1\n\u001b[2J2"))
        .message()
        .doesNotContain("\n", "\u001b");
  }

  @Test
  void theFilterAdmitsWhatIsIncludedAndNotExcluded() throws OptionException {
    ClassFilter filter = args("includes=bank.*,excludes=bank.gen.*").classes();
    assertThat(filter.admits("bank.Account")).isTrue();
    assertThat(filter.admits("bank.gen.Stub")).isFalse();
    assertThat(filter.admits("shop.Cart")).isFalse();
    assertThat(args("excludes=bank.*").classes().admits("shop.Cart")).isTrue();
  }

  private static Options args(@Nullable String args) throws OptionException {
    return Options.parse(new OptionSources(args, Map.of(), Map.of(), 7));
  }

  private static Options parse(Map<String, String> properties, Map<String, String> environment)
      throws OptionException {
    return Options.parse(new OptionSources(null, properties, environment, 7));
  }
}
