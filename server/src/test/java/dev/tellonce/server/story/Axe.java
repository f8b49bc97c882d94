package dev.tellonce.server.story;

import com.microsoft.playwright.Frame;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Asks axe-core what is in people's way. It runs in one frame at a time, because from outside
 * nothing reaches into the closed shadow root that the panel's frame lies in.
 */
final class Axe {
  private static final String RUN =
      """
      () => axe.run(document, { resultTypes: ['violations'], iframes: false }).then((found) =>
        found.violations
          .filter((rule) => rule.impact === 'serious' || rule.impact === 'critical')
          .map((rule) => `${rule.id}: ${rule.help}: ` + rule.nodes
            .map((node) => `${node.target} ${node.failureSummary}`).join(' | ')))
      """;

  private final String program;

  Axe() {
    try (InputStream source = Axe.class.getResourceAsStream("/axe.min.js")) {
      if (source == null) {
        throw new IllegalStateException("axe.min.js is not on the class path");
      }
      program = new String(source.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is serious or critical in a frame, a line for each rule. */
  List<String> serious(Frame frame) {
    if (!Boolean.TRUE.equals(frame.evaluate("() => 'axe' in window"))) {
      frame.evaluate(program);
    }
    List<?> found = (List<?>) frame.evaluate(RUN);
    return found.stream().map(String::valueOf).toList();
  }
}
