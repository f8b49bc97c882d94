package dev.tellonce.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody at a page with a keyboard and nothing else. Every stop on the way has to show that it
 * has the focus: it, or what it stands in, has an outline or a shadow that is not there without it.
 */
final class Keys {
  private static final int FAR = 120;

  /** What has the focus in a frame, also behind a shadow root; a frame within it counts itself. */
  private static final String FOCUSED =
      """
      () => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        return at === document.body ? null : at;
      }
      """;

  /** Where the focus is put for those who listen, and where nothing can be done with it. */
  private static final String IS_QUIET =
      "place => !place.isConnected || (place.tabIndex < 0"
          + " && !place.matches('button, a, input, textarea, select, summary'))";

  private static final String HAS_FOCUS =
      "place => place.getRootNode().activeElement === place && document.hasFocus()";

  /** Outline and shadow of a place and of the two around it, and whether one is to be seen. */
  private static final String LOOK =
      """
      place => {
        const looks = [];
        let seen = false;
        for (let at = place, i = 0; at && i < 3; at = at.parentElement, i++) {
          const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(at);
          const outline = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
          seen ||= outline || boxShadow !== 'none';
          looks.push(outline ? outlineStyle + outlineWidth + outlineColor : '', boxShadow);
        }
        return (seen ? 'seen ' : 'nothing ') + looks.join(' ');
      }
      """;

  private static final String NAME =
      """
      place => {
        const kinds = [...place.classList].map(each => '.' + each).join('');
        const words = place.getAttribute('aria-label') ?? place.textContent ?? '';
        return place.localName + kinds + ' (' + words.trim().slice(0, 40) + ')';
      }
      """;

  private final Page page;
  private final List<String> unseen = new ArrayList<>();

  /** The keyboard of a page; nothing moves there, so that a look is what it will be. */
  Keys(Page page) {
    this.page = page;
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
  }

  /** Presses keys, one after the other. */
  void press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  /** Types words into what has the focus. */
  void type(String words) {
    page.keyboard().type(words);
  }

  /** Types over what a field holds. */
  void retype(String words) {
    press("Control+a");
    type(words);
  }

  /** Goes forward to a place. */
  Keys to(Locator place) {
    return walk("Tab", place);
  }

  /** Goes back to a place. */
  Keys back(Locator place) {
    return walk("Shift+Tab", place);
  }

  /** Goes to a place by an arrow. */
  Keys by(String arrow, Locator place) {
    return walk(arrow, place);
  }

  private Keys walk(String key, Locator place) {
    PlaywrightAssertions.assertThat(place).isVisible();
    List<String> way = new ArrayList<>();
    for (int i = 0; i < FAR && !hasFocus(place); i++) {
      Optional<ElementHandle> left = focused();
      String look = left.map(Keys::look).orElse("");
      left.ifPresent(stop -> way.add(String.valueOf(stop.evaluate(NAME))));
      press(key);
      left.ifPresent(stop -> hasShown(stop, look));
    }
    assertThat(hasFocus(place)).as("%s by %s, past %s", place, key, way).isTrue();
    return this;
  }

  /** A stop that was left looks otherwise now, or showed nothing while it had the focus. */
  private void hasShown(ElementHandle stop, String look) {
    try {
      boolean isLeft = !Boolean.TRUE.equals(stop.evaluate(IS_QUIET)) && !keeps(stop);
      if (isLeft && (look.startsWith("nothing") || look.equals(look(stop)))) {
        unseen.add(stop.evaluate(NAME) + ": " + look);
      }
    } catch (PlaywrightException e) {
      // Its frame went with the focus.
      assertThat(e).hasMessageMatching("(?s).*(context|detached|frame).*");
    }
  }

  private static boolean keeps(ElementHandle stop) {
    return Boolean.TRUE.equals(stop.evaluate(HAS_FOCUS));
  }

  private static String look(ElementHandle stop) {
    return String.valueOf(stop.evaluate(LOOK));
  }

  private static boolean hasFocus(Locator place) {
    return place.count() == 1 && Boolean.TRUE.equals(place.evaluate(HAS_FOCUS));
  }

  private Optional<ElementHandle> focused() {
    Frame frame = page.mainFrame();
    while (true) {
      JSHandle found = frame.evaluateHandle(FOCUSED);
      ElementHandle element = found.asElement();
      if (element == null) {
        return Optional.empty();
      }
      Frame inside = element.contentFrame();
      if (inside == null) {
        return Optional.of(element);
      }
      frame = inside;
    }
  }

  /** What is picked in the system's own dialog, which Enter opens. */
  void picks(Path... files) {
    FileChooser chooser = page.waitForFileChooser(() -> press("Enter"));
    chooser.setFiles(files);
  }

  /** What Enter saves. */
  Download saves() {
    return page.waitForDownload(() -> press("Enter"));
  }

  /** The stops that did not show that they had the focus. */
  List<String> unseen() {
    return unseen.stream().distinct().toList();
  }
}
