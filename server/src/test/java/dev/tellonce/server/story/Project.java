package dev.tellonce.server.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

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

  /** Copies the shipped settings and content into a new folder, and switches the encoder off. */
  static Path withoutEncoder(Path folder) {
    try {
      Path config = copyConfig(folder.resolve("shipped"));
      Path routing = config.resolve("routing.yaml");
      String shipped = Files.readString(routing);
      String off = shipped.replace("\nencoder: shipped\n", "\nencoder: off\n");
      if (off.equals(shipped)) {
        throw new IllegalStateException(routing + " (expected: a line \"encoder: shipped\")");
      }
      Files.writeString(routing, off);
      return config;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies the shipped settings and content into a new folder. */
  static Path copyConfig(Path folder) throws IOException {
    Path from = folder().resolve("config");
    Path to = folder.resolve("config");
    List<Path> all;
    try (Stream<Path> files = Files.walk(from)) {
      all = files.toList();
    }
    Files.createDirectories(folder);
    for (Path each : all) {
      Files.copy(each, to.resolve(from.relativize(each).toString()));
    }
    return to;
  }
}
