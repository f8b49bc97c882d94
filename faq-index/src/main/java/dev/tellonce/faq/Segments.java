package dev.tellonce.faq;

import dev.tellonce.bot.message.Language;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts what was said into sentences and clauses and tells which of them ask, so that the story
 * around a question does not drown it. Linear in the length of the text. Any thread.
 */
final class Segments {
  /** No more segments than this are matched; asking ones first. */
  static final int MAX_SEGMENTS = 12;

  /** What is over is cut: the longest segment that is matched, in characters. */
  static final int MAX_LENGTH = 600;

  private static final int START_WORDS = 3;

  private final Locale locale;
  private final boolean finnish;
  private final Set<String> asking;
  private final List<String> askingEnds;
  private final Set<String> conditions;
  private final Set<String> joiners;
  private final Set<String> openers;

  Segments(Language language, WordLists lists) {
    this.locale = language.isKnown() ? Locale.of(language.code()) : Locale.ROOT;
    this.finnish = language.code().equals("fi");
    this.asking = new HashSet<>(lists.lines("asking"));
    this.askingEnds = lists.lines("asking-end");
    this.conditions = new HashSet<>(lists.lines("condition"));
    this.joiners = new HashSet<>(lists.lines("joiner"));
    this.openers = new HashSet<>(lists.words("opener"));
  }

  /**
   * The segments of a text in its order; where there are too many, those that ask are kept first.
   */
  List<Segment> of(String text) {
    List<Segment> all = new ArrayList<>();
    BreakIterator sentences = BreakIterator.getSentenceInstance(locale);
    for (String line : text.lines().toList()) {
      sentences.setText(line);
      int start = sentences.first();
      for (int end = sentences.next();
          end != BreakIterator.DONE;
          start = end, end = sentences.next()) {
        addSentence(line.substring(start, end).strip(), all);
      }
    }
    if (all.size() <= MAX_SEGMENTS) {
      return all;
    }
    List<Segment> kept =
        new ArrayList<>(all.stream().filter(Segment::asks).limit(MAX_SEGMENTS).toList());
    all.stream().filter(s -> !s.asks()).limit(MAX_SEGMENTS - kept.size()).forEach(kept::add);
    return kept;
  }

  private void addSentence(String sentence, List<Segment> into) {
    if (sentence.isEmpty()) {
      return;
    }
    boolean marked = sentence.lastIndexOf('?') >= 0 || sentence.lastIndexOf('？') >= 0;
    List<String> clauses = clauses(sentence);
    List<Segment> found = new ArrayList<>();
    for (String clause : clauses) {
      found.add(new Segment(cut(clause), asks(clause)));
    }
    if (found.size() == 1) {
      into.add(new Segment(cut(sentence), marked || found.getFirst().asks()));
    } else if (found.stream().noneMatch(Segment::asks)) {
      // The clauses belong together: "the lamp, is broken?" asks as a whole.
      into.add(new Segment(cut(sentence), marked));
    } else {
      into.addAll(found);
    }
  }

  /** Cuts at commas and before a joined second question; a condition stays with what follows it. */
  private List<String> clauses(String sentence) {
    List<String> clauses = new ArrayList<>();
    StringBuilder clause = new StringBuilder();
    for (String piece : pieces(sentence)) {
      clause.append(piece);
      String first = firstWord(clause);
      if (conditions.contains(first) && !asking.contains(first)) {
        clause.append(' ');
      } else {
        add(clauses, clause);
      }
    }
    add(clauses, clause);
    return clauses;
  }

  private static void add(List<String> clauses, StringBuilder clause) {
    String text = clause.toString().strip();
    text = text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
    clause.setLength(0);
    if (text.chars().anyMatch(Character::isLetter)) {
      clauses.add(text);
    }
  }

  private List<String> pieces(String sentence) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      if (c == ',' || c == ';' || c == '，' || c == '–' || c == '—') {
        pieces.add(sentence.substring(start, i) + ",");
        start = i + 1;
      } else if (c == ' ' && joinedQuestion(sentence, i + 1)) {
        pieces.add(sentence.substring(start, i) + ",");
        start = i + 1;
      }
    }
    pieces.add(sentence.substring(start));
    return pieces;
  }

  private boolean joinedQuestion(String sentence, int at) {
    String ahead = sentence.substring(at, Math.min(sentence.length(), at + 48));
    List<String> words = firstWords(ahead, START_WORDS + 1);
    if (words.size() < 2 || !joiners.contains(words.getFirst())) {
      return false;
    }
    return startsAsking(words.subList(1, words.size()));
  }

  /** Whether a clause begins or ends the way questions and requests do. */
  private boolean asks(String clause) {
    if (clause.indexOf('?') >= 0 || clause.indexOf('？') >= 0) {
      return true;
    }
    List<String> words = firstWords(clause, START_WORDS + 2);
    if (words.isEmpty()) {
      return false;
    }
    if (startsAsking(words)) {
      return true;
    }
    if (words.size() > 1
        && openers.contains(words.getFirst())
        && startsAsking(words.subList(1, words.size()))) {
      return true;
    }
    if (words.stream().limit(2).anyMatch(this::isFinnishQuestion)) {
      return true;
    }
    String end = lettersAtEnd(clause);
    return askingEnds.stream().anyMatch(end::endsWith);
  }

  /** Finnish asks by an ending: "voiko", "korjaatteko". */
  private boolean isFinnishQuestion(String word) {
    return finnish && word.length() > 3 && (word.endsWith("ko") || word.endsWith("kö"));
  }

  private boolean startsAsking(List<String> words) {
    if (isFinnishQuestion(words.getFirst())) {
      return true;
    }
    StringBuilder start = new StringBuilder();
    for (int i = 0; i < Math.min(words.size(), START_WORDS + 2); i++) {
      start.append(i == 0 ? "" : " ").append(words.get(i));
      if (asking.contains(start.toString())) {
        return true;
      }
    }
    return false;
  }

  private String firstWord(CharSequence text) {
    List<String> words = firstWords(text.toString(), 1);
    return words.isEmpty() ? "" : words.getFirst();
  }

  private List<String> firstWords(String text, int count) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < text.length() && words.size() < count; i++) {
      char c = text.charAt(i) == '’' ? '\'' : text.charAt(i);
      if (Character.isLetterOrDigit(c) || (c == '\'' && !word.isEmpty())) {
        word.append(c);
      } else if (!word.isEmpty()) {
        words.add(word.toString().toLowerCase(Locale.ROOT));
        word.setLength(0);
      }
    }
    if (!word.isEmpty() && words.size() < count) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  private static String lettersAtEnd(String text) {
    int end = text.length();
    while (end > 0 && !Character.isLetter(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(Math.max(0, end - 12), end);
  }

  private static String cut(String text) {
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
  }
}
