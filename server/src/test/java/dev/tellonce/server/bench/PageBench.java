package dev.tellonce.server.bench;

import com.google.gson.JsonElement;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import dev.tellonce.server.Assembly;
import dev.tellonce.server.config.Settings;
import dev.tellonce.server.config.SettingsReader;
import io.github.bucket4j.TimeMeter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Compares, in one run and one browser, the demo shop's page with the widget and without it: time
 * to the load event, time the main thread worked, and how much the layout moved. Prints a table of
 * medians; asserts nothing.
 */
public final class PageBench {
  private static final double MILLIS_A_SECOND = 1000;

  /**
   * When to look: the loader has run, and the panel was fetched when the page had nothing to do.
   */
  private static final int AFTER_LOADER_MS = 1_500;

  private static final int AFTER_PANEL_MS = 8_000;

  private final Browser browser;
  private final String shop;

  private PageBench(Browser browser, String shop) {
    this.browser = browser;
    this.shop = shop;
  }

  /** What one look at the page cost. */
  private record Cost(double load, double script, double shift) {}

  /**
   * Runs the bench.
   *
   * @param args the folder of the settings, and optionally how often each page is loaded (default
   *     9); the browser is named by {@code TELLONCE_CHROMIUM}
   */
  public static void main(String[] args) throws Exception {
    Path config = Path.of(args[0]);
    int runs = args.length > 1 ? Integer.parseInt(args[1]) : 9;
    Settings shipped = new SettingsReader(config, Map.of()).read();
    Settings.Server local =
        new Settings.Server(
            "127.0.0.1", 0, 0, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    Path data = Files.createTempDirectory("tellonce-page-bench-");
    Settings settings = shipped.with(local, data, shipped.inboxes());
    try (Assembly server =
            new Assembly(settings, config, (code, say) -> {}, TimeMeter.SYSTEM_NANOTIME);
        Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
      Browser browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(Path.of(System.getenv("TELLONCE_CHROMIUM")))
                      .setArgs(List.of("--no-sandbox", "--disable-gpu")));
      new PageBench(browser, "http://127.0.0.1:" + server.port() + "/").run(runs);
    }
    System.exit(0);
  }

  private void run(int runs) {
    look(true, AFTER_LOADER_MS);
    look(false, AFTER_LOADER_MS);
    System.out.println("| the shop's page | load ms | main thread ms | layout shift |");
    System.out.println("|---|---|---|---|");
    for (int after : new int[] {AFTER_LOADER_MS, AFTER_PANEL_MS}) {
      List<Cost> with = new ArrayList<>();
      List<Cost> without = new ArrayList<>();
      for (int i = 0; i < runs; i++) {
        // By turns, so that what else the machine does falls on both.
        without.add(look(false, after));
        with.add(look(true, after));
      }
      Cost plain = median(without);
      Cost own = median(with);
      String when = after == AFTER_LOADER_MS ? "launcher" : "launcher and panel, in the background";
      row("without the widget", plain);
      row("with the widget: " + when, own);
      System.out.printf(
          Locale.ROOT,
          "| ratio | %.2f | %.2f | %+.4f |%n",
          own.load() / plain.load(),
          own.script() / plain.script(),
          own.shift() - plain.shift());
    }
  }

  private static void row(String name, Cost cost) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %.0f | %.0f | %.4f |%n",
        name,
        cost.load(),
        cost.script(),
        cost.shift());
  }

  private static Cost median(List<Cost> costs) {
    return new Cost(
        middle(costs.stream().map(Cost::load).sorted().toList()),
        middle(costs.stream().map(Cost::script).sorted().toList()),
        middle(costs.stream().map(Cost::shift).sorted().toList()));
  }

  private static double middle(List<Double> sorted) {
    return sorted.get(sorted.size() / 2);
  }

  private Cost look(boolean widget, int after) {
    try (BrowserContext window = browser.newContext()) {
      Page page = window.newPage();
      if (!widget) {
        page.route("**/tellonce.js", Route::abort);
      }
      CDPSession session = window.newCDPSession(page);
      session.send("Performance.enable");
      page.navigate(shop);
      page.waitForTimeout(after);
      double load =
          ((Number)
                  page.evaluate("() => performance.getEntriesByType('navigation')[0].loadEventEnd"))
              .doubleValue();
      double shift =
          ((Number)
                  page.evaluate(
                      """
                      () => new Promise((resolve) => {
                        let sum = 0;
                        new PerformanceObserver((list) => {
                          for (const each of list.getEntries()) sum += each.value;
                        }).observe({ type: "layout-shift", buffered: true });
                        setTimeout(() => resolve(sum), 100);
                      })
                      """))
              .doubleValue();
      double busy = 0;
      for (JsonElement metric : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
        if (metric.getAsJsonObject().get("name").getAsString().equals("TaskDuration")) {
          busy = metric.getAsJsonObject().get("value").getAsDouble() * MILLIS_A_SECOND;
        }
      }
      return new Cost(load, busy, shift);
    }
  }
}
