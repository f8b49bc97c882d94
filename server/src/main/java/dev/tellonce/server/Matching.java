package dev.tellonce.server;

import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.understanding.SentenceEncoder;
import dev.tellonce.nlp.encoder.Encoders;
import java.util.Optional;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How questions are matched; shared by the commands that match them. */
final class Matching {
  @Mixin private final LanguageOption language = new LanguageOption();

  @Option(
      names = "--no-encoder",
      description = "Match by words and n-grams alone, without sentence vectors.")
  private boolean withoutEncoder;

  Language language() {
    return language.value();
  }

  /** Runs with the encoder, or without one where none is wanted. */
  int run(ToIntFunction<Optional<SentenceEncoder>> work) {
    if (withoutEncoder) {
      return work.applyAsInt(Optional.empty());
    }
    try (SentenceEncoder encoder = Encoders.shipped(Runtime.getRuntime().availableProcessors())) {
      return work.applyAsInt(Optional.of(encoder));
    }
  }
}
