package dev.tellonce.faq;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import dev.tellonce.bot.message.FaqId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Tells entries apart by all their phrasings at once: a linear support vector machine (solved by
 * LIBLINEAR) and, where there is an encoder, a discriminant over the vectors. Few phrasings are
 * learnt by Crammer and Singer's machine over n-grams and vectors together, which tells more of
 * them; many by a machine for each entry over the n-grams alone, which takes minutes less. The same
 * phrasings give the same classifier. Immutable.
 */
final class EntryClassifier {
  private static final double COST = 1;

  /** When a machine has learnt well enough: of few phrasings, and of many. */
  private static final double EXACTNESS = 0.5;

  private static final double EXACTNESS_OF_MANY = 0.1;

  /** What the vector counts beside the n-grams; this and what follows chosen on validation data. */
  private static final float VECTOR_WEIGHT = 2.5f;

  /**
   * What the discriminant counts beside a machine that knows the vectors, and one that does not.
   */
  private static final float DISCRIMINANT_WEIGHT = 0.05f;

  private static final float DISCRIMINANT_WEIGHT_OF_MANY = 0.2f;

  private final Map<FaqId, Integer> columns;

  private final int grams;

  /**
   * For each n-gram in turn, and each number of a vector that is known, what speaks for an entry.
   */
  private final float[] weights;

  private final float discriminantWeight;
  private final Optional<Discriminant> discriminant;

  private EntryClassifier(
      Map<FaqId, Integer> columns,
      int grams,
      float[] weights,
      float discriminantWeight,
      Optional<Discriminant> discriminant) {
    this.columns = columns;
    this.grams = grams;
    this.weights = weights;
    this.discriminantWeight = discriminantWeight;
    this.discriminant = discriminant;
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
   * @param few whether to learn them as few phrasings are learnt; scores of the two ways are not
   *     comparable
   */
  static EntryClassifier trained(List<Sample> samples, List<FaqId> labels, int grams, boolean few) {
    Map<FaqId, Integer> columns = new LinkedHashMap<>();
    labels.forEach(label -> columns.putIfAbsent(label, columns.size()));
    int[] numbers = labels.stream().mapToInt(label -> columns.getOrDefault(label, 0)).toArray();
    List<float[]> vectors = samples.stream().map(Sample::vector).toList();
    int dimensions = vectors.getFirst().length;
    Problem problem = new Problem();
    problem.l = samples.size();
    problem.n = grams + (few ? dimensions : 0);
    problem.x =
        samples.stream()
            .map(sample -> features(sample, grams, few ? dimensions : 0))
            .toArray(Feature[][]::new);
    problem.y = Arrays.stream(numbers).asDoubleStream().toArray();
    Parameter how =
        few
            ? new Parameter(SolverType.MCSVM_CS, COST, EXACTNESS)
            : new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, COST, EXACTNESS_OF_MANY);
    how.setRandom(new Random(1));
    Linear.disableDebugOutput();
    Model model = Linear.train(problem, how);
    return new EntryClassifier(
        columns,
        grams,
        ordered(model, columns.size(), problem.n),
        few ? DISCRIMINANT_WEIGHT : DISCRIMINANT_WEIGHT_OF_MANY,
        dimensions == 0
            ? Optional.empty()
            : Optional.of(Discriminant.trained(vectors, numbers, columns.size())));
  }

  private static Feature[] features(Sample sample, int grams, int dimensions) {
    int[] places = sample.row().places();
    Feature[] features = new Feature[places.length + dimensions];
    for (int i = 0; i < places.length; i++) {
      features[i] = new FeatureNode(places[i] + 1, sample.row().values()[i]);
    }
    for (int i = 0; i < dimensions; i++) {
      float value = VECTOR_WEIGHT * sample.vector()[i];
      features[places.length + i] = new FeatureNode(grams + i + 1, value);
    }
    return features;
  }

  /** The model's weights, with the entries in our order. */
  private static float[] ordered(Model model, int entries, int numbers) {
    double[] theirs = model.getFeatureWeights();
    int[] labels = model.getLabels();
    float[] ours = new float[entries * numbers];
    // Of two entries one machine is enough: what speaks for one speaks against the other.
    boolean single = theirs.length < ours.length;
    for (int n = 0; n < numbers; n++) {
      for (int label = 0; label < entries; label++) {
        double weight =
            single ? (label == 0 ? theirs[n] : -theirs[n]) : theirs[n * entries + label];
        ours[n * entries + labels[label]] = (float) weight;
      }
    }
    return ours;
  }

  /** What speaks for each entry that was learnt; comparable with each other only. */
  Map<FaqId, Double> scores(Sample sample) {
    int entries = columns.size();
    float[] sums = new float[entries];
    int[] places = sample.row().places();
    for (int i = 0; i < places.length; i++) {
      add(sums, places[i], sample.row().values()[i]);
    }
    float[] vector = sample.vector();
    if (seesVectors()) {
      for (int i = 0; i < vector.length; i++) {
        add(sums, grams + i, VECTOR_WEIGHT * vector[i]);
      }
    }
    if (vector.length > 0) {
      discriminant.ifPresent(d -> d.addTo(sums, vector, discriminantWeight));
    }
    Map<FaqId, Double> scores = LinkedHashMap.newLinkedHashMap(entries);
    columns.forEach((entry, column) -> scores.put(entry, (double) sums[column]));
    return scores;
  }

  /** Whether the machine saw the vectors as well. */
  boolean seesVectors() {
    return weights.length > grams * columns.size();
  }

  private void add(float[] sums, int number, float value) {
    int entries = sums.length;
    int from = number * entries;
    for (int entry = 0; entry < entries; entry++) {
      sums[entry] += weights[from + entry] * value;
    }
  }
}
