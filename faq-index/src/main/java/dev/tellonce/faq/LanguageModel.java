package dev.tellonce.faq;

import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.content.Validity;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known of one language's entries: their words and how far a likeness may be trusted.
 * Immutable.
 */
final class LanguageModel {
  /** So many phrasings are compared in full with a question. */
  private static final int COMPARED = 32;

  /** So many are enough beside a classifier. */
  private static final int COMPARED_BESIDE = 16;

  /** Keeps a single faint likeness from counting as full agreement. */
  private static final double LEAST_MASS = 0.1;

  /** What texts that have nothing in common still have as cosine, or less. */
  private static final double UNLIKE = 0.5;

  /** So many entries compete for a question. */
  static final int CANDIDATES = 10;

  private final Language language;
  private final TextAnalysis analysis;
  private final Segments segments;
  private final Map<Long, Phrasing> phrasings;
  private final Vocabulary vocabulary;
  private final Map<FaqId, List<Phrasing>> byEntry;
  private final Meanings meanings;
  private final Learnt learnt;
  private final ChoiceModel choice;
  private final Precision precision;
  private final List<FaqEntry> limited;

  LanguageModel(
      Language language,
      TextAnalysis analysis,
      Segments segments,
      List<Phrasing> all,
      Learnt learnt,
      ChoiceModel choice) {
    this(
        language,
        analysis,
        segments,
        bySerial(all),
        new Vocabulary(all, tags(all, analysis)),
        learnt,
        choice,
        Precision.UNKNOWN);
  }

  private LanguageModel(
      Language language,
      TextAnalysis analysis,
      Segments segments,
      Map<Long, Phrasing> phrasings,
      Vocabulary vocabulary,
      Learnt learnt,
      ChoiceModel choice,
      Precision precision) {
    this.language = language;
    this.analysis = analysis;
    this.segments = segments;
    this.phrasings = phrasings;
    this.vocabulary = vocabulary;
    this.meanings = new Meanings(List.copyOf(phrasings.values()));
    this.learnt = learnt;
    this.choice = choice;
    this.precision = precision;
    this.limited =
        entries(List.copyOf(phrasings.values())).stream()
            .filter(entry -> !entry.validity().isAlways())
            .toList();
    this.byEntry =
        phrasings.values().stream()
            .collect(Collectors.groupingBy(Phrasing::id, LinkedHashMap::new, Collectors.toList()));
  }

  /** The same knowledge with another trust in it. */
  LanguageModel trusting(Calibration.Fitted fitted) {
    return new LanguageModel(
        language,
        analysis,
        segments,
        phrasings,
        vocabulary,
        learnt,
        fitted.choice(),
        fitted.precision());
  }

  Precision precision() {
    return precision;
  }

  ChoiceModel choice() {
    return choice;
  }

  private static Set<FaqEntry> entries(List<Phrasing> all) {
    return all.stream().map(Phrasing::entry).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Map<FaqId, Set<String>> tags(List<Phrasing> all, TextAnalysis analysis) {
    Map<FaqId, Set<String>> tags = new LinkedHashMap<>();
    for (FaqEntry entry : entries(all)) {
      List<String> words = entry.particulars().tags();
      if (!words.isEmpty()) {
        tags.put(entry.id(), analysis.analyse(String.join("\n", words)).terms());
      }
    }
    return tags;
  }

  /** What is taken to be absent on a day: entries that are not right then. */
  Exclusion on(LocalDate day) {
    Set<FaqId> not =
        limited.stream()
            .filter(entry -> entry.validity().at(day) != Validity.State.NOW)
            .map(FaqEntry::id)
            .collect(Collectors.toSet());
    return not.isEmpty() ? Exclusion.Nothing.AT_ALL : new Exclusion.Several(not);
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

  Learnt learnt() {
    return learnt;
  }

  AnalysedText analyse(String text) {
    return analysis.analyse(text);
  }

  /**
   * An entry that competes for a question.
   *
   * @param phrasing its best phrasing
   * @param features what speaks for it, by that phrasing
   * @param utility what the features come to
   */
  record Candidate(Phrasing phrasing, Features features, double utility) {
    FaqEntry entry() {
      return phrasing.entry();
    }
  }

  /**
   * A text with the phrasings nearest to it.
   *
   * @param text the text, its typos read
   * @param near the phrasings, nearest first
   * @param vector what the encoder makes of the text; empty without one
   * @param judgement what the classifier says of the text
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Near(AnalysedText text, List<Phrasing> near, float[] vector, Learnt.Judgement judgement) {
    Near judged(Learnt.Judgement other) {
      return new Near(text, near, vector, other);
    }
  }

  /** Looks up what is near to a text. */
  Near near(String asked, float[] vector, PhrasingSearch search) {
    return near(analyse(asked), vector, search).judged(learnt.judge(asked, vector));
  }

  /** Looks up what is near to a text that is opened; nothing is judged. */
  Near near(AnalysedText raw, float[] vector, PhrasingSearch search) {
    AnalysedText text = search.withTyposRead(raw, vocabulary);
    List<Phrasing> near = new ArrayList<>();
    int compared = learnt.isThere() ? COMPARED_BESIDE : COMPARED;
    for (long serial : search.nearest(text, compared, !learnt.isThere())) {
      Phrasing phrasing = phrasings.get(serial);
      if (phrasing != null) {
        near.add(phrasing);
      }
    }
    return new Near(text, near, vector, Learnt.Judgement.NONE);
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
    Learnt.Judgement judgement = found.judgement();
    Map<FaqId, Meanings.Like> likes = meanings.of(found.vector(), exclusion);
    List<Phrasing> compared = new ArrayList<>(near);
    for (Meanings.Like like : Meanings.best(likes).values()) {
      compared.add(like.phrasing());
    }
    for (FaqId entry : judgement.best()) {
      if (!mass.containsKey(entry)) {
        nearest(entry, comparison, exclusion).ifPresent(compared::add);
      }
    }
    for (Phrasing phrasing : compared) {
      FaqId id = phrasing.id();
      double agreement = mass.getOrDefault(id, 0.0) / total;
      Features features =
          comparison
              .with(phrasing, agreement)
              .with(judgement.score(id), judgement.lead(id), likeness(likes, id));
      Candidate candidate = new Candidate(phrasing, features, choice.utility(features));
      best.merge(phrasing.id(), candidate, (a, b) -> b.utility() > a.utility() ? b : a);
    }
    List<Candidate> ranked = new ArrayList<>(best.values());
    ranked.sort(
        Comparator.comparingDouble(Candidate::utility)
            .reversed()
            .thenComparing(candidate -> candidate.entry().id().value()));
    return ranked.size() > CANDIDATES ? List.copyOf(ranked.subList(0, CANDIDATES)) : ranked;
  }

  /** From nothing in common, 0, to the same text, 1. */
  private static double likeness(Map<FaqId, Meanings.Like> likes, FaqId entry) {
    Meanings.Like like = likes.get(entry);
    return like == null ? 0 : Math.max(0, (like.likeness() - UNLIKE) / (1 - UNLIKE));
  }

  /** The phrasing of an entry that is most like the text, of the first of them. */
  private Optional<Phrasing> nearest(FaqId entry, Comparison comparison, Exclusion exclusion) {
    return byEntry.getOrDefault(entry, List.of()).stream()
        .filter(phrasing -> !exclusion.excludes(phrasing))
        .limit(COMPARED)
        .max(Comparator.comparingDouble(comparison::cosine));
  }
}
