package dev.tellonce.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The shipped settings with some of a story's own. */
final class OwnConfig {
  private OwnConfig() {}

  /**
   * Copies the shipped settings.
   *
   * @param stage whose folder they go to
   * @param widget lines of the inbox's look, as they stand under {@code widget:}; empty for none
   * @param more lines at the end of the settings
   */
  static Path of(Stage stage, String widget, String more) throws IOException {
    Path from = Project.folder().resolve("config");
    Path to = stage.folder().resolve("config");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Path settings = to.resolve("tellonce.yaml");
    String place = "    automation: true\n    origins:\n";
    String before = Files.readString(settings);
    assertThat(before).contains(place);
    String look = widget.isEmpty() ? "" : "    widget:\n" + widget.indent(6);
    Files.writeString(
        settings, before.replace(place, look + place) + (more.isEmpty() ? "" : "\n" + more));
    return to;
  }

  /** Makes the bot ask back where it would hand over: one word of a question is enough then. */
  static Path easilyUnsure(Path config) throws IOException {
    Path routing = config.resolve("routing.yaml");
    String before = Files.readString(routing);
    String after = before.replace("clarify: 0.45", "clarify: 0.02\n  margin: 1.0");
    assertThat(after).isNotEqualTo(before);
    Files.writeString(routing, after);
    return config;
  }
}
