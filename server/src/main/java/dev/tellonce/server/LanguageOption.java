package dev.tellonce.server;

import dev.tellonce.bot.message.Language;
import picocli.CommandLine.Option;

/** The language of what is measured; shared by the commands that take one. */
final class LanguageOption {
  @Option(
      names = "--language",
      defaultValue = "en",
      paramLabel = "LANG",
      description =
          "The language of what is asked and of what answers (default: ${DEFAULT-VALUE}).")
  private String language = "en";

  Language value() {
    return new Language(language);
  }
}
