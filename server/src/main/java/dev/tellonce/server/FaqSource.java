package dev.tellonce.server;

import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.server.config.ContentReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where an FAQ is read from; shared by the commands that look at one without a server. */
final class FaqSource {
  @Mixin private final Home home = new Home();

  @Option(
      names = "--faq",
      paramLabel = "FILE",
      description = {
        "The entries: a file like those in faq/<language> (.yaml), or one JSON object a line with"
            + " id, question, answer and, if you like, phrasings, topic, automate, tags, owner,"
            + " valid_from, valid_until, variants, variant_of"
            + " (default: what is in faq/<language> of --config)."
      })
  private Optional<Path> faq = Optional.empty();

  Home home() {
    return home;
  }

  /** What it is called in a message. */
  String name(Language language) {
    return faq.orElse(home.folder().resolve("faq").resolve(language.code())).toString();
  }

  /**
   * The entries of a language.
   *
   * @throws IllegalArgumentException where there is none
   */
  FaqLines.Read read(Language language) {
    FaqLines.Read read =
        faq.filter(file -> !file.toString().endsWith(".yaml"))
            .map(file -> FaqLines.read(file, language, FaqLines.Answers.ONE))
            .orElseGet(() -> yaml(language));
    if (read.entries().isEmpty()) {
      throw new IllegalArgumentException(
          name(language)
              + ": no entry in the language "
              + language
              + " (expected: at least one; --language says which)");
    }
    return read;
  }

  private FaqLines.Read yaml(Language language) {
    ContentReader reader = new ContentReader(home.folder());
    List<FaqEntry> all = faq.map(file -> reader.faq(file, language)).orElseGet(reader::faq);
    List<FaqEntry> entries =
        all.stream().filter(entry -> entry.language().equals(language)).toList();
    Map<FaqId, String> names = new LinkedHashMap<>();
    entries.forEach(entry -> names.put(entry.id(), entry.id().value()));
    return new FaqLines.Read(entries, names);
  }
}
