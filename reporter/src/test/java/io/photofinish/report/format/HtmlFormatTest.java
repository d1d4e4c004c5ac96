package io.photofinish.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.report.Samples;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlFormatTest {

  @Test
  void theDataIsWhatItWas() {
    Golden.check("all.html.json", data(Written.in("html", Layout.PLAIN, Samples.all())));
    Golden.check("none.html.json", data(Written.in("html")));
  }

  @Test
  void hostileNamesCannotLeaveTheData() {
    String page = Written.in("html", Samples.hostile());
    assertThat(data(page)).doesNotContain("<", ">", "&", "'").contains("alert(1)");
    assertThat(page.replace(data(page), "")).doesNotContain("alert(1)");
    assertThat(page.chars()).allMatch(c -> c < 0x7f);
  }

  @Test
  void onlyTheScriptAndTheStyleOfThePageMayRun() throws Exception {
    String page = Written.in("html", Samples.bank());
    String policy = group(page, "Content-Security-Policy\" content=\"([^\"]*)\"");
    assertThat(policy)
        .startsWith("default-src 'none'; ")
        .contains("script-src 'sha256-" + sha256(group(page, "<script>(.*?)</script>")) + "'")
        .contains("style-src 'sha256-" + sha256(group(page, "<style>(.*?)</style>")) + "'");
    assertThat(page.replace("http://www.w3.org/2000/svg", "")) // a name, not an address
        .doesNotContain("http:", "https:", "src=", "@import", "url(");
  }

  static String data(String page) {
    return group(page, "<script id=\"data\" type=\"application/json\">(.*?)</script>");
  }

  private static String group(String page, String pattern) {
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static String sha256(String text) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(digest);
  }
}
