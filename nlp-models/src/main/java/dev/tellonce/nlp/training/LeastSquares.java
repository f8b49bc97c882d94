package dev.tellonce.nlp.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import dev.tellonce.nlp.wish.LinearModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Fits linear models with LIBLINEAR; the same lines in the same order give the same model. */
final class LeastSquares {
  private static final double EXACTNESS = 1e-4;

  private LeastSquares() {}

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
    Problem problem = new Problem();
    problem.l = samples.size();
    problem.n = Math.max(1, places.size());
    problem.x = new Feature[problem.l][];
    problem.y = new double[problem.l];
    for (int i = 0; i < problem.l; i++) {
      problem.x[i] = row(samples.get(i), places);
      problem.y[i] = samples.get(i).value() - mean;
    }
    Parameter how = new Parameter(SolverType.L2R_L2LOSS_SVR, cost, EXACTNESS, 1000, 0);
    how.setRandom(new Random(1));
    Linear.disableDebugOutput();
    Model model = Linear.train(problem, how);
    double[] learnt = model.getFeatureWeights();
    Map<String, Double> weights = new HashMap<>();
    places.forEach((feature, place) -> weights.put(feature, learnt[place - 1]));
    return LinearModel.of(mean, weights);
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
