package dev.tellonce.faq;

import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of one language's entries: their words and how far a likeness may be trusted.
 * Immutable.
 */
final class LanguageModel {
  /** So many phrasings are compared in full with a question. */
  private static final int COMPARED = 32;

  /** Keeps a single faint likeness from counting as full agreement. */
  private static final double LEAST_MASS = 0.1;

  /** So many entries compete for a question. */
  static final int CANDIDATES = 10;

  private final Language language;
  private final TextAnalysis analysis;
  private final Segments segments;
  private final Map<Long, Phrasing> phrasings;
  private final Vocabulary vocabulary;
  private final ChoiceModel choice;

  LanguageModel(
      Language language,
      TextAnalysis analysis,
      Segments segments,
      List<Phrasing> all,
      ChoiceModel choice) {
    this(language, analysis, segments, bySerial(all), new Vocabulary(all), choice);
  }

  private LanguageModel(
      Language language,
      TextAnalysis analysis,
      Segments segments,
      Map<Long, Phrasing> phrasings,
      Vocabulary vocabulary,
      ChoiceModel choice) {
    this.language = language;
    this.analysis = analysis;
    this.segments = segments;
    this.phrasings = phrasings;
    this.vocabulary = vocabulary;
    this.choice = choice;
  }

  /** The same knowledge with another trust in it. */
  LanguageModel trusting(ChoiceModel other) {
    return new LanguageModel(language, analysis, segments, phrasings, vocabulary, other);
  }

  private static Map<Long, Phrasing> bySerial(List<Phrasing> all) {
    Map<Long, Phrasing> phrasings = new LinkedHashMap<>();
    all.forEach(phrasing -> phrasings.put(phrasing.serial(), phrasing));
    return phrasings;
  }

  Language language() {
    return language;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Segments segments() {
    return segments;
  }

  /** The phrasings in the order they were indexed. */
  List<Phrasing> phrasings() {
    return List.copyOf(phrasings.values());
  }

  AnalysedText analyse(String text) {
    return analysis.analyse(text);
  }

  /**
   * An entry that competes for a question.
   *
   * @param entry the entry
   * @param features what speaks for it, by its best phrasing
   * @param utility what the features come to
   */
  record Candidate(FaqEntry entry, Features features, double utility) {}

  /**
   * A text with the phrasings nearest to it.
   *
   * @param text the text, its typos read
   * @param near the phrasings, nearest first
   */
  record Near(AnalysedText text, List<Phrasing> near) {}

  /** Looks up what is near to a text. */
  Near near(AnalysedText raw, PhrasingSearch search) {
    AnalysedText text = search.withTyposRead(raw, vocabulary);
    List<Phrasing> near = new ArrayList<>();
    for (long serial : search.nearest(text, COMPARED)) {
      Phrasing phrasing = phrasings.get(serial);
      if (phrasing != null) {
        near.add(phrasing);
      }
    }
    return new Near(text, near);
  }

  /** The entries that compete for a text, best first; entries of equal worth by id. */
  List<Candidate> candidates(Near found, Exclusion exclusion) {
    Comparison comparison = new Comparison(found.text(), vocabulary, exclusion);
    List<Phrasing> near = found.near().stream().filter(p -> !exclusion.excludes(p)).toList();
    Map<FaqId, Double> mass = new LinkedHashMap<>();
    double total = LEAST_MASS;
    for (Phrasing phrasing : near) {
      double cosine = comparison.cosine(phrasing);
      mass.merge(phrasing.id(), cosine * cosine, Double::sum);
      total += cosine * cosine;
    }
    Map<FaqId, Candidate> best = new LinkedHashMap<>();
    for (Phrasing phrasing : near) {
      double agreement = mass.getOrDefault(phrasing.id(), 0.0) / total;
      Features features = comparison.with(phrasing, agreement);
      Candidate candidate = new Candidate(phrasing.entry(), features, choice.utility(features));
      best.merge(phrasing.id(), candidate, (a, b) -> b.utility() > a.utility() ? b : a);
    }
    List<Candidate> ranked = new ArrayList<>(best.values());
    ranked.sort(
        Comparator.comparingDouble(Candidate::utility)
            .reversed()
            .thenComparing(candidate -> candidate.entry().id().value()));
    return ranked.size() > CANDIDATES ? List.copyOf(ranked.subList(0, CANDIDATES)) : ranked;
  }
}
