package dev.tellonce.nlp.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Phrases found in tokens. A line is made of words ({@code a|b} a choice, {@code a_b} two words in
 * a row, {@code word*} a beginning, {@code word?} may be missing, {@code {name}} a class of words),
 * gaps ({@code ..} up to two words, {@code ...} up to four), {@code ^} and {@code $} for the
 * borders of a sentence. A gap never leaves its sentence. The time is bounded for each place of the
 * text.
 */
public final class PhraseBook {
  private final Map<String, List<Phrase>> byWord = new HashMap<>();
  private final List<Phrase> byBeginning = new ArrayList<>();
  private final NearWords near;

  private PhraseBook(List<Phrase> phrases, boolean forgiving) {
    Set<String> words = new HashSet<>();
    for (Phrase phrase : phrases) {
      index(phrase);
      if (forgiving) {
        phrase.elements().forEach(element -> collect(element, words));
      }
    }
    this.near = new NearWords(words);
  }

  /**
   * Makes a book.
   *
   * @param lines the phrases
   * @param classes the classes of words they may name
   * @throws IllegalArgumentException when a line cannot be read
   */
  public static PhraseBook of(List<String> lines, Map<String, String> classes) {
    return new PhraseBook(parsed(lines, classes), false);
  }

  /** Makes a book that also reads misspelt words, by {@link #read}. */
  public static PhraseBook forgiving(List<String> lines, Map<String, String> classes) {
    return new PhraseBook(parsed(lines, classes), true);
  }

  private static List<Phrase> parsed(List<String> lines, Map<String, String> classes) {
    PhraseClasses read = new PhraseClasses(classes);
    return lines.stream().map(line -> Phrase.parse(line, read)).toList();
  }

  private void index(Phrase phrase) {
    Phrase.Element first =
        phrase.elements().stream()
            .filter(Phrase.Choice.class::isInstance)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("phrase without words"));
    Phrase.Choice choice = (Phrase.Choice) first;
    boolean loose = choice.optional();
    Set<String> words = new HashSet<>();
    for (List<Phrase.Form> row : choice.rows()) {
      loose |= row.getFirst().beginning();
      words.add(row.getFirst().word());
    }
    if (loose) {
      byBeginning.add(phrase);
    } else {
      words.forEach(word -> byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(phrase));
    }
  }

  private static void collect(Phrase.Element element, Set<String> into) {
    if (element instanceof Phrase.Choice choice) {
      choice
          .rows()
          .forEach(
              row ->
                  row.stream().filter(f -> !f.beginning()).forEach(form -> into.add(form.word())));
    }
  }

  /** The tokens with a misspelt word read as the one near word of this book's phrases, if any. */
  public List<Token> read(List<Token> tokens) {
    List<Token> read = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      String word = token.kind() == Token.Kind.WORD ? near.read(token.word()) : token.word();
      read.add(
          word.equals(token.word())
              ? token
              : new Token(word, token.start(), token.end(), token.kind()));
    }
    return read;
  }

  /** Whether any phrase is in the tokens. */
  public boolean isIn(List<Token> tokens) {
    return !find(tokens).isEmpty();
  }

  /** Where phrases are, in the order of their first token; for each first token the longest. */
  public List<Span> find(List<Token> tokens) {
    List<Span> spans = new ArrayList<>();
    for (int at = 0; at < tokens.size(); at++) {
      int end = -1;
      for (Phrase phrase : byWord.getOrDefault(tokens.get(at).word(), List.of())) {
        end = Math.max(end, end(phrase, 0, tokens, at));
      }
      for (Phrase phrase : byBeginning) {
        end = Math.max(end, end(phrase, 0, tokens, at));
      }
      if (end > at) {
        spans.add(new Span(at, end));
      }
    }
    return spans;
  }

  private int end(Phrase phrase, int element, List<Token> tokens, int at) {
    if (element == phrase.elements().size()) {
      return at;
    }
    return switch (phrase.elements().get(element)) {
      case Phrase.Start() ->
          at == 0 || Tokens.ends(tokens, at - 1) ? end(phrase, element + 1, tokens, at) : -1;
      case Phrase.End() -> closes(tokens, at) ? end(phrase, element + 1, tokens, at) : -1;
      case Phrase.Gap gap -> afterGap(phrase, element, gap, tokens, at);
      case Phrase.Choice choice -> afterChoice(phrase, element, choice, tokens, at);
    };
  }

  private static boolean closes(List<Token> tokens, int at) {
    return at >= tokens.size() || tokens.get(at).kind() == Token.Kind.SIGN;
  }

  private int afterGap(Phrase phrase, int element, Phrase.Gap gap, List<Token> tokens, int at) {
    boolean syllables = at < tokens.size() && tokens.get(at).kind() == Token.Kind.SYLLABLE;
    int most = Math.min(tokens.size(), at + gap.tokens(syllables));
    for (int next = at; next <= most; next++) {
      int end = end(phrase, element + 1, tokens, next);
      if (end >= 0) {
        return end;
      }
      if (next < tokens.size() && Tokens.ends(tokens, next)) {
        return -1;
      }
    }
    return -1;
  }

  private int afterChoice(
      Phrase phrase, int element, Phrase.Choice choice, List<Token> tokens, int at) {
    int start = element > 0 && isLight(tokens, at) ? at + 1 : at;
    int best = -1;
    for (List<Phrase.Form> row : choice.rows()) {
      int after = after(row, tokens, start);
      if (after >= 0) {
        best = Math.max(best, end(phrase, element + 1, tokens, after));
      }
    }
    return best < 0 && choice.optional() ? end(phrase, element + 1, tokens, at) : best;
  }

  /** A dash or a comma between two words does not part a phrase. */
  private static boolean isLight(List<Token> tokens, int at) {
    return at < tokens.size() && (tokens.get(at).is('-') || tokens.get(at).is(','));
  }

  private static int after(List<Phrase.Form> row, List<Token> tokens, int at) {
    int next = at;
    for (Phrase.Form form : row) {
      if (next > at && isLight(tokens, next)) {
        next++;
      }
      if (next >= tokens.size() || !form.fits(tokens.get(next))) {
        return -1;
      }
      next++;
    }
    return next;
  }
}
