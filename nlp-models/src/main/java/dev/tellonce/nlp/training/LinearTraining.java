package dev.tellonce.nlp.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import dev.tellonce.nlp.wish.LinearModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Fits linear models with LIBLINEAR; the same lines in the same order give the same model. */
final class LinearTraining {
  private static final double EXACTNESS = 1e-4;
  private static final int ROUNDS = 1000;

  /** No line has a feature of this name. */
  private static final String START = "\t";

  private LinearTraining() {}

  /**
   * A line to learn from.
   *
   * @param features what it shows, by name
   * @param value what it should come to
   */
  record Sample(Map<String, Double> features, double value) {}

  /**
   * The sum that misses the values by the least squares, with small weights preferred.
   *
   * @param samples what to learn from
   * @param cost how much a miss counts against large weights
   * @param least features of fewer samples are not learnt
   */
  static LinearModel fitted(List<Sample> samples, double cost, int least) {
    SortedMap<String, Integer> places = places(samples, least);
    double mean = samples.stream().mapToDouble(Sample::value).average().orElse(0);
    List<Sample> centred =
        samples.stream().map(s -> new Sample(s.features(), s.value() - mean)).toList();
    double[] learnt =
        learnt(
            centred, places, new Parameter(SolverType.L2R_L2LOSS_SVR, cost, EXACTNESS, ROUNDS, 0));
    return LinearModel.of(mean, named(places, learnt));
  }

  /**
   * The sum that is above 0 for the samples whose value is 1 and below for those whose value is 0:
   * the logarithm of the odds, by logistic regression.
   *
   * @param samples what to learn from; values 0 and 1
   * @param cost how much a miss counts against large weights
   * @param least features of fewer samples are not learnt
   */
  static LinearModel separated(List<Sample> samples, double cost, int least) {
    SortedMap<String, Integer> places = places(samples, least);
    // The first sample's class is the one LIBLINEAR's weights speak for.
    List<Sample> ordered = new ArrayList<>(samples);
    ordered.sort(Comparator.comparingDouble(sample -> -sample.value()));
    List<Sample> started =
        ordered.stream()
            .map(
                sample -> {
                  Map<String, Double> features = new HashMap<>(sample.features());
                  features.put(START, 1.0);
                  return new Sample(features, sample.value());
                })
            .toList();
    places.put(START, places.size() + 1);
    double[] learnt =
        learnt(started, places, new Parameter(SolverType.L2R_LR, cost, EXACTNESS, ROUNDS));
    Map<String, Double> weights = named(places, learnt);
    double start = weights.getOrDefault(START, 0.0);
    weights.remove(START);
    return LinearModel.of(start, weights);
  }

  private static double[] learnt(
      List<Sample> samples, SortedMap<String, Integer> places, Parameter how) {
    Problem problem = new Problem();
    problem.l = samples.size();
    problem.n = Math.max(1, places.size());
    problem.x = new Feature[problem.l][];
    problem.y = new double[problem.l];
    for (int i = 0; i < problem.l; i++) {
      problem.x[i] = row(samples.get(i), places);
      problem.y[i] = samples.get(i).value();
    }
    how.setRandom(new Random(1));
    Linear.disableDebugOutput();
    return Linear.train(problem, how).getFeatureWeights();
  }

  private static Map<String, Double> named(SortedMap<String, Integer> places, double[] learnt) {
    Map<String, Double> weights = new HashMap<>();
    places.forEach((feature, place) -> weights.put(feature, learnt[place - 1]));
    return weights;
  }

  private static SortedMap<String, Integer> places(List<Sample> samples, int least) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    samples.forEach(
        s -> s.features().keySet().forEach(name -> counts.merge(name, 1, Integer::sum)));
    counts.values().removeIf(count -> count < least);
    SortedMap<String, Integer> places = new TreeMap<>();
    counts.keySet().forEach(name -> places.put(name, places.size() + 1));
    return places;
  }

  private static Feature[] row(Sample sample, Map<String, Integer> places) {
    return sample.features().entrySet().stream()
        .filter(feature -> places.containsKey(feature.getKey()))
        .map(f -> new FeatureNode(places.getOrDefault(f.getKey(), 0), f.getValue()))
        .sorted(Comparator.comparingInt(FeatureNode::getIndex))
        .toArray(Feature[]::new);
  }
}
