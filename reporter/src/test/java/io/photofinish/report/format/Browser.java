package io.photofinish.report.format;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Headless Chromium, where it is installed: Debian's packages chromium and chromium-driver. */
final class Browser {

  /** Held, since its level is forgotten with it: each start would warn of a new Chromium. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private Browser() {}

  /** Starts one, or skips the test. */
  static ChromeDriver start() {
    Optional<Path> browser = onPath(List.of("chromium", "chromium-browser", "google-chrome"));
    Optional<Path> driver = onPath(List.of("chromedriver"));
    Assumptions.assumeTrue(
        browser.isPresent() && driver.isPresent(),
        "the HTML page is not tested in a browser: chromium and chromedriver are not on the path"
            + " (apt-get install chromium chromium-driver)");
    SELENIUM.setLevel(Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.orElseThrow().toFile());
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
    options.addArguments("--window-size=1400,1000");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.orElseThrow().toFile())
            .withSilent(true)
            .build();
    return new ChromeDriver(service, options);
  }

  /** What the page complained of: errors of its script, and what the policy refused. */
  static List<String> complaints(WebDriver browser) {
    return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(entry -> entry.getMessage())
        .toList();
  }

  private static Optional<Path> onPath(List<String> names) {
    for (String directory : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      for (String name : names) {
        Path file = Path.of(directory, name);
        if (Files.isExecutable(file)) {
          return Optional.of(file);
        }
      }
    }
    return Optional.empty();
  }
}
