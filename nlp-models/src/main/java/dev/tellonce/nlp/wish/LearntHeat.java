package dev.tellonce.nlp.wish;

import java.util.List;
import java.util.Map;

/** How frustrated an English line is, as three raters would have said, learnt from such ratings. */
final class LearntHeat {
  static final String TONE = "tone.txt";
  static final String HEAT = "heat.txt";

  /**
   * Ordinary questions lie below; of the questions of three public sets, few are above. In rated
   * points, 0..4.
   */
  private static final double ORDINARY = 2.2;

  /** What a rated point is worth beside the phrases. */
  private static final double WORTH = 1.8;

  private final HeatFeatures features;
  private final LinearModel heat;

  LearntHeat(LinearModel tone, LinearModel heat) {
    this.features = new HeatFeatures(tone);
    this.heat = heat;
  }

  /** On the scale of the phrases; below 0 for a line that is calmer than an ordinary question. */
  double of(String line) {
    return WORTH * (heat.score(features.of(line)) - ORDINARY);
  }

  /** The words of a line that speak most for frustration, strongest first; at most so many. */
  List<String> words(String line, int most) {
    Map<String, Double> words = HeatFeatures.words(line);
    // The borders of a line are no words to show.
    words.keySet().removeIf(name -> name.contains("^") || name.contains("$"));
    return heat.strongest(words, most);
  }
}
