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
import java.util.Set;

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
  private static final double LEAST_CONFIDENCE = 0.01;

  private final LanguageModel model;
  private final PhrasingSearch search;
  private final Vectors vectors;

  QuestionMatch(LanguageModel model, PhrasingSearch search, Vectors vectors) {
    this.model = model;
    this.search = search;
    this.vectors = vectors;
  }

  private record Scored(Segment segment, AnalysedText text, Map<FaqId, Double> confidence) {
    double best() {
      return confidence.values().stream().mapToDouble(c -> c).max().orElse(0);
    }
  }

  /** The hits, best first. */
  List<FaqHit> hits(String question) {
    Map<FaqId, FaqEntry> entries = new LinkedHashMap<>();
    List<Scored> parts = new ArrayList<>();
    for (Segment segment : model.segments().of(question)) {
      parts.add(score(segment, entries));
    }
    Map<FaqId, Double> whole =
        parts.size() > 1 && question.length() <= Segments.MAX_LENGTH
            ? score(new Segment(question, false), entries).confidence()
            : Map.of();
    boolean asks = parts.stream().anyMatch(part -> part.segment().asks());
    List<FaqHit> hits = new ArrayList<>();
    for (FaqEntry entry : entries.values()) {
      double atOnce = whole.getOrDefault(entry.id(), 0.0);
      double confidence = asks ? askedFor(entry, parts, atOnce) : toldOf(entry, parts, atOnce);
      if (confidence >= LEAST_CONFIDENCE) {
        hits.add(new FaqHit(entry, confidence));
      }
    }
    hits.sort(
        Comparator.comparingDouble(FaqHit::confidence)
            .reversed()
            .thenComparing(hit -> hit.entry().id().value()));
    return List.copyOf(hits.subList(0, Math.min(hits.size(), LanguageModel.CANDIDATES)));
  }

  private Scored score(Segment segment, Map<FaqId, FaqEntry> entries) {
    LanguageModel.Near near = model.near(segment.text(), vectors.of(segment.text()), search);
    List<LanguageModel.Candidate> candidates = model.candidates(near, Exclusion.Nothing.AT_ALL);
    double[] chances =
        ChoiceModel.chances(
            candidates.stream().mapToDouble(LanguageModel.Candidate::utility).toArray());
    Map<FaqId, Double> confidence = new HashMap<>();
    for (int i = 0; i < chances.length; i++) {
      FaqEntry entry = candidates.get(i).entry();
      entries.putIfAbsent(entry.id(), entry);
      boolean half = candidates.get(i).features().known() < HALF;
      confidence.put(entry.id(), half ? Math.min(chances[i], HALF_COVERED) : chances[i]);
    }
    return new Scored(segment, near.text(), confidence);
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
    Set<String> terms = model.vocabulary().termsOf(entry.id(), Exclusion.Nothing.AT_ALL);
    double weight = 0;
    for (Slot slot : part.text().slots()) {
      if (slot.kind() == Slot.Kind.CONTENT) {
        weight +=
            model.vocabulary().weight(slot, Exclusion.Nothing.AT_ALL) * (1 - slot.coveredBy(terms));
      }
    }
    return weight;
  }
}
