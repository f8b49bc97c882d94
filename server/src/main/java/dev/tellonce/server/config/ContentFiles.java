package dev.tellonce.server.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The YAML files of a folder of content. One thread. */
final class ContentFiles {
  private final YAMLMapper yaml = Section.mapper();

  /**
   * What a file says; empty where it cannot be read.
   *
   * @param name how the file is called in a fault
   * @param faults where it is noted that the file is no YAML
   */
  Optional<JsonNode> tree(Path file, String name, List<String> faults) {
    try {
      return Optional.of(yaml.readTree(file.toFile()));
    } catch (JacksonException e) {
      String where = e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
      faults.add(name + ": no valid YAML" + where);
      return Optional.empty();
    }
  }

  /**
   * The files of a folder in their order; none where there is no such folder.
   *
   * @param depth how deep to look; 1 for the folder itself
   */
  static List<Path> in(Path folder, int depth) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(folder, depth)) {
      return walk.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file's name without its ending: a language, where files are named by it. */
  static String stem(Path file) {
    return String.valueOf(file.getFileName()).replace(".yaml", "");
  }
}
