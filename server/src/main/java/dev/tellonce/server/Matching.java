package dev.tellonce.server;

import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.understanding.SentenceEncoder;
import dev.tellonce.nlp.encoder.Encoders;
import dev.tellonce.server.config.EncoderChoice;
import java.nio.file.Path;
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

  /** Runs with the shipped encoder, or without one where none is wanted. */
  int run(ToIntFunction<Optional<SentenceEncoder>> work) {
    return run(new EncoderChoice.Shipped(), work);
  }

  /** Runs with the encoder that was chosen, or without one where none is wanted. */
  int run(EncoderChoice choice, ToIntFunction<Optional<SentenceEncoder>> work) {
    int threads = Runtime.getRuntime().availableProcessors();
    return switch (withoutEncoder ? new EncoderChoice.Off() : choice) {
      case EncoderChoice.Off() -> work.applyAsInt(Optional.empty());
      case EncoderChoice.Shipped() -> with(Encoders.shipped(threads), work);
      case EncoderChoice.Folder(Path folder) -> with(Encoders.open(folder, threads), work);
    };
  }

  private static int with(SentenceEncoder opened, ToIntFunction<Optional<SentenceEncoder>> work) {
    try (SentenceEncoder encoder = opened) {
      return work.applyAsInt(Optional.of(encoder));
    }
  }
}
