package dev.tellonce.faq;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Learns from the operator's own phrasings how far a likeness may be trusted: each phrasing is
 * asked with itself left out, once more with its whole entry left out, and the shipped lines that
 * no FAQ answers are asked too. The same phrasings give the same model.
 */
final class Calibration {
  /** At most so many phrasings are tried; of more, every n-th. */
  private static final int MAX_PROBES = 120;

  private static final int MAX_CANDIDATES = 5;
  private static final double EXACT_WEIGHT = 0.15;

  private final LanguageModel model;
  private final PhrasingSearch search;
  private final List<String> outOfScope;

  Calibration(LanguageModel model, PhrasingSearch search, List<String> outOfScope) {
    this.model = model;
    this.search = search;
    this.outOfScope = outOfScope;
  }

  /** The fitted model. */
  ChoiceModel fit() {
    List<Phrasing> probes = probes();
    List<ChoiceModel.Trial> asked = new ArrayList<>();
    List<ChoiceModel.Trial> none = new ArrayList<>();
    for (Phrasing probe : probes) {
      LanguageModel.Near near = model.near(probe.analysed(), search);
      asked.add(trial(near, new Exclusion.One(probe), probe, 1));
      asked.add(trial(near, Exclusion.Nothing.AT_ALL, probe, EXACT_WEIGHT));
      none.add(trial(near, new Exclusion.Whole(probe.id()), null, 1));
    }
    for (String line : outOfScope) {
      none.add(trial(model.near(model.analyse(line), search), Exclusion.Nothing.AT_ALL, null, 1));
    }
    // Questions the FAQ does not have are taken to be as many as those it has.
    double factor =
        none.isEmpty() ? 1 : Math.min(1, probes.size() * (1 + EXACT_WEIGHT) / none.size());
    List<ChoiceModel.Trial> trials = new ArrayList<>(asked);
    none.forEach(
        t -> trials.add(new ChoiceModel.Trial(t.candidates(), t.right(), t.weight() * factor)));
    trials.removeIf(trial -> trial.candidates().isEmpty());
    return ChoiceModel.fitted(trials);
  }

  private List<Phrasing> probes() {
    List<Phrasing> all = model.phrasings();
    int step = Math.max(1, (all.size() + MAX_PROBES - 1) / MAX_PROBES);
    List<Phrasing> probes = new ArrayList<>();
    for (int i = 0; i < all.size(); i += step) {
      probes.add(all.get(i));
    }
    return probes;
  }

  private ChoiceModel.Trial trial(
      LanguageModel.Near near, Exclusion exclusion, @Nullable Phrasing right, double weight) {
    List<LanguageModel.Candidate> candidates = model.candidates(near, exclusion);
    List<Features> features = new ArrayList<>();
    int at = -1;
    for (int i = 0; i < Math.min(MAX_CANDIDATES, candidates.size()); i++) {
      features.add(candidates.get(i).features());
      if (right != null && candidates.get(i).entry().id().equals(right.id())) {
        at = i;
      }
    }
    return new ChoiceModel.Trial(features, at, weight);
  }
}
