package dev.tellonce.faq;

import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.understanding.FaqHit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Matches one question: each of its segments by itself, so that the story around the asking
 * sentence does not drown it, and no entry stays sure while a part of the question asks for
 * something else.
 */
final class QuestionMatch {
  /** The most an entry can be trusted when another part of the question is left without answer. */
  private static final double HALF_COVERED = 0.45;

  /** Of a segment, less than this share is not what the entry is about. */
  private static final double HALF = 0.5;

  /** So much weight of uncovered content makes a segment ask for something else. */
  private static final double ELSE = 0.75;

  /** So much more confidence in another entry makes a segment ask for something else. */
  private static final double CLEARLY = 0.3;

  /** What each uncovered word around a statement costs, as nothing says which part matters. */
  private static final double STORY_COST = 0.12;

  private static final double MAX_STORY_COST = 0.6;

  /** What is less is not worth a look. */
  static final double LEAST_CONFIDENCE = 0.01;

  private final LanguageModel model;
  private final PhrasingSearch search;
  private final Vectors vectors;
  private final Learnt learnt;
  private final Exclusion hidden;

  QuestionMatch(LanguageModel model, PhrasingSearch search, Vectors vectors) {
    this(model, search, vectors, Exclusion.Nothing.AT_ALL);
  }

  /**
   * Matches while something is absent that was learnt with the rest.
   *
   * @param hidden what is taken to be absent
   */
  QuestionMatch(LanguageModel model, PhrasingSearch search, Vectors vectors, Exclusion hidden) {
    this(model, search, vectors, model.learnt(), hidden);
  }

  /**
   * Matches while something is hidden.
   *
   * @param learnt what was learnt without what is hidden
   * @param hidden what is taken to be absent
   */
  QuestionMatch(
      LanguageModel model,
      PhrasingSearch search,
      Vectors vectors,
      Learnt learnt,
      Exclusion hidden) {
    this.model = model;
    this.search = search;
    this.vectors = vectors;
    this.learnt = learnt;
    this.hidden = hidden;
  }

  private record Scored(
      Segment segment,
      AnalysedText text,
      Map<FaqId, LanguageModel.Candidate> candidates,
      Map<FaqId, Double> chances,
      Map<FaqId, Double> confidence) {
    double best() {
      return confidence.values().stream().mapToDouble(c -> c).max().orElse(0);
    }
  }

  /** A hit, and its chance before anything was taken off for what it leaves uncovered. */
  private record Ranked(FaqHit hit, double chance) {}

  /** The hits, best first. */
  List<FaqHit> hits(String question) {
    return hits(question, LEAST_CONFIDENCE);
  }

  /**
   * The hits of some confidence, best first; of equal ones the likelier.
   *
   * @param least 0 for all that come into question
   */
  List<FaqHit> hits(String question, double least) {
    List<Scored> parts = parts(question);
    return hits(parts, whole(question, parts), least);
  }

  /** Why the hits are hits, best first. */
  List<Evidence> evidence(String question) {
    List<Scored> parts = parts(question);
    List<Scored> whole = whole(question, parts);
    List<Scored> all = Stream.concat(parts.stream(), whole.stream()).toList();
    return hits(parts, whole, LEAST_CONFIDENCE).stream().map(hit -> evidence(hit, all)).toList();
  }

  private Evidence evidence(FaqHit hit, List<Scored> parts) {
    FaqId id = hit.entry().id();
    Scored best =
        parts.stream()
            .max(Comparator.comparingDouble(part -> part.confidence().getOrDefault(id, 0.0)))
            .orElseThrow();
    LanguageModel.Candidate candidate = Objects.requireNonNull(best.candidates().get(id));
    Features features = candidate.features();
    ChoiceModel choice = model.choice();
    return new Evidence(
        hit,
        best.segment().text(),
        candidate.phrasing().text(),
        choice.utility(features, Features.WORDS, Features.CLASSIFIER),
        choice.utility(features, Features.MEANING, Features.SIZE),
        choice.utility(features, Features.CLASSIFIER, Features.MEANING),
        choice.utility(features, 0, Features.WORDS));
  }

  private List<Scored> parts(String question) {
    List<Scored> parts = new ArrayList<>();
    for (Segment segment : model.segments().of(question)) {
      parts.add(score(segment));
    }
    return parts;
  }

  /** The question at once, where it has several parts and is not too long. */
  private List<Scored> whole(String question, List<Scored> parts) {
    return parts.size() > 1 && question.length() <= Segments.MAX_LENGTH
        ? List.of(score(new Segment(question, false)))
        : List.of();
  }

  private List<FaqHit> hits(List<Scored> parts, List<Scored> whole, double least) {
    Map<FaqId, FaqEntry> entries = new LinkedHashMap<>();
    for (Scored part : parts) {
      part.candidates().forEach((id, candidate) -> entries.putIfAbsent(id, candidate.entry()));
    }
    for (Scored part : whole) {
      part.candidates().forEach((id, candidate) -> entries.putIfAbsent(id, candidate.entry()));
    }
    boolean asks = parts.stream().anyMatch(part -> part.segment().asks());
    List<Ranked> hits = new ArrayList<>();
    for (FaqEntry entry : entries.values()) {
      double atOnce =
          whole.stream().mapToDouble(part -> part.confidence().getOrDefault(entry.id(), 0.0)).sum();
      double confidence = asks ? askedFor(entry, parts, atOnce) : toldOf(entry, parts, atOnce);
      if (confidence >= least) {
        double chance =
            Stream.concat(parts.stream(), whole.stream())
                .mapToDouble(part -> part.chances().getOrDefault(entry.id(), 0.0))
                .max()
                .orElse(0);
        hits.add(new Ranked(new FaqHit(entry, confidence), chance));
      }
    }
    hits.sort(
        Comparator.comparingDouble((Ranked ranked) -> ranked.hit().confidence())
            .thenComparingDouble(Ranked::chance)
            .reversed()
            .thenComparing(ranked -> ranked.hit().entry().id().value()));
    return hits.stream().limit(LanguageModel.CANDIDATES).map(Ranked::hit).toList();
  }

  private Scored score(Segment segment) {
    float[] vector = vectors.of(segment.text());
    LanguageModel.Near near =
        model
            .near(model.analyse(segment.text()), vector, search)
            .judged(learnt.judge(segment.text(), vector).without(hidden));
    List<LanguageModel.Candidate> candidates = model.candidates(near, hidden);
    double[] chances =
        ChoiceModel.chances(
            candidates.stream().mapToDouble(LanguageModel.Candidate::utility).toArray());
    Map<FaqId, LanguageModel.Candidate> byEntry = new LinkedHashMap<>();
    Map<FaqId, Double> all = new HashMap<>();
    Map<FaqId, Double> confidence = new HashMap<>();
    for (int i = 0; i < chances.length; i++) {
      FaqId id = candidates.get(i).entry().id();
      byEntry.put(id, candidates.get(i));
      all.put(id, chances[i]);
      boolean half = candidates.get(i).features().known() < HALF;
      confidence.put(id, half ? Math.min(chances[i], HALF_COVERED) : chances[i]);
    }
    return new Scored(segment, near.text(), byEntry, all, confidence);
  }

  /** The confidence where some segment asks: every asking segment has to be covered. */
  private double askedFor(FaqEntry entry, List<Scored> parts, double whole) {
    double best = whole;
    boolean half = false;
    for (Scored part : parts) {
      double confidence = part.confidence().getOrDefault(entry.id(), 0.0);
      best = Math.max(best, confidence);
      half |=
          part.segment().asks()
              && confidence < 0.5
              && (part.best() > confidence + CLEARLY || uncovered(part, entry) >= ELSE);
    }
    return half ? Math.min(best, HALF_COVERED) : best;
  }

  /** The confidence where nothing asks: the more is told beside what matches, the less is sure. */
  private double toldOf(FaqEntry entry, List<Scored> parts, double whole) {
    double[] uncovered = parts.stream().mapToDouble(part -> uncovered(part, entry)).toArray();
    double all = Arrays.stream(uncovered).sum();
    double best = whole;
    for (int i = 0; i < uncovered.length; i++) {
      double cost = Math.min(MAX_STORY_COST, STORY_COST * Math.max(0, all - uncovered[i]));
      double confidence = parts.get(i).confidence().getOrDefault(entry.id(), 0.0);
      best = Math.max(best, confidence * (1 - cost));
    }
    return best;
  }

  /** The weight of a segment's content that no phrasing of the entry has. */
  private double uncovered(Scored part, FaqEntry entry) {
    Set<String> terms = model.vocabulary().termsOf(entry.id(), hidden);
    double weight = 0;
    for (Slot slot : part.text().slots()) {
      if (slot.kind() == Slot.Kind.CONTENT) {
        weight += model.vocabulary().weight(slot, hidden) * (1 - slot.coveredBy(terms));
      }
    }
    return weight;
  }
}
