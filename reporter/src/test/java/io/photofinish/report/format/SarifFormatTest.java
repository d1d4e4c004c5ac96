package io.photofinish.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.report.Access;
import io.photofinish.report.Race;
import io.photofinish.report.Samples;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifFormatTest {

  private static final Schema SCHEMA = Schema.ofSarif();

  private final Path dir;

  SarifFormatTest(@TempDir Path dir) {
    this.dir = dir;
  }

  @Test
  void fitsTheOfficialSchema() {
    List<Race> races = new ArrayList<>(Samples.all());
    races.add(Samples.hostile());
    assertThat(SCHEMA.violations(Written.in("sarif", Layout.PLAIN, races))).isEmpty();
    assertThat(SCHEMA.violations(Written.in("sarif"))).isEmpty();
  }

  @Test
  void theSchemaIsNotBlind() {
    String sarif = Written.in("sarif", Samples.bank());
    assertThat(SCHEMA.violations(sarif.replace("\"error\"", "\"fatal\""))).isNotEmpty();
    assertThat(SCHEMA.violations(sarif.replace("\"ruleIndex\":0", "\"ruleIndex\":-7")))
        .isNotEmpty();
  }

  @Test
  void theSameRaceHasTheSameFingerprintWhicheverSideCameFirst() {
    Race race = Samples.bank();
    Race swapped =
        Race.of(race.variable(), race.previous(), race.current(), null, Samples.TIME, null);
    JsonNode one = results(Written.in("sarif", race)).get(0).get("partialFingerprints");
    JsonNode other = results(Written.in("sarif", swapped)).get(0).get("partialFingerprints");
    assertThat(one).isEqualTo(other);
    assertThat(one.get("photofinishRace/v1").asString()).isEqualTo(race.id());
  }

  @Test
  void bothStacksAreThreadFlowsThatEndAtTheAccess() {
    JsonNode result = results(Written.in("sarif", Samples.bank())).get(0);
    JsonNode flows = result.get("codeFlows").get(0).get("threadFlows");
    assertThat(flows.size()).isEqualTo(2);
    for (JsonNode flow : flows) {
      Access access =
          flow.get("id").asString().equals("current")
              ? Samples.bank().current()
              : Samples.bank().previous();
      JsonNode steps = flow.get("locations");
      assertThat(steps.size()).isEqualTo(access.frames().size());
      JsonNode region =
          steps.get(steps.size() - 1).get("location").get("physicalLocation").get("region");
      assertThat(region.get("startLine").asInt()).isEqualTo(access.frames().get(0).getLineNumber());
    }
  }

  @Test
  void rulesAreThePatterns() {
    JsonNode run = run(Written.in("sarif", Samples.bank(), Samples.map(), Samples.bank()));
    JsonNode rules = run.get("tool").get("driver").get("rules");
    assertThat(rules.size()).isEqualTo(2);
    for (JsonNode result : run.get("results")) {
      JsonNode rule = rules.get(result.get("ruleIndex").asInt());
      assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
    }
    assertThat(rules.get(0).get("id").asString()).isEqualTo("data-race/lock-on-one-side");
    assertThat(rules.get(1).get("id").asString()).isEqualTo("data-race");
  }

  @Test
  void namesNoPathOutsideTheProject() {
    List<String> uris = uris(Written.in("sarif", Samples.hostile()));
    assertThat(uris).isNotEmpty().allSatisfy(SarifFormatTest::staysInside);
  }

  /** SARIF 2.1.0, 3.11.5 and 3.11.6: braces are placeholders, brackets and parentheses links. */
  @Test
  void messagesHaveNeitherPlaceholdersNorLinks() {
    JsonNode result = results(Written.in("sarif", Samples.hostile())).get(0);
    assertThat(result.get("message").get("text").asString())
        .doesNotContain("](")
        .contains("${{x}}")
        .doesNotContainPattern("[^{]\\{[^{]");
  }

  @Test
  void pathsAreRelativeToTheProjectWhereSourcesAreFound() throws IOException {
    Path file = dir.resolve("app/src/main/java/bank/Account.java");
    Files.createDirectories(file.getParent());
    Files.write(file, Collections.nCopies(50, "// line"));
    Layout layout = new Layout(0, false, Sources.below(dir, List.of(dir)));
    String sarif = Written.in("sarif", layout, List.of(Samples.bank()));
    assertThat(uris(sarif)).containsOnly("app/src/main/java/bank/Account.java");
    assertThat(sarif).contains("// line").doesNotContain(dir.toString());
    assertThat(SCHEMA.violations(sarif)).isEmpty();
  }

  private static void staysInside(String uri) {
    URI parsed = URI.create(uri);
    assertThat(parsed.isAbsolute()).isFalse();
    assertThat(parsed.getRawAuthority()).isNull();
    assertThat(uri).doesNotStartWith("/");
    assertThat(URI.create("file:///p/").resolve(parsed).normalize().getPath()).startsWith("/p/");
    assertThat(uri.split("/")).doesNotContain("..", ".", "");
  }

  private static List<String> uris(String sarif) {
    return run(sarif).findValuesAsString("uri");
  }

  private static JsonNode run(String sarif) {
    return JsonMapper.shared().readTree(sarif).get("runs").get(0);
  }

  private static JsonNode results(String sarif) {
    return run(sarif).get("results");
  }
}
