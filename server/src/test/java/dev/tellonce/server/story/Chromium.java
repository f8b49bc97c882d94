package dev.tellonce.server.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The browser that all stories share; closed when the last test is done. */
record Chromium(Playwright playwright, Path program, Browser browser) implements AutoCloseable {
  /** Waiting ends as soon as there is something to see; this is for machines with much to do. */
  static final double PATIENCE_MS = 30_000;

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /**
   * Gives frames of other sites a storage of their own, as browsers do at home: the list takes the
   * place of the one that Playwright switches features off with, this one among them.
   */
  private static final List<String> PARTED_STORAGE =
      List.of("--enable-features=ThirdPartyStoragePartitioning", "--disable-features=Translate");

  static Chromium launch() {
    String named = System.getenv("TELLONCE_CHROMIUM");
    if (named == null) {
      throw new IllegalStateException(
          "TELLONCE_CHROMIUM is not set (expected: the program of Chromium; scripts/test finds or"
              + " installs it)");
    }
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Path program = Path.of(named);
    Browser browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(ARGUMENTS));
    return new Chromium(playwright, program, browser);
  }

  /** A browser of its own, with a profile on disk and storage parted by site. */
  BrowserContext withProfile(Path folder) {
    return playwright
        .chromium()
        .launchPersistentContext(
            folder,
            new BrowserType.LaunchPersistentContextOptions()
                .setExecutablePath(program)
                .setArgs(Stream.concat(ARGUMENTS.stream(), PARTED_STORAGE.stream()).toList())
                .setLocale("en-GB"));
  }

  @Override
  public void close() {
    playwright.close();
  }
}
