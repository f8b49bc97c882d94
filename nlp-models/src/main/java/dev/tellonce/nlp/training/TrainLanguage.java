package dev.tellonce.nlp.training;

import dev.tellonce.bot.message.Language;
import dev.tellonce.nlp.language.LanguageModel;
import dev.tellonce.nlp.language.NgramFeatures;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Trains the language model of the Latin languages: softmax regression on hashed n-grams by
 * AdaGrad. Arguments: the folder of the corpora, and the folder that takes {@code model.bin} and
 * {@code model.md}. Reads {@code lid_lingua}, {@code lid_tatoeba} and {@code xed_emotions}; {@code
 * lid_chat_short} is only measured.
 */
public final class TrainLanguage {
  private static final List<String> CODES = List.of("en", "da", "nb", "nn", "sv", "fi", "de");
  private static final long SEED = 20_261_122L;
  private static final int BITS = 17;
  private static final int ROUNDS = 3;
  private static final double RATE = 0.3;
  private static final double DECAY = 1e-5;
  private static final int HELD_OUT = 10;
  private static final int LONGEST_PIECE = 6;

  private final Path data;
  private final Random random = new Random(SEED);
  private final List<Example> training = new ArrayList<>();
  private final List<Example> validation = new ArrayList<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  private TrainLanguage(Path data) {
    this.data = data;
  }

  private record Example(String clean, int language) {}

  /**
   * Trains and writes.
   *
   * @param args the corpora's folder and the output folder
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("arguments: " + args.length + " (expected: DATA OUT)");
    }
    new TrainLanguage(Path.of(args[0])).run(Path.of(args[1]));
  }

  private void run(Path out) throws IOException {
    for (int l = 0; l < CODES.size(); l++) {
      collect(l);
    }
    LanguageModel model = fitted(LanguageModel.rounded(languages(), BITS, weights()));
    Files.createDirectories(out);
    try (OutputStream file =
        new BufferedOutputStream(Files.newOutputStream(out.resolve("model.bin")))) {
      model.write(file);
    }
    Files.writeString(out.resolve("model.md"), sheet(model), StandardCharsets.UTF_8);
  }

  /** Sharpens or softens a model so that its chances fit the lines that were held out. */
  private LanguageModel fitted(LanguageModel model) {
    double bestFactor = 1;
    double best = Double.NEGATIVE_INFINITY;
    for (int tenths = 5; tenths <= 40; tenths++) {
      LanguageModel other = model.sharpened(tenths / 10.0);
      double sum = 0;
      for (Example example : validation) {
        sum += other.logChances(example.clean())[example.language()];
      }
      if (sum > best) {
        best = sum;
        bestFactor = tenths / 10.0;
      }
    }
    return model.sharpened(bestFactor);
  }

  private static List<Language> languages() {
    return CODES.stream().map(Language::new).toList();
  }

  private void collect(int language) throws IOException {
    String code = CODES.get(language);
    add("lid_lingua", code, language, 1);
    add("lid_tatoeba", code, language, 0);
    if (!code.equals("nn")) {
      add("xed_emotions", code.equals("nb") ? "no" : code, language, 0);
    }
  }

  private void add(String set, String file, int language, int column) throws IOException {
    List<String> lines = Files.readAllLines(data.resolve(set).resolve(file + ".tsv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split("\t", -1);
      String clean = NgramFeatures.cleaned(fields[column]);
      if (clean.isBlank()) {
        continue;
      }
      counts.merge(set, 1, Integer::sum);
      if (Math.floorMod(clean.hashCode(), HELD_OUT) == 0) {
        validation.add(new Example(clean, language));
        continue;
      }
      training.add(new Example(clean, language));
      // Chat lines are short: a piece of the line is as good an example as the line.
      List<String> words = List.of(clean.strip().split(" +", -1));
      if (words.size() > 2) {
        int length = 1 + random.nextInt(Math.min(LONGEST_PIECE, words.size()));
        int start = random.nextInt(words.size() - length + 1);
        String piece = " " + String.join(" ", words.subList(start, start + length)) + " ";
        training.add(new Example(piece, language));
      }
    }
  }

  private float[][] weights() {
    int places = 1 << BITS;
    float[][] weights = new float[CODES.size()][places];
    float[][] squares = new float[CODES.size()][places];
    double[] share = new double[CODES.size()];
    training.forEach(example -> share[example.language()]++);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(training, random);
      for (Example example : training) {
        double balance = training.size() / (share[example.language()] * CODES.size());
        step(example, Math.min(2, balance), weights, squares);
      }
    }
    return weights;
  }

  private static void step(Example example, double balance, float[][] weights, float[][] squares) {
    int[] features = NgramFeatures.of(example.clean(), BITS);
    double value = 1 / Math.sqrt(features.length);
    double[] chances = chances(features, value, weights);
    for (int l = 0; l < chances.length; l++) {
      double error = balance * (chances[l] - (l == example.language() ? 1 : 0)) * value;
      if (Math.abs(error) < 1e-5) {
        continue;
      }
      for (int place : features) {
        double gradient = error + DECAY * weights[l][place];
        squares[l][place] += (float) (gradient * gradient);
        weights[l][place] -= (float) (RATE * gradient / (1e-3 + Math.sqrt(squares[l][place])));
      }
    }
  }

  private static double[] chances(int[] features, double value, float[][] weights) {
    double[] sums = new double[weights.length];
    double most = Double.NEGATIVE_INFINITY;
    for (int l = 0; l < sums.length; l++) {
      for (int place : features) {
        sums[l] += weights[l][place];
      }
      sums[l] *= value;
      most = Math.max(most, sums[l]);
    }
    double total = 0;
    for (int l = 0; l < sums.length; l++) {
      sums[l] = StrictMath.exp(sums[l] - most);
      total += sums[l];
    }
    for (int l = 0; l < sums.length; l++) {
      sums[l] /= total;
    }
    return sums;
  }

  private String sheet(LanguageModel model) throws IOException {
    StringBuilder sheet = new StringBuilder();
    sheet.append(
        String.format(
            Locale.ROOT,
            """
            # Score sheet: the language model

            Softmax regression on words and character n-grams (1 to 5), hashed into 2^%d places, one byte \
            a weight. Languages: %s. Korean is told by its script.

            Trained by `dev.tellonce.nlp.training.TrainLanguage DATA OUT`, seed %d, %d rounds; the same \
            data gives the same bytes.

            | Data | Lines | Licence |
            |---|---|---|
            """,
            BITS,
            String.join(" ", CODES),
            SEED,
            ROUNDS));
    Map<String, String> licences =
        Map.of(
            "lid_lingua", "Apache-2.0 (texts CC BY)",
            "lid_tatoeba", "CC BY 2.0 FR",
            "xed_emotions", "CC BY 4.0");
    counts.forEach(
        (set, lines) ->
            sheet.append(row(set, String.valueOf(lines), licences.getOrDefault(set, ""))));
    sheet.append(
        String.format(
            Locale.ROOT,
            """

            One line in %d was held out.

            | Measured on | Lines | Accuracy, nb and nn as one | Accuracy, apart |
            |---|---|---|---|
            """,
            HELD_OUT));
    sheet.append(score(model, "held out, of all sets", validation));
    sheet.append(score(model, "chat lines of 3 to 60 characters, never trained on", chatLines()));
    return sheet.toString();
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private List<Example> chatLines() throws IOException {
    List<Example> examples = new ArrayList<>();
    Path file = data.resolve("lid_chat_short").resolve("test.tsv");
    for (String line : Files.readAllLines(file)) {
      String[] fields = line.split("\t", -1);
      int language = CODES.indexOf(fields[1]);
      if (language >= 0) {
        examples.add(new Example(NgramFeatures.cleaned(fields[0]), language));
      }
    }
    return examples;
  }

  private static String score(LanguageModel model, String name, List<Example> examples) {
    int apart = 0;
    int joined = 0;
    for (Example example : examples) {
      double[] chances = model.logChances(example.clean());
      int best = 0;
      for (int l = 1; l < chances.length; l++) {
        best = chances[l] > chances[best] ? l : best;
      }
      boolean norwegian =
          CODES.get(best).startsWith("n") && CODES.get(example.language()).startsWith("n");
      apart += best == example.language() ? 1 : 0;
      joined += best == example.language() || norwegian ? 1 : 0;
    }
    return row(
        name, String.valueOf(examples.size()), percent(joined, examples), percent(apart, examples));
  }

  private static String percent(int part, List<Example> all) {
    long tenths = Math.round(1000.0 * part / Math.max(1, all.size()));
    return tenths / 10 + "." + tenths % 10 + " %";
  }
}
