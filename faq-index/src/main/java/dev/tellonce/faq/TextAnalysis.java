package dev.tellonce.faq;

import dev.tellonce.bot.message.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Opens texts of one language into slots, terms and n-grams. Any thread. */
final class TextAnalysis {
  /** No text has more words than this; what is over is not looked at. */
  static final int MAX_SLOTS = 64;

  /** The one term all negations stand for: "not here" and "hasn't come" turn alike. */
  private static final String NEGATION = "\u00AC";

  private static final int MAX_TOKENS = 400;
  private static final int MAX_WORD = 40;
  private static final double SYNONYM_CREDIT = 0.9;

  private final Analyzer words;
  private final Analyzer grams;
  private final Set<String> genericSurfaces;
  private final Set<String> genericTerms = new HashSet<>();
  private final Set<String> negations;
  private final Map<String, Set<String>> synonyms = new HashMap<>();

  TextAnalysis(Language language, WordLists lists) {
    this.words = FaqAnalyzers.words(language, lists);
    this.grams = FaqAnalyzers.grams(language);
    this.genericSurfaces = new HashSet<>(lists.words("generic"));
    this.negations = new HashSet<>(lists.words("negation"));
    if (language.code().equals("ko")) {
      lists.words("generic").forEach(word -> tokens(word).forEach(t -> genericTerms.add(t.term)));
      lists
          .words("negation")
          .forEach(word -> tokens(word).forEach(t -> genericTerms.remove(t.term)));
    }
    for (String group : lists.lines("synonyms")) {
      Set<String> terms = new LinkedHashSet<>();
      for (String word : List.of(group.split(" ", -1))) {
        List<Token> tokens = tokens(word);
        if (!tokens.isEmpty()) {
          terms.add(tokens.getFirst().term);
        }
      }
      for (String term : terms) {
        synonyms.computeIfAbsent(term, key -> new LinkedHashSet<>()).addAll(terms);
      }
    }
  }

  /** The chain that turns words into terms. */
  Analyzer words() {
    return words;
  }

  /** The chain that turns words into character n-grams. */
  Analyzer grams() {
    return grams;
  }

  /** Opens a text; digits, addresses and links are left out. */
  AnalysedText analyse(String text) {
    String plain = Scrub.withoutFacts(text);
    Map<String, Slot> slots = new LinkedHashMap<>();
    Set<String> terms = new LinkedHashSet<>();
    boolean negated = false;
    for (Position position : positions(tokens(plain))) {
      if (slots.size() >= MAX_SLOTS) {
        break;
      }
      Slot slot = slot(position);
      negated |= slot.kind() == Slot.Kind.NEGATION;
      slots.putIfAbsent(slot.surface(), slot);
      terms.add(slot.kind() == Slot.Kind.NEGATION ? NEGATION : position.original.term);
      position.parts.forEach(part -> terms.add(part.term));
    }
    return new AnalysedText(
        List.copyOf(slots.values()), terms, Set.copyOf(terms(grams, plain)), negated);
  }

  private Slot slot(Position position) {
    Token original = position.original;
    Slot.Kind kind =
        negations.contains(original.surface) || negations.contains(original.term)
            ? Slot.Kind.NEGATION
            : genericSurfaces.contains(original.surface) || genericTerms.contains(original.term)
                ? Slot.Kind.GENERIC
                : Slot.Kind.CONTENT;
    Map<String, Double> alternatives = new LinkedHashMap<>();
    alternatives.put(kind == Slot.Kind.NEGATION ? NEGATION : original.term, 1.0);
    if (kind == Slot.Kind.CONTENT) {
      for (String synonym : synonyms.getOrDefault(original.term, Set.of())) {
        alternatives.putIfAbsent(synonym, SYNONYM_CREDIT);
      }
    }
    List<String> parts = position.parts.stream().map(Token::term).distinct().toList();
    return new Slot(original.surface, alternatives, parts, kind);
  }

  private static List<Position> positions(List<Token> tokens) {
    List<Position> positions = new ArrayList<>();
    for (Token token : tokens) {
      if (token.increment == 0 && !positions.isEmpty()) {
        positions.getLast().parts.add(token);
      } else {
        positions.add(new Position(token, new ArrayList<>()));
      }
    }
    return positions;
  }

  private List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = words.tokenStream("words", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (tokens.size() < MAX_TOKENS && stream.incrementToken()) {
        if (term.length() > 0 && term.length() <= MAX_WORD) {
          String surface =
              text.substring(offset.startOffset(), offset.endOffset())
                  .toLowerCase(Locale.ROOT)
                  .replace('’', '\'');
          tokens.add(new Token(term.toString(), surface, increment.getPositionIncrement()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }

  private static Set<String> terms(Analyzer analyzer, String text) {
    Set<String> terms = new LinkedHashSet<>();
    try (TokenStream stream = analyzer.tokenStream("grams", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (terms.size() < MAX_TOKENS && stream.incrementToken()) {
        if (term.length() <= MAX_WORD) {
          terms.add(term.toString());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }

  private record Token(String term, String surface, int increment) {}

  private record Position(Token original, List<Token> parts) {}
}
