package dev.tellonce.nlp.tone;

import dev.tellonce.nlp.tone.TokenTest.Affix;
import dev.tellonce.nlp.tone.TokenTest.OneOf;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words without which a pattern cannot be found: most patterns are ruled out for a sentence by
 * one look at its words, before any of their states is walked. Immutable but for its builder.
 */
final class Requirements {
  private final Map<String, BitSet> byWord;

  /** Affixes by the letter they start with, or end with. */
  private final Map<Integer, List<Affixed>> byStart;

  private final Map<Integer, List<Affixed>> byEnd;

  private Requirements(
      Map<String, BitSet> byWord,
      Map<Integer, List<Affixed>> byStart,
      Map<Integer, List<Affixed>> byEnd) {
    this.byWord = Map.copyOf(byWord);
    this.byStart = Map.copyOf(byStart);
    this.byEnd = Map.copyOf(byEnd);
  }

  /**
   * What a sentence must have a word of.
   *
   * @param words some words
   * @param affixes some starts and ends of words
   */
  private record Need(Set<String> words, Set<Affix> affixes) {
    /** How much fits: an affix stands for many words. */
    int width() {
      return words.size() + 100 * affixes.size();
    }
  }

  private record Affixed(Affix affix, BitSet needs) {}

  /** The numbers of the needs that a sentence meets. */
  BitSet metBy(Sentence sentence, List<Token> tokens) {
    BitSet met = new BitSet();
    for (Token token : tokens.subList(sentence.from(), sentence.to())) {
      BitSet words = token.kind() == Token.Kind.KEPT ? null : byWord.get(token.key());
      if (words != null) {
        met.or(words);
      }
      if (!token.key().isEmpty()) {
        meet(token, byStart.getOrDefault((int) token.key().charAt(0), List.of()), met);
        int last = token.key().charAt(token.key().length() - 1);
        meet(token, byEnd.getOrDefault(last, List.of()), met);
      }
    }
    return met;
  }

  private static void meet(Token token, List<Affixed> affixes, BitSet met) {
    for (Affixed each : affixes) {
      if (each.affix().accepts(token)) {
        met.or(each.needs());
      }
    }
  }

  /** Gathers the needs of all patterns, equal ones once. For one thread. */
  static final class Builder {
    private final Map<Need, Integer> numbers = new LinkedHashMap<>();

    /** The numbers of the needs that a sentence with the pattern meets, each of them. */
    BitSet of(Pattern pattern) {
      BitSet all = new BitSet();
      for (Need need : needs(pattern)) {
        all.set(numbers.computeIfAbsent(need, key -> numbers.size()));
      }
      return all;
    }

    Requirements build() {
      Map<String, BitSet> byWord = new HashMap<>();
      Map<Affix, BitSet> byAffix = new LinkedHashMap<>();
      numbers.forEach(
          (need, number) -> {
            need.words().forEach(w -> byWord.computeIfAbsent(w, key -> new BitSet()).set(number));
            need.affixes()
                .forEach(a -> byAffix.computeIfAbsent(a, key -> new BitSet()).set(number));
          });
      Map<Integer, List<Affixed>> byStart = new HashMap<>();
      Map<Integer, List<Affixed>> byEnd = new HashMap<>();
      byAffix.forEach(
          (affix, needs) -> {
            String text = affix.affix();
            int letter = text.charAt(affix.atEnd() ? text.length() - 1 : 0);
            (affix.atEnd() ? byEnd : byStart)
                .computeIfAbsent(letter, key -> new ArrayList<>())
                .add(new Affixed(affix, needs));
          });
      return new Requirements(byWord, byStart, byEnd);
    }

    private static Set<Need> needs(Pattern pattern) {
      return switch (pattern) {
        case Pattern.One one -> needs(one.test());
        case Pattern.Some some -> some.min() > 0 ? needs(some.test()) : Set.of();
        case Pattern.Capture capture -> needs(capture.part());
        case Pattern.Row row -> {
          Set<Need> all = new LinkedHashSet<>();
          row.parts().forEach(part -> all.addAll(needs(part)));
          yield all;
        }
        case Pattern.Either either -> either(either);
        case Pattern.Maybe maybe -> Set.of();
        case Pattern.Start start -> Set.of();
        case Pattern.End end -> Set.of();
      };
    }

    /** One of the narrowest needs of the choices has to be met. */
    private static Set<Need> either(Pattern.Either either) {
      Set<String> words = new HashSet<>();
      Set<Affix> affixes = new HashSet<>();
      for (Pattern choice : either.choices()) {
        Optional<Need> narrowest =
            needs(choice).stream().min((one, other) -> Integer.compare(one.width(), other.width()));
        if (narrowest.isEmpty()) {
          return Set.of();
        }
        words.addAll(narrowest.get().words());
        affixes.addAll(narrowest.get().affixes());
      }
      return either.choices().isEmpty() ? Set.of() : Set.of(new Need(words, affixes));
    }

    private static Set<Need> needs(TokenTest test) {
      return switch (test) {
        case OneOf(Set<String> keys) -> Set.of(new Need(keys, Set.of()));
        case Affix affix -> affix.affix().isEmpty() ? Set.of() : Set.of(needOf(affix));
        case TokenTest.Digits digits -> Set.of();
        case TokenTest.Dated dated -> Set.of();
        case TokenTest.Word word -> Set.of();
        case TokenTest.Gap gap -> Set.of();
      };
    }

    private static Need needOf(Affix affix) {
      return new Need(Set.of(), Set.of(affix));
    }
  }
}
