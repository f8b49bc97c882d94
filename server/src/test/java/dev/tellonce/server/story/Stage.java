package dev.tellonce.server.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * What a story needs, new for each test: a folder, a server, and windows that share nothing. A
 * story that fails leaves a picture of every page and the server's log in target/story; a page that
 * throws, or does what its policy forbids, fails its story.
 */
final class Stage implements BeforeEachCallback, AfterEachCallback, TestExecutionExceptionHandler {
  private static final Path REMAINS = Path.of("server", "target", "story");

  private final List<BrowserContext> windows = new ArrayList<>();
  private final List<AutoCloseable> opened = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private @Nullable Chromium chromium;
  private @Nullable Path folder;
  private @Nullable RunningServer server;

  /** A window of somebody who reads English. */
  BrowserContext window() {
    return window(new Browser.NewContextOptions().setLocale("en-GB"));
  }

  /** A window with wishes of its own. */
  BrowserContext window(Browser.NewContextOptions options) {
    return watched(chromium().browser().newContext(options));
  }

  /** A window of a browser with a profile on disk; the others are like private windows. */
  BrowserContext windowWithProfile() {
    return watched(chromium().withProfile(folder().resolve("profile")));
  }

  /** A window whose pages are meant to do what their policy forbids, or to throw. */
  BrowserContext windowThatMayFail() {
    BrowserContext window =
        chromium().browser().newContext(new Browser.NewContextOptions().setLocale("en-GB"));
    window.setDefaultTimeout(Chromium.PATIENCE_MS);
    windows.add(window);
    return window;
  }

  private BrowserContext watched(BrowserContext window) {
    window.setDefaultTimeout(Chromium.PATIENCE_MS);
    window.onWebError(error -> faults.add(error.error()));
    window.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            faults.add(message.text());
          }
        });
    windows.add(window);
    return window;
  }

  /**
   * The test's server with the shipped settings, started when it is first asked for; without the
   * sentence encoder, which takes seconds of every start and which most stories do not need.
   */
  RunningServer server() {
    return server == null ? server(Project.withoutEncoder(folder())) : server;
  }

  /** The test's server as it is shipped. */
  RunningServer shippedServer() {
    return server(Project.folder().resolve("config"));
  }

  /** The test's server with settings of its own. */
  RunningServer server(Path config) {
    RunningServer running = server;
    if (running == null) {
      running = new RunningServer(folder(), config);
      server = running;
      opened.add(running);
    }
    return running;
  }

  /** Closes something when the test is over. */
  <T extends AutoCloseable> T with(T part) {
    opened.add(part);
    return part;
  }

  /** A folder that is removed when the test is over. */
  Path folder() {
    return Objects.requireNonNull(folder, "no test runs");
  }

  private Chromium chromium() {
    return Objects.requireNonNull(chromium, "no test runs");
  }

  @Override
  public void beforeEach(ExtensionContext test) throws IOException {
    folder = Files.createTempDirectory("story-");
    chromium =
        test.getRoot()
            .getStore(Namespace.create(Stage.class))
            .getOrComputeIfAbsent("chromium", key -> Chromium.launch(), Chromium.class);
  }

  @Override
  public void handleTestExecutionException(ExtensionContext test, Throwable failure)
      throws Throwable {
    Path remains = Project.folder().resolve(REMAINS);
    Files.createDirectories(remains);
    String name = test.getRequiredTestMethod().getName();
    List<Page> pages = windows.stream().flatMap(window -> window.pages().stream()).toList();
    try {
      for (int i = 0; i < pages.size(); i++) {
        Path picture = remains.resolve(name + "-" + (i + 1) + ".png");
        pages.get(i).screenshot(new Page.ScreenshotOptions().setPath(picture));
      }
    } catch (PlaywrightException e) {
      failure.addSuppressed(e);
    }
    if (server != null) {
      Files.writeString(remains.resolve(name + ".log"), server.log());
    }
    throw failure;
  }

  @Override
  public void afterEach(ExtensionContext test) throws Exception {
    try {
      windows.forEach(BrowserContext::close);
    } finally {
      for (AutoCloseable part : opened.reversed()) {
        part.close();
      }
    }
    try (Stream<Path> files = Files.walk(folder())) {
      files.sorted(Comparator.reverseOrder()).forEach(Stage::delete);
    }
    if (!faults.isEmpty()) {
      throw new AssertionError("pages did what they must not: " + String.join("\n", faults));
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
