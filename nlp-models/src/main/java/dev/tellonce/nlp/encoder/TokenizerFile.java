package dev.tellonce.nlp.encoder;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A {@code tokenizer.json} as it was read: small parts as trees, the vocabulary as two arrays,
 * because a tree of a quarter of a million pieces would take more memory than the server has.
 */
final class TokenizerFile {
  /** The largest vocabulary that is read; the largest known has 256,000 pieces. */
  static final int MOST_PIECES = 1_000_000;

  // Who opened the stream reads its rest for the fingerprint, and closes it.
  private static final JsonMapper JSON =
      JsonMapper.builder(JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build())
          .build();

  private final JsonNode parts;
  private final List<String> pieces;
  private final float[] scores;

  private TokenizerFile(JsonNode parts, List<String> pieces, float[] scores) {
    this.parts = parts;
    this.pieces = pieces;
    this.scores = scores;
  }

  /** Everything but the model's vocabulary and merges. */
  JsonNode parts() {
    return parts;
  }

  /** The vocabulary, by number. */
  List<String> pieces() {
    return Collections.unmodifiableList(pieces);
  }

  /** The scores of the pieces, by number; empty where the vocabulary has none. */
  float[] scores() {
    return scores.clone();
  }

  /**
   * Reads a file.
   *
   * @param name what messages call it
   */
  static TokenizerFile read(String name, InputStream in) {
    ObjectNode parts = JsonNodeFactory.instance.objectNode();
    Vocabulary vocabulary = new Vocabulary(name);
    try (JsonParser parser = JSON.createParser(in)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw notOne(name);
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = parser.currentName();
        JsonToken value = parser.nextToken();
        if (key.equals("model") && value == JsonToken.START_OBJECT) {
          parts.set(key, model(parser, vocabulary));
        } else {
          parts.set(key, parser.<JsonNode>readValueAsTree());
        }
      }
    } catch (JacksonException e) {
      throw new EncoderException(
          name
              + ": broken JSON ("
              + e.getOriginalMessage()
              + ") (expected: a complete tokenizer.json; copy the file again)",
          e);
    }
    if (!parts.path("model").isObject() || vocabulary.size == 0) {
      throw notOne(name);
    }
    return new TokenizerFile(parts, vocabulary.all(), vocabulary.allScores());
  }

  private static EncoderException notOne(String name) {
    return new EncoderException(
        name
            + ": no \"model\" with a \"vocab\" (expected: the tokenizer.json that lies beside the"
            + " model where it was published)");
  }

  private static ObjectNode model(JsonParser parser, Vocabulary vocabulary) {
    ObjectNode rest = JsonNodeFactory.instance.objectNode();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      JsonToken value = parser.nextToken();
      if (key.equals("vocab") && value == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          String piece = parser.currentName();
          parser.nextToken();
          vocabulary.put(parser.getIntValue(), piece, 0);
        }
      } else if (key.equals("vocab") && value == JsonToken.START_ARRAY) {
        vocabulary.scored = true;
        while (parser.nextToken() == JsonToken.START_ARRAY) {
          String piece = parser.nextStringValue();
          parser.nextToken();
          vocabulary.put(vocabulary.size, piece == null ? "" : piece, parser.getFloatValue());
          parser.nextToken();
        }
      } else if (key.equals("merges")) {
        parser.skipChildren();
      } else {
        rest.set(key, parser.<JsonNode>readValueAsTree());
      }
    }
    return rest;
  }

  /** Pieces as they come, in whatever order. */
  private static final class Vocabulary {
    private final String name;
    private String[] pieces = new String[1 << 15];
    private float[] scores = new float[1 << 15];
    private boolean scored;
    private int size;

    Vocabulary(String name) {
      this.name = name;
    }

    void put(int id, String piece, float score) {
      if (id < 0 || id >= MOST_PIECES) {
        throw new EncoderException(
            name + ": piece number " + id + " (expected: 0.." + (MOST_PIECES - 1) + ")");
      }
      while (id >= pieces.length) {
        pieces = Arrays.copyOf(pieces, 2 * pieces.length);
        scores = Arrays.copyOf(scores, 2 * scores.length);
      }
      pieces[id] = piece;
      scores[id] = score;
      size = Math.max(size, id + 1);
    }

    /** A number without a piece gets one that no text can have. */
    List<String> all() {
      List<String> all = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        all.add(pieces[i] == null ? "" : pieces[i]);
      }
      return all;
    }

    float[] allScores() {
      return scored ? Arrays.copyOf(scores, size) : new float[0];
    }
  }
}
