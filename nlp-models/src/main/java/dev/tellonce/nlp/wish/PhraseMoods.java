package dev.tellonce.nlp.wish;

import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.Mood;
import dev.tellonce.bot.understanding.MoodReader;
import dev.tellonce.nlp.words.PhraseBook;
import dev.tellonce.nlp.words.Span;
import dev.tellonce.nlp.words.Token;
import dev.tellonce.nlp.words.Tokens;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the mood from phrases, capitals, exclamation marks and repeated questions, and of English
 * lines from what was learnt too; the last line weighs most. A vulnerable situation counts wherever
 * in the episode it was told. Every reading can be explained, by {@link #signs}.
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

  private static final int LEARNT_WORDS = 3;

  private final WishBooks<Books> books;
  private final LearntHeat learnt;

  /** Loads the shipped phrases and weights. */
  public PhraseMoods() {
    this(LinearModel.shipped(LearntHeat.TONE), LinearModel.shipped(LearntHeat.HEAT));
  }

  /**
   * Loads the shipped phrases.
   *
   * @param tone how bitter or glad English words are
   * @param heat how frustrated an English line is, by {@link HeatFeatures}
   */
  public PhraseMoods(LinearModel tone, LinearModel heat) {
    this.learnt = new LearntHeat(tone, heat);
    this.books =
        new WishBooks<>(
            file ->
                new Books(
                    file.phrases("angry"),
                    file.phrases("annoyed"),
                    file.phrases("calm"),
                    file.phrases("negation"),
                    file.phrases("complaint"),
                    file.phrases("leaving"),
                    file.phrases("public"),
                    file.phrases("thanks"),
                    file.phrases("praise"),
                    file.phrases("vulnerable"),
                    file.phrases("vulnerable-not")));
  }

  private record Books(
      PhraseBook angry,
      PhraseBook annoyed,
      PhraseBook calm,
      PhraseBook negation,
      PhraseBook complaint,
      PhraseBook leaving,
      PhraseBook open,
      PhraseBook thanks,
      PhraseBook praise,
      PhraseBook vulnerable,
      PhraseBook vulnerableNot) {}

  @Override
  public Mood read(List<String> lines, Language language) {
    List<Books> open = books.forText(language);
    List<List<Token>> tokens = lines.stream().map(Tokens::of).toList();
    boolean vulnerable = tokens.stream().anyMatch(line -> isVulnerable(line, open));
    double strength = strength(lines, tokens, language);
    int frustration = 0;
    while (frustration < STEPS.length && strength >= STEPS[frustration]) {
      frustration++;
    }
    return new Mood(frustration, vulnerable);
  }

  /**
   * What the frustration of {@link #read} is cut from: the higher, the more frustrated. An English
   * line that is calmer than an ordinary question lies below 0.
   *
   * @param lines what the visitor said, oldest first
   * @param language their language, or unknown
   */
  public double strength(List<String> lines, Language language) {
    return strength(lines, lines.stream().map(Tokens::of).toList(), language);
  }

  private double strength(List<String> lines, List<List<Token>> tokens, Language language) {
    List<Books> open = books.forText(language);
    int first = Math.max(0, lines.size() - LINES);
    double sum = 0;
    for (int i = first; i < lines.size(); i++) {
      double line = heat(lines.get(i), tokens.get(i), open, language) + repeated(tokens, first, i);
      // An earlier calm line does not make up for what is said now.
      boolean last = i == lines.size() - 1;
      sum += Math.pow(FADE, lines.size() - 1 - i) * (last ? line : Math.max(0, line));
    }
    return sum;
  }

  private double heat(String text, List<Token> line, List<Books> open, Language language) {
    double told = heat(text, line, open);
    if (!language.code().equals("en") || line.isEmpty()) {
      return told;
    }
    double felt = learnt.of(text);
    return told > 0 ? Math.max(told, felt) : felt;
  }

  /**
   * What tells the mood, line by line.
   *
   * @param lines what the visitor said, oldest first
   * @param language their language, or unknown
   */
  public List<MoodSign> signs(List<String> lines, Language language) {
    List<Books> open = books.forText(language);
    List<List<Token>> tokens = lines.stream().map(Tokens::of).toList();
    List<MoodSign> signs = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i);
      signs.addAll(signs(text, tokens.get(i), i, open));
      if (language.code().equals("en") && learnt.of(text) > 0) {
        for (String words : learnt.words(text, LEARNT_WORDS)) {
          signs.add(new MoodSign(MoodSign.Kind.LEARNT, i, words));
        }
      }
      if (isShouted(text) || marks(text) > 0) {
        signs.add(new MoodSign(MoodSign.Kind.LOUD, i, ""));
      }
      if (repeated(tokens, Math.max(0, i - LINES), i) > 0) {
        signs.add(new MoodSign(MoodSign.Kind.REPEATED, i, ""));
      }
    }
    return List.copyOf(signs);
  }

  private static List<MoodSign> signs(String text, List<Token> line, int at, List<Books> open) {
    Set<MoodSign> signs = new LinkedHashSet<>();
    for (Books book : open) {
      Map<MoodSign.Kind, List<Span>> found = new EnumMap<>(MoodSign.Kind.class);
      found.put(MoodSign.Kind.VULNERABLE, vulnerable(line, book));
      found.put(MoodSign.Kind.PUBLIC, book.open().find(line));
      found.put(MoodSign.Kind.LEAVING, book.leaving().find(line));
      found.put(MoodSign.Kind.COMPLAINT, book.complaint().find(line));
      found.put(MoodSign.Kind.ANGRY, unnegated(book.angry(), book, line));
      found.put(MoodSign.Kind.ANNOYED, book.annoyed().find(line));
      found.put(MoodSign.Kind.THANKS, unnegated(book.thanks(), book, line));
      found.put(MoodSign.Kind.PRAISE, unnegated(book.praise(), book, line));
      found.forEach(
          (kind, spans) ->
              spans.forEach(span -> signs.add(new MoodSign(kind, at, words(text, line, span)))));
    }
    return List.copyOf(signs);
  }

  private static String words(String text, List<Token> line, Span span) {
    return text.substring(line.get(span.from()).start(), line.get(span.to() - 1).end());
  }

  private static boolean isVulnerable(List<Token> line, List<Books> open) {
    return open.stream().anyMatch(book -> !vulnerable(line, book).isEmpty());
  }

  private static List<Span> vulnerable(List<Token> line, Books book) {
    List<Span> spans = book.vulnerable().find(line);
    if (spans.isEmpty()) {
      return spans;
    }
    List<Span> not = book.vulnerableNot().find(line);
    return spans.stream().filter(span -> not.stream().noneMatch(span::overlaps)).toList();
  }

  private static double heat(String text, List<Token> line, List<Books> open) {
    double most = 0;
    double calm = 0;
    for (Books book : open) {
      double angry = Math.min(2, unnegated(book.angry(), book, line).size());
      double annoyed = Math.min(2, book.annoyed().find(line).size());
      most = Math.max(most, ANGRY * angry + ANNOYED * annoyed);
      calm = Math.max(calm, book.calm().isIn(line) ? CALM : 0);
    }
    double loud = isShouted(text) ? LOUD : 0;
    return Math.max(0, most + loud + marks(text) - calm);
  }

  /** The spans that no negation stands right before. */
  private static List<Span> unnegated(PhraseBook phrases, Books book, List<Token> line) {
    Set<Integer> negated = new HashSet<>();
    for (Span negation : book.negation().find(line)) {
      negated.add(negation.to());
      negated.add(negation.to() + 1);
    }
    return phrases.find(line).stream().filter(s -> !negated.contains(s.from())).toList();
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
