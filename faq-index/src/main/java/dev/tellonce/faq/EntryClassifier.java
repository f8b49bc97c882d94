package dev.tellonce.faq;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import dev.tellonce.bot.message.FaqId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Tells entries apart by all their phrasings at once: a linear support vector machine (Crammer and
 * Singer's, solved by LIBLINEAR) over n-grams and, where there is an encoder, the text's vector.
 * The same phrasings give the same classifier. Immutable; any thread.
 */
final class EntryClassifier {
  private static final double COST = 1;
  private static final double EXACTNESS = 0.5;

  /** What the vector counts beside the n-grams; chosen on validation data. */
  private static final float VECTOR_WEIGHT = 2.5f;

  private final Map<FaqId, Integer> columns;
  private final int entries;
  private final int grams;

  /** For each number of a text in turn, what it says for each entry. */
  private final float[] weights;

  private EntryClassifier(Map<FaqId, Integer> columns, int grams, float[] weights) {
    this.columns = columns;
    this.entries = columns.size();
    this.grams = grams;
    this.weights = weights;
  }

  /**
   * A text to learn from or to judge.
   *
   * @param row its n-grams
   * @param vector what the encoder makes of it; empty without one
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Sample(Grams.Row row, float[] vector) {}

  /**
   * Learns.
   *
   * @param samples what to learn from
   * @param labels the entry each belongs to; at least two different ones
   * @param grams how many different n-grams there are
   */
  static EntryClassifier trained(List<Sample> samples, List<FaqId> labels, int grams) {
    Map<FaqId, Integer> columns = new LinkedHashMap<>();
    labels.forEach(label -> columns.putIfAbsent(label, columns.size()));
    Problem problem = new Problem();
    problem.l = samples.size();
    problem.n = grams + samples.getFirst().vector().length;
    problem.x = new Feature[problem.l][];
    problem.y = new double[problem.l];
    for (int i = 0; i < problem.l; i++) {
      problem.x[i] = features(samples.get(i), grams);
      problem.y[i] = columns.getOrDefault(labels.get(i), 0);
    }
    Parameter how = new Parameter(SolverType.MCSVM_CS, COST, EXACTNESS);
    how.setRandom(new Random(1));
    Linear.disableDebugOutput();
    Model model = Linear.train(problem, how);
    return new EntryClassifier(columns, grams, ordered(model, columns.size(), problem.n));
  }

  private static Feature[] features(Sample sample, int grams) {
    int[] places = sample.row().places();
    float[] vector = sample.vector();
    Feature[] features = new Feature[places.length + vector.length];
    for (int i = 0; i < places.length; i++) {
      features[i] = new FeatureNode(places[i] + 1, sample.row().values()[i]);
    }
    for (int i = 0; i < vector.length; i++) {
      features[places.length + i] = new FeatureNode(grams + i + 1, VECTOR_WEIGHT * vector[i]);
    }
    return features;
  }

  /** The model's weights, with the entries in our order. */
  private static float[] ordered(Model model, int entries, int numbers) {
    double[] theirs = model.getFeatureWeights();
    int[] labels = model.getLabels();
    float[] ours = new float[entries * numbers];
    for (int n = 0; n < numbers; n++) {
      for (int label = 0; label < labels.length; label++) {
        ours[n * entries + labels[label]] = (float) theirs[n * labels.length + label];
      }
    }
    return ours;
  }

  /** What speaks for each entry that was learnt; comparable with each other only. */
  Map<FaqId, Double> scores(Sample sample) {
    float[] sums = new float[entries];
    int[] places = sample.row().places();
    for (int i = 0; i < places.length; i++) {
      add(sums, places[i], sample.row().values()[i]);
    }
    float[] vector = sample.vector();
    for (int i = 0; i < vector.length; i++) {
      add(sums, grams + i, VECTOR_WEIGHT * vector[i]);
    }
    Map<FaqId, Double> scores = LinkedHashMap.newLinkedHashMap(entries);
    columns.forEach((entry, column) -> scores.put(entry, (double) sums[column]));
    return scores;
  }

  private void add(float[] sums, int number, float value) {
    int from = number * entries;
    for (int entry = 0; entry < entries; entry++) {
      sums[entry] += weights[from + entry] * value;
    }
  }
}
