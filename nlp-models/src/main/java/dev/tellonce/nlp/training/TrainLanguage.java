package dev.tellonce.nlp.training;

import dev.tellonce.nlp.language.LanguageModel;
import dev.tellonce.nlp.language.LineFeatures;
import dev.tellonce.nlp.language.LineFeaturesFactory;
import dev.tellonce.nlp.training.LanguageLines.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Trains the language detector with OpenNLP's maximum entropy trainer (L-BFGS). The lines held out
 * are never learnt from: they give the sharpness and the figures of the score sheet. One thread.
 */
final class TrainLanguage {
  static final long SEED = 20_261_122L;
  static final int ITERATIONS = 60;
  static final int CUTOFF = 3;
  static final double L1 = 0.05;
  static final double L2 = 0.05;

  /** Every weight is a multiple of this. */
  static final double STEP = 1.0 / 32;

  /** What L-BFGS remembers of its way, in steps. */
  private static final int UPDATES = 7;

  private static final int LONGEST_LINE = 8;
  private static final int LONGEST_PIECE = 6;

  private final LanguageLines corpora;
  private final Consumer<String> progress;

  TrainLanguage(Path data, Consumer<String> progress) {
    this.corpora = new LanguageLines(data);
    this.progress = progress;
  }

  /** Trains, and writes {@code model.bin} and {@code model.md} into a folder. */
  void write(Path out) throws IOException {
    List<Line> lines = corpora.training();
    List<Line> heldOut = lines.stream().filter(Line::heldOut).toList();
    progress.accept("language: " + lines.size() + " lines, " + heldOut.size() + " held out");
    AbstractModel exact = trained(lines);
    double factor = factor(new LanguageModel(detector(exact, 1)), heldOut);
    progress.accept("language: the held out lines want the weights times " + factor);
    LanguageDetectorModel shipped = detector(exact, factor);
    Files.createDirectories(out);
    ModelFile.write(shipped, out.resolve(LanguageModel.FILE));
    LanguageSheet sheet = new LanguageSheet(lines, factor);
    Files.writeString(
        out.resolve("model.md"), sheet.text(new LanguageModel(shipped), corpora.chat()));
    progress.accept("language: written to " + out);
  }

  private AbstractModel trained(List<Line> lines) throws IOException {
    List<Event> events = events(lines);
    progress.accept("language: training on " + events.size() + " lines and pieces");
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    parameters.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
    parameters.put(QNTrainer.L1COST_PARAM, L1);
    parameters.put(QNTrainer.L2COST_PARAM, L2);
    parameters.put(QNTrainer.M_PARAM, UPDATES);
    parameters.put(QNTrainer.THREADS_PARAM, 1);
    parameters.put(
        AbstractEventTrainer.DATA_INDEXER_PARAM,
        AbstractEventTrainer.DATA_INDEXER_ONE_PASS_REAL_VALUE);
    return (AbstractModel)
        TrainerFactory.getEventTrainer(parameters, new HashMap<>())
            .train(ObjectStreamUtils.createObjectStream(events));
  }

  /** The lines learnt from, and a piece of each; of Danish as many as of both Norwegian. */
  private static List<Event> events(List<Line> lines) {
    Random random = new Random(SEED);
    List<Event> events = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    List<Line> learnt = lines.stream().filter(line -> !line.heldOut()).toList();
    for (Line line : learnt) {
      events.add(event(line, beginning(line.text())));
      String piece = piece(line.text(), random);
      if (!piece.isBlank()) {
        events.add(event(line, piece));
      }
      counts.merge(line.language().code(), piece.isBlank() ? 1 : 2, Integer::sum);
    }
    // Bokmål and Nynorsk together have about twice the lines of Danish, and would draw half of the
    // lines that could be either; further pieces of the same Danish lines make up for it.
    List<Line> danish =
        learnt.stream().filter(line -> line.language().code().equals("da")).toList();
    int norwegian = counts.getOrDefault("nb", 0) + counts.getOrDefault("nn", 0);
    for (int i = counts.getOrDefault("da", 0); i < norwegian; i++) {
      Line line = danish.get(random.nextInt(danish.size()));
      String piece = piece(line.text(), random);
      events.add(event(line, piece.isBlank() ? line.text() : piece));
    }
    return events;
  }

  private static Event event(Line line, String text) {
    String[] features = LineFeatures.of(text);
    float[] weights = new float[features.length];
    Arrays.fill(weights, LineFeatures.weight(features.length));
    return new Event(line.language().code(), features, weights);
  }

  /** The first words of a line: long lines tell more than a chat line will, and take longest. */
  private static String beginning(String text) {
    String[] words = LineFeatures.cleaned(text).strip().split(" +", -1);
    return String.join(" ", List.of(words).subList(0, Math.min(words.length, LONGEST_LINE)));
  }

  /** A few words of a line; chat lines are short, so a piece is as good an example as the line. */
  private static String piece(String text, Random random) {
    List<String> words = List.of(LineFeatures.cleaned(text).strip().split(" +", -1));
    if (words.size() < 3) {
      return "";
    }
    int length = 1 + random.nextInt(Math.min(LONGEST_PIECE, words.size()));
    int start = random.nextInt(words.size() - length + 1);
    return String.join(" ", words.subList(start, start + length));
  }

  private static LanguageDetectorModel detector(AbstractModel model, double factor) {
    LineFeaturesFactory.register();
    return new LanguageDetectorModel(
        ModelFile.rounded(model, factor, STEP), Map.of(), new LineFeaturesFactory());
  }

  /** What sharpens or softens a model so that its chances fit the lines held out. */
  private static double factor(LanguageModel model, List<Line> heldOut) {
    List<double[]> chances = heldOut.stream().map(line -> model.logChances(line.text())).toList();
    double bestFactor = 1;
    double best = Double.NEGATIVE_INFINITY;
    for (int tenths = 5; tenths <= 20; tenths++) {
      double sum = 0;
      for (int i = 0; i < chances.size(); i++) {
        int right = model.languages().indexOf(heldOut.get(i).language());
        sum += sharpened(chances.get(i), tenths / 10.0, right);
      }
      if (sum > best) {
        best = sum;
        bestFactor = tenths / 10.0;
      }
    }
    return bestFactor;
  }

  private static double sharpened(double[] logChances, double factor, int right) {
    double total = 0;
    for (double logChance : logChances) {
      total += StrictMath.exp(factor * logChance);
    }
    return factor * logChances[right] - StrictMath.log(total);
  }
}
