package dev.tellonce.nlp.wish;

import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.Mood;
import dev.tellonce.bot.understanding.MoodReader;
import dev.tellonce.nlp.words.PhraseBook;
import dev.tellonce.nlp.words.Span;
import dev.tellonce.nlp.words.Token;
import dev.tellonce.nlp.words.Tokens;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the mood from phrases, capitals, exclamation marks and repeated questions; the last line
 * weighs most. A vulnerable situation counts wherever in the episode it was told.
 */
public final class PhraseMoods implements MoodReader {
  /** So many of the last lines are read for frustration. */
  private static final int LINES = 12;

  private static final double FADE = 0.6;
  private static final double ANGRY = 2;
  private static final double ANNOYED = 1;
  private static final double CALM = 1;
  private static final double LOUD = 0.8;
  private static final double REPEATED = 1;
  private static final double[] STEPS = {0.8, 1.8, 3.2, 4.8};

  private final WishBooks<Books> books;

  /** Loads the shipped phrases. */
  public PhraseMoods() {
    this.books =
        new WishBooks<>(
            file ->
                new Books(
                    file.phrases("angry"),
                    file.phrases("annoyed"),
                    file.phrases("calm"),
                    file.phrases("negation"),
                    file.phrases("vulnerable"),
                    file.phrases("vulnerable-not")));
  }

  private record Books(
      PhraseBook angry,
      PhraseBook annoyed,
      PhraseBook calm,
      PhraseBook negation,
      PhraseBook vulnerable,
      PhraseBook vulnerableNot) {}

  @Override
  public Mood read(List<String> lines, Language language) {
    List<Books> open = books.forText(language);
    List<List<Token>> tokens = lines.stream().map(Tokens::of).toList();
    boolean vulnerable = tokens.stream().anyMatch(line -> isVulnerable(line, open));
    int first = Math.max(0, lines.size() - LINES);
    double sum = 0;
    for (int i = first; i < lines.size(); i++) {
      double weight = Math.pow(FADE, lines.size() - 1 - i);
      double line = heat(lines.get(i), tokens.get(i), open) + repeated(tokens, first, i);
      sum += weight * line;
    }
    int frustration = 0;
    while (frustration < STEPS.length && sum >= STEPS[frustration]) {
      frustration++;
    }
    return new Mood(frustration, vulnerable);
  }

  private static boolean isVulnerable(List<Token> line, List<Books> open) {
    for (Books book : open) {
      List<Span> spans = book.vulnerable().find(line);
      if (!spans.isEmpty()) {
        List<Span> not = book.vulnerableNot().find(line);
        if (spans.stream().anyMatch(span -> not.stream().noneMatch(span::overlaps))) {
          return true;
        }
      }
    }
    return false;
  }

  private static double heat(String text, List<Token> line, List<Books> open) {
    double most = 0;
    double calm = 0;
    for (Books book : open) {
      double angry = Math.min(2, count(book.angry(), book, line));
      double annoyed = Math.min(2, book.annoyed().find(line).size());
      most = Math.max(most, ANGRY * angry + ANNOYED * annoyed);
      calm = Math.max(calm, book.calm().isIn(line) ? CALM : 0);
    }
    double loud = isShouted(text) ? LOUD : 0;
    return Math.max(0, most + loud + marks(text) - calm);
  }

  /** The spans that no negation stands right before. */
  private static int count(PhraseBook phrases, Books book, List<Token> line) {
    Set<Integer> negated = new HashSet<>();
    for (Span negation : book.negation().find(line)) {
      negated.add(negation.to());
      negated.add(negation.to() + 1);
    }
    return (int) phrases.find(line).stream().filter(s -> !negated.contains(s.from())).count();
  }

  /** Two capitalised words or more, or nearly nothing but capitals. */
  private static boolean isShouted(String text) {
    int upper = 0;
    int lower = 0;
    for (int i = 0; i < Math.min(text.length(), Tokens.MAX_LENGTH); i++) {
      upper += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
      lower += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
    }
    return upper >= 8 && upper >= 2 * lower;
  }

  private static double marks(String text) {
    int row = 0;
    for (int i = 0; i < Math.min(text.length(), Tokens.MAX_LENGTH); i++) {
      char c = text.charAt(i);
      row = c == '!' || (c == '?' && row > 0) || c == '！' ? row + 1 : 0;
      if (row >= 3) {
        return LOUD;
      }
    }
    return text.contains("?!") || text.contains("??") || text.contains("!!") ? LOUD / 2 : 0;
  }

  /** Whether a line says nearly what an earlier one said. */
  private static double repeated(List<List<Token>> lines, int first, int at) {
    Set<String> words = words(lines.get(at));
    if (words.size() < 3) {
      return 0;
    }
    for (int i = first; i < at; i++) {
      Set<String> other = words(lines.get(i));
      Set<String> common = new HashSet<>(words);
      common.retainAll(other);
      if (other.size() >= 3
          && common.size() * 10 >= 6 * (words.size() + other.size() - common.size())) {
        return REPEATED;
      }
    }
    return 0;
  }

  private static Set<String> words(List<Token> line) {
    Set<String> words = new HashSet<>();
    for (Token token : line) {
      if (token.isWord() && words.size() < 200) {
        words.add(token.word());
      }
    }
    return words;
  }
}
