package dev.tellonce.faq;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.understanding.SentenceEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives texts of one language their vectors and remembers them. Any thread; waits for the encoder.
 */
final class Vectors {
  private static final int REMEMBERED = 20_000;
  private static final float[] NONE = {};

  private final Optional<SentenceEncoder> encoder;
  private final Cache<String, float[]> known =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  /** Vectors of an encoder, where it reads the language; empty ones otherwise. */
  Vectors(Optional<SentenceEncoder> encoder, Language language) {
    this.encoder = encoder.filter(each -> each.reads(language));
  }

  /** The vector of a text; empty without an encoder. */
  float[] of(String text) {
    if (encoder.isEmpty()) {
      return NONE;
    }
    float[] vector = known.get(text, encoder.get()::encode);
    return vector == null ? NONE : vector;
  }

  /** The vectors of many texts, for less time each. */
  Map<String, float[]> of(List<String> texts) {
    Map<String, float[]> vectors = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    for (String text : texts) {
      float[] vector = encoder.isEmpty() ? NONE : known.getIfPresent(text);
      if (vector == null) {
        missing.add(text);
      } else {
        vectors.put(text, vector);
      }
    }
    if (!missing.isEmpty() && encoder.isPresent()) {
      List<float[]> found = encoder.get().encodeAll(missing);
      for (int i = 0; i < missing.size(); i++) {
        vectors.put(missing.get(i), found.get(i));
        known.put(missing.get(i), found.get(i));
      }
    }
    return vectors;
  }
}
