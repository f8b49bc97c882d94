package dev.tellonce.server.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of settings for a server in a test: two languages' texts, no FAQ, no pauses. */
final class TestConfig {
  static final String INBOX = "shop";

  private TestConfig() {}

  /**
   * The shipped texts without the FAQ, which takes its time to read and is not asked here; the
   * rules of tone in the languages of the inboxes alone, for the same reason.
   */
  static Path texts(Path folder) {
    for (String part : List.of("phrases", "tone/en", "tone/da", "canned")) {
      Path from = RunningServer.configFolder().resolve(part);
      try (Stream<Path> files = Files.walk(from)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path to = folder.resolve(part).resolve(from.relativize(file).toString());
          Files.createDirectories(Optional.ofNullable(to.getParent()).orElseThrow());
          Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return folder;
  }

  /** Texts and settings, for a process of its own. */
  static Path write(Path folder) {
    texts(folder);
    try {
      Files.writeString(
          folder.resolve("tellonce.yaml"),
          // A folder of its own: the default lies where the build is run.
          "data: {dir: '"
              + folder.resolveSibling("data")
              + "'}\n"
              + """
              inboxes:
                - id: shop
                  name: Shop
                  channel: web
                  languages: [en]
                  automation: false
              """);
      Files.writeString(
          folder.resolve("routing.yaml"),
          """
          pause_millis: 0
          agent_capacity: 50
          away_grace_seconds: 3600
          """);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
