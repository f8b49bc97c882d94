package dev.tellonce.nlp.language;

import dev.tellonce.bot.message.Language;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A linear model over {@link NgramFeatures}: one weight a place and language, kept in one byte, and
 * the softmax of their sums. Immutable.
 *
 * <p>The file: the text {@code TELLONCE-LANG-1}, the number of languages and their codes, the bits
 * of the places, the scale of a weight, then the weights, language by language.
 */
public final class LanguageModel {
  private static final String MAGIC = "TELLONCE-LANG-1";
  private static final int MAX_LANGUAGES = 64;
  private static final int MAX_BITS = 20;

  private final List<Language> languages;
  private final int bits;
  private final float scale;
  private final byte[][] weights;

  private LanguageModel(List<Language> languages, int bits, float scale, byte[][] weights) {
    this.languages = List.copyOf(languages);
    this.bits = bits;
    this.scale = scale;
    this.weights = weights;
  }

  /**
   * Makes a model of exact weights, each rounded to one byte.
   *
   * @param languages the languages
   * @param bits there are 2 to the power of this many places
   * @param exact the weights, language by language
   */
  public static LanguageModel rounded(List<Language> languages, int bits, float[][] exact) {
    float most = 0;
    for (float[] row : exact) {
      for (float weight : row) {
        most = Math.max(most, Math.abs(weight));
      }
    }
    float scale = most == 0 ? 1 : most / 127;
    byte[][] weights = new byte[languages.size()][1 << bits];
    for (int l = 0; l < weights.length; l++) {
      for (int i = 0; i < weights[l].length; i++) {
        weights[l][i] = (byte) Math.round(exact[l][i] / scale);
      }
    }
    return new LanguageModel(languages, bits, scale, weights);
  }

  /** The same model, each sum of weights multiplied, so that its chances can be made to fit. */
  public LanguageModel sharpened(double factor) {
    return new LanguageModel(languages, bits, (float) (scale * factor), weights);
  }

  /**
   * Reads a model.
   *
   * @throws IOException when it cannot be read or is none
   */
  public static LanguageModel read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    if (!data.readUTF().equals(MAGIC)) {
      throw new IOException("language model: unknown format (expected: " + MAGIC + ")");
    }
    int count = data.readInt();
    if (count < 1 || count > MAX_LANGUAGES) {
      throw new IOException("language model: " + count + " languages (expected: 1..64)");
    }
    List<Language> languages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      languages.add(new Language(data.readUTF()));
    }
    int bits = data.readInt();
    if (bits < 1 || bits > MAX_BITS) {
      throw new IOException("language model: " + bits + " bits (expected: 1..20)");
    }
    float scale = data.readFloat();
    byte[][] weights = new byte[count][1 << bits];
    for (byte[] row : weights) {
      data.readFully(row);
    }
    return new LanguageModel(languages, bits, scale, weights);
  }

  /** Writes the model; the same model gives the same bytes. */
  public void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeUTF(MAGIC);
    data.writeInt(languages.size());
    for (Language language : languages) {
      data.writeUTF(language.code());
    }
    data.writeInt(bits);
    data.writeFloat(scale);
    for (byte[] row : weights) {
      data.write(row);
    }
    data.flush();
  }

  /** The languages, in the order of {@link #logChances}. */
  public List<Language> languages() {
    return languages;
  }

  /** The logarithm of each language's chance for a cleaned text; all equal for an empty one. */
  public double[] logChances(String clean) {
    int[] places = NgramFeatures.of(clean, bits);
    double[] sums = new double[weights.length];
    double factor = places.length == 0 ? 0 : scale / Math.sqrt(places.length);
    double most = Double.NEGATIVE_INFINITY;
    for (int l = 0; l < sums.length; l++) {
      long sum = 0;
      for (int place : places) {
        sum += weights[l][place];
      }
      sums[l] = sum * factor;
      most = Math.max(most, sums[l]);
    }
    double total = 0;
    for (double sum : sums) {
      total += StrictMath.exp(sum - most);
    }
    double rest = most + StrictMath.log(total);
    for (int l = 0; l < sums.length; l++) {
      sums[l] -= rest;
    }
    return sums;
  }
}
