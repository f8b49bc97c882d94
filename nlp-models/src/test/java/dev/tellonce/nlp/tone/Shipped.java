package dev.tellonce.nlp.tone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The packs the product ships and the tables they are tested with. */
final class Shipped {
  static final List<String> LANGUAGES = List.of("en", "da", "fi", "nb", "ko");
  static final TonePacks PACKS = TonePacks.load(folder());
  static final PackRewriter REWRITER = new PackRewriter(PACKS);

  private Shipped() {}

  static Path folder() {
    Path here = Path.of("config", "tone");
    return Files.isDirectory(here) ? here : Path.of("..", "config", "tone");
  }

  static LanguageRules rules(String language) {
    return PACKS.rules(language).orElseThrow();
  }

  /** The lines of a table such as {@code da-held.txt}. */
  static List<String> table(String language, String name) {
    String file = language + "-" + name + ".txt";
    try (InputStream in = Shipped.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every text that stands in an example of a language. */
  static List<String> examples(String language) {
    return rules(language).rules().stream()
        .flatMap(rule -> rule.source().examples().stream())
        .map(PackSource.Example::before)
        .toList();
  }
}
