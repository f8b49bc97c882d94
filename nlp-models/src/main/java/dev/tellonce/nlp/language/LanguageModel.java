package dev.tellonce.nlp.language;

import dev.tellonce.bot.message.Language;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.MaxentModel;

/**
 * An OpenNLP language detector, asked for all of its languages at once. OpenNLP's own front, {@code
 * LanguageDetectorME}, reads the same file and finds the same language, but lets every feature
 * count 1, which makes it too sure of long lines; so its model is asked directly. Immutable, safe
 * on any thread.
 */
public final class LanguageModel {
  /** The shipped model's file, beside this class. */
  public static final String FILE = "model.bin";

  /** No chance is taken for smaller, so that one line never outweighs all others. */
  private static final double LEAST = 1e-9;

  private final MaxentModel model;
  private final List<Language> languages;

  /** Asks this model. */
  public LanguageModel(LanguageDetectorModel detector) {
    this.model = detector.getMaxentModel();
    this.languages =
        IntStream.range(0, model.getNumOutcomes())
            .mapToObj(model::getOutcome)
            .map(Language::new)
            .toList();
  }

  /** Loads the shipped model. */
  public static LanguageModel shipped() {
    try (InputStream in = LanguageModel.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("language model: not in the jar (expected: shipped)");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a model as OpenNLP writes it.
   *
   * @throws IOException when it cannot be read or is none
   */
  public static LanguageModel read(InputStream in) throws IOException {
    LineFeaturesFactory.register();
    // OpenNLP goes back to the start of the stream once it knows the factory.
    return new LanguageModel(new LanguageDetectorModel(new BufferedInputStream(in)));
  }

  /** The languages, in the order of {@link #logChances}. */
  public List<Language> languages() {
    return languages;
  }

  /**
   * The logarithm of each language's chance for a text; all equal when it has no letters, at least
   * {@code log 1e-9}.
   */
  public double[] logChances(String text) {
    String[] features = LineFeatures.of(text);
    float[] weights = new float[features.length];
    Arrays.fill(weights, LineFeatures.weight(features.length));
    double[] chances = model.eval(features, weights);
    for (int l = 0; l < chances.length; l++) {
      chances[l] = StrictMath.log(Math.max(LEAST, chances[l]));
    }
    return chances;
  }

  /** The most likely language of a text, without any prior; unknown when it has no letters. */
  public Language best(String text) {
    if (LineFeatures.cleaned(text).isBlank()) {
      return Language.UNKNOWN;
    }
    double[] chances = logChances(text);
    int best = 0;
    for (int l = 1; l < chances.length; l++) {
      best = chances[l] > chances[best] ? l : best;
    }
    return languages.get(best);
  }
}
