package dev.tellonce.faq;

import dev.tellonce.bot.message.FaqId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * Learns from the operator's own phrasings how far a likeness may be trusted: each phrasing is
 * asked with itself left out, phrasings of entries that are left out whole are asked too, and so
 * are the shipped lines that no FAQ answers. What the classifier says of a phrasing comes from one
 * that has not seen it. The same phrasings give the same model.
 */
final class Calibration {
  /** At most so many phrasings are tried; of more, every n-th. */
  private static final int MAX_PROBES = 1_200;

  /** Of the phrasings of an entry, every n-th is left out of a fold; of the entries, fewer. */
  private static final int PHRASING_STEP = 5;

  private static final int ENTRY_STEP = 10;

  /** Of so many phrasings some folds tell enough. */
  private static final int MANY = 4_000;

  private static final int FEW_PROBES = 120;
  private static final int FEW_FOLDS = 2;
  private static final int MAX_CANDIDATES = 8;
  private static final double EXACT_WEIGHT = 0.15;

  /**
   * So many questions that the FAQ does not have are expected for each one that it has; half of
   * them are close to its subjects, as those of left-out entries are, and half are about something
   * else.
   */
  private static final double ODDS = 0.5;

  private final LanguageModel model;
  private final IndexSearcher searcher;
  private final Vectors vectors;
  private final List<String> outOfScope;

  /**
   * Prepares.
   *
   * @param model what is known
   * @param searcher where the phrasings are found; kept open by the caller
   * @param vectors gives texts their vectors
   * @param outOfScope lines that ask for nothing the FAQ has
   */
  Calibration(
      LanguageModel model, IndexSearcher searcher, Vectors vectors, List<String> outOfScope) {
    this.model = model;
    this.searcher = searcher;
    this.vectors = vectors;
    this.outOfScope = outOfScope;
  }

  /**
   * A part of the phrasings, asked of a classifier that has not seen them.
   *
   * @param asked phrasings whose entries it knows
   * @param strange phrasings of entries it does not know
   * @param learnt what it learnt from the others
   */
  private record Fold(List<Phrasing> asked, List<Phrasing> strange, Learnt learnt) {}

  /**
   * What was learnt of confidence.
   *
   * @param choice turns what speaks for an entry into confidence
   * @param precision tells how often a confidence is right
   */
  record Fitted(ChoiceModel choice, Precision precision) {}

  /** The fitted model. */
  Fitted fit() {
    List<ChoiceModel.Trial> asked = new ArrayList<>();
    List<ChoiceModel.Trial> close = new ArrayList<>();
    Map<Long, LanguageModel.Near> known = new HashMap<>();
    for (Fold fold : folds()) {
      for (Phrasing probe : fold.asked()) {
        LanguageModel.Near near = known.computeIfAbsent(probe.serial(), serial -> near(probe));
        Learnt.Judgement unseen = fold.learnt().judge(probe.text(), probe.vector());
        asked.add(trial(near.judged(unseen), new Exclusion.One(probe), probe, 1));
        Learnt.Judgement seen = model.learnt().judge(probe.text(), probe.vector());
        asked.add(trial(near.judged(seen), Exclusion.Nothing.AT_ALL, probe, EXACT_WEIGHT));
      }
      for (Phrasing probe : fold.strange()) {
        LanguageModel.Near near = known.computeIfAbsent(probe.serial(), serial -> near(probe));
        Learnt.Judgement unseen = fold.learnt().judge(probe.text(), probe.vector());
        close.add(trial(near.judged(unseen), new Exclusion.Whole(probe.id()), null, 1));
      }
    }
    List<ChoiceModel.Trial> far = new ArrayList<>();
    for (String line : outOfScope) {
      LanguageModel.Near near = model.near(line, vectors.of(line), search());
      far.add(trial(near, Exclusion.Nothing.AT_ALL, null, 1));
    }
    // Questions with an answer and without teach as much about confidence; how many of each will
    // come is another matter, which only the precision depends on.
    double weight = asked.stream().mapToDouble(ChoiceModel.Trial::weight).sum();
    ChoiceModel choice = ChoiceModel.fitted(together(asked, close, far, weight));
    return new Fitted(choice, precision(choice, together(asked, close, far, weight * ODDS)));
  }

  /** The trials, where those without an answer, the close and the far, come to a weight. */
  private static List<ChoiceModel.Trial> together(
      List<ChoiceModel.Trial> asked,
      List<ChoiceModel.Trial> close,
      List<ChoiceModel.Trial> far,
      double weight) {
    List<ChoiceModel.Trial> trials = new ArrayList<>(asked);
    double each = close.isEmpty() || far.isEmpty() ? weight : weight / 2;
    close.forEach(trial -> trials.add(trial.weighing(each / close.size())));
    far.forEach(trial -> trials.add(trial.weighing(each / far.size())));
    trials.removeIf(trial -> trial.candidates().isEmpty());
    return trials;
  }

  private LanguageModel.Near near(Phrasing probe) {
    return model.near(probe.analysed(), probe.vector(), search());
  }

  /** One for each question, as when a visitor asks. */
  private PhrasingSearch search() {
    return new PhrasingSearch(searcher, model.language());
  }

  private static Precision precision(ChoiceModel choice, List<ChoiceModel.Trial> trials) {
    List<Precision.Outcome> outcomes = new ArrayList<>();
    for (ChoiceModel.Trial trial : trials) {
      double[] chances =
          ChoiceModel.chances(trial.candidates().stream().mapToDouble(choice::utility).toArray());
      int best = 0;
      for (int i = 1; i < chances.length; i++) {
        best = chances[i] > chances[best] ? i : best;
      }
      outcomes.add(new Precision.Outcome(chances[best], best == trial.right(), trial.weight()));
    }
    return Precision.of(outcomes);
  }

  private List<Fold> folds() {
    List<Phrasing> all = model.phrasings();
    if (!model.learnt().isThere()) {
      List<Phrasing> probes = some(all, FEW_PROBES);
      return List.of(new Fold(probes, probes, Learnt.NOTHING));
    }
    int folds = all.size() > MANY ? FEW_FOLDS : PHRASING_STEP;
    int processors = Runtime.getRuntime().availableProcessors();
    try (ExecutorService workers = Executors.newFixedThreadPool(Math.min(folds, processors))) {
      return IntStream.range(0, folds)
          .mapToObj(f -> CompletableFuture.supplyAsync(() -> fold(all, f, folds), workers))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    }
  }

  private Fold fold(List<Phrasing> all, int number, int folds) {
    Map<FaqId, Integer> entries = new HashMap<>();
    Map<FaqId, Integer> counts = new HashMap<>();
    List<Phrasing> asked = new ArrayList<>();
    List<Phrasing> strange = new ArrayList<>();
    List<Phrasing> rest = new ArrayList<>();
    for (Phrasing phrasing : all) {
      int entry = entries.computeIfAbsent(phrasing.id(), id -> entries.size());
      int count = counts.merge(phrasing.id(), 1, Integer::sum);
      if (entry % ENTRY_STEP == number) {
        strange.add(phrasing);
      } else if (count % PHRASING_STEP == number) {
        asked.add(phrasing);
      } else {
        rest.add(phrasing);
      }
    }
    int most = MAX_PROBES / folds;
    return new Fold(some(asked, most), some(strange, most), model.learnt().of(rest));
  }

  private static List<Phrasing> some(List<Phrasing> all, int most) {
    int step = Math.max(1, (all.size() + most - 1) / most);
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
