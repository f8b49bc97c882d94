package dev.tellonce.server;

import dev.tellonce.bot.message.Language;
import dev.tellonce.nlp.tone.PackRewriter;
import dev.tellonce.nlp.tone.TonePacks;
import dev.tellonce.nlp.tone.ToneReading;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which rules, shared by the tone commands that read texts. For one thread. */
final class ToneRules {
  @Option(
      names = "--packs",
      paramLabel = "DIR",
      description = "The folder of the packs, one folder a language (default: the shipped ones).")
  private Path given = Path.of("");

  /** The folder of the packs. */
  Path folder() {
    if (given.toString().isEmpty()) {
      return Path.of(System.getProperty("tellonce.home", "."), "config", "tone");
    }
    if (!Files.isDirectory(given)) {
      throw new IllegalArgumentException(
          "--packs: " + given + " is no folder (expected: a folder with one folder a language)");
    }
    return given;
  }

  /** What reads texts of a language. */
  Reader reader(String language) {
    TonePacks packs = TonePacks.load(folder());
    if (!packs.languages().contains(language)) {
      throw new IllegalArgumentException(
          "--language: " + language + " (expected: one of " + sorted(packs) + ")");
    }
    PackRewriter rewriter = new PackRewriter(packs);
    return text -> rewriter.explain(text, new Language(language));
  }

  private static String sorted(TonePacks packs) {
    return String.join(", ", packs.languages().stream().sorted().toList());
  }

  /** Reads one text. */
  interface Reader {
    ToneReading read(String text);
  }
}
