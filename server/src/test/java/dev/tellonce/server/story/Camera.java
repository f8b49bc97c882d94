package dev.tellonce.server.story;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Takes a picture of a screen in each of its states, at each width and in both themes, and asks of
 * each whether it may be shown: nothing too wide, nothing cut off, nothing too small to press, and
 * nothing that axe calls serious. All faults are told at once, in {@link #faults}.
 */
final class Camera {
  /** The sizes of a window, in CSS pixels, narrowest first. */
  enum Size {
    NARROW(320, 640),
    MIDDLE(768, 900),
    WIDE(1280, 800),
    /** A window of 1280 by 800 at 200 %. */
    ZOOMED(640, 400),
    /** A window of 1280 by 1024 at 400 %, the least that WCAG 2.2 asks for in 1.4.10. */
    ZOOMED_MOST(320, 256);

    private final int width;
    private final int height;

    Size(int width, int height) {
      this.width = width;
      this.height = height;
    }

    boolean isZoom() {
      return this == ZOOMED || this == ZOOMED_MOST;
    }
  }

  /** One picture, for the sheet. */
  record Shot(String state, Size size, ColorScheme light, Path file) {}

  /** Whether every size and theme has its picture kept; what is wrong is found in any case. */
  private static final boolean ALL = System.getProperty("tellonce.pictures") != null;

  private static final String SETTLED =
      "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))";

  private static final String IN_SIGHT = "place => place.scrollIntoView({ block: 'nearest' })";

  private final Axe axe = new Axe();
  private final String layout = resource("layout.js");
  private final Path folder;
  private final Set<Size> axed;
  private final List<Shot> shots = new ArrayList<>();
  private final Map<String, List<String>> faults = new LinkedHashMap<>();

  /**
   * A camera for one screen.
   *
   * @param screen a name for files, such as {@code widget-en}
   * @param axed the sizes at which axe is asked; the narrowest by night as well
   */
  Camera(String screen, Set<Size> axed) {
    this.axed = axed;
    folder = Project.folder().resolve("server/target/pictures").resolve(screen);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Pictures of a page in every size. */
  void shoot(Page page, String state) {
    shoot(page, page.locator("body"), state, Size.values());
  }

  /** Pictures of what a page shows in one place, in these sizes; the place's frame is judged. */
  void shoot(Page page, Locator place, String state, Size... sizes) {
    Frame frame = frameOf(place);
    for (Size size : sizes) {
      page.setViewportSize(size.width, size.height);
      look(page, ColorScheme.LIGHT, frame, place);
      String where = state + ", " + size;
      note(where, (List<?>) frame.evaluate(layout));
      if (axed.contains(size)) {
        note(where, axe.serious(frame));
      }
      if (ALL || size == Size.NARROW || size == Size.WIDE) {
        picture(page, state, size, ColorScheme.LIGHT);
      }
      boolean axedAtNight = size == Size.NARROW && axed.contains(size);
      if (axedAtNight || (ALL && !size.isZoom())) {
        look(page, ColorScheme.DARK, frame, place);
        if (axedAtNight) {
          note(where + ", dark", axe.serious(frame));
        }
        picture(page, state, size, ColorScheme.DARK);
      }
    }
    page.setViewportSize(Size.WIDE.width, Size.WIDE.height);
  }

  /** Nothing moves, so that nothing is looked at half way. */
  private static void look(Page page, ColorScheme light, Frame frame, Locator place) {
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(light)
            .setReducedMotion(ReducedMotion.REDUCE));
    frame.evaluate(SETTLED);
    place.evaluate(IN_SIGHT);
  }

  private void picture(Page page, String state, Size size, ColorScheme light) {
    Path file = folder.resolve(name(state, size, light));
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
    shots.add(new Shot(state, size, light, file));
  }

  /** A picture in the few colours that somebody's system allows. */
  void shootForced(Page page, Locator place, String state, Size size) {
    page.setViewportSize(size.width, size.height);
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    frameOf(place).evaluate(SETTLED);
    place.evaluate(IN_SIGHT);
    Path file = folder.resolve(state + "-" + size.width + "-forced.png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
    page.setViewportSize(Size.WIDE.width, Size.WIDE.height);
  }

  private static Frame frameOf(Locator place) {
    return Objects.requireNonNull(place.elementHandle().ownerFrame(), "the place is gone");
  }

  private static String name(String state, Size size, ColorScheme light) {
    return String.format(
        Locale.ROOT,
        "%s-%dx%d-%s.png",
        state,
        size.width,
        size.height,
        light.name().toLowerCase(Locale.ROOT));
  }

  private void note(String where, List<?> found) {
    for (Object each : found) {
      faults.computeIfAbsent(String.valueOf(each), fault -> new ArrayList<>()).add(where);
    }
  }

  /** All states at one size by day, in order, on one picture. */
  void sheet(Size size, ContactSheet sheet, String name) throws IOException {
    Path to =
        Project.folder().resolve(System.getProperty("tellonce.pictures", "server/target/pictures"));
    List<Shot> wanted =
        shots.stream()
            .filter(shot -> shot.size() == size && shot.light() == ColorScheme.LIGHT)
            .toList();
    sheet.write(wanted, to.resolve("states-" + name + ".jpg"));
  }

  /** What was wrong in the pictures so far. */
  List<String> faults() {
    return faults.entrySet().stream()
        .map(each -> each.getKey() + " (first in " + each.getValue().getFirst() + ")")
        .toList();
  }

  private static String resource(String name) {
    try (InputStream source = Camera.class.getResourceAsStream(name)) {
      if (source == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return new String(source.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
