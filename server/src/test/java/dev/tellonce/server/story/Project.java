package dev.tellonce.server.story;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project's own files are, wherever the tests were started. */
final class Project {
  private Project() {}

  /** The folder that holds config and docs. */
  static Path folder() {
    Path here = Path.of("").toAbsolutePath();
    for (Path folder = here; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("config").resolve("tellonce.yaml"))) {
        return folder;
      }
    }
    throw new IllegalStateException(
        here + " (expected: a folder inside the project, below config/tellonce.yaml)");
  }
}
