package dev.tellonce.server;

import dev.tellonce.server.config.Settings;
import dev.tellonce.server.config.SettingsReader;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the settings are; shared by the commands that need them. */
final class Home {
  @Option(
      names = "--config",
      paramLabel = "DIR",
      description = "The folder of tellonce.yaml and the content (default: the shipped one).")
  private Path given = Path.of("");

  Path folder() {
    if (!given.toString().isEmpty()) {
      if (!Files.isDirectory(given)) {
        throw new IllegalArgumentException(
            "--config: " + given + " is no folder (expected: a folder with tellonce.yaml)");
      }
      return given;
    }
    return Path.of(System.getProperty("tellonce.home", "."), "config");
  }

  Settings settings() {
    return new SettingsReader(folder(), System.getenv()).read();
  }
}
