package dev.tellonce.nlp.facts;

import dev.tellonce.bot.message.Fact;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.understanding.AskedFacts;
import dev.tellonce.nlp.words.PhraseBook;
import dev.tellonce.nlp.words.Span;
import dev.tellonce.nlp.words.Token;
import dev.tellonce.nlp.words.Tokens;
import dev.tellonce.nlp.words.WordFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Hears by phrases which facts a draft asks for. A sentence that holds the fact itself ("Your order
 * number is 48213") asks for nothing.
 */
public final class PhraseAskedFacts implements AskedFacts {
  private static final List<String> CODES = List.of("en", "da", "nb", "fi", "ko", "sv", "de");
  private static final int DIGITS_OF_A_VALUE = 4;

  private static final int JOINT = 4;
  private static final Set<String> JOINTS =
      Set.of(
          ",", "/", "&", "+", "and", "or", "plus", "og", "eller", "samt", "och", "ja", "sekä",
          "tai", "und", "oder", "sowie", "과", "와", "랑", "및", "하");

  private final Map<String, Map<Fact.Kind, Books>> languages = new LinkedHashMap<>();

  /** Loads the shipped phrases. */
  public PhraseAskedFacts() {
    for (String code : CODES) {
      languages.put(code, read(WordFile.beside(PhraseAskedFacts.class, code + ".txt")));
    }
  }

  private record Books(PhraseBook asks, PhraseBook tells, PhraseBook nouns) {}

  private static Map<Fact.Kind, Books> read(WordFile file) {
    Map<Fact.Kind, Books> kinds = new EnumMap<>(Fact.Kind.class);
    Map<String, String> nouns = file.pairs("noun");
    for (Fact.Kind kind : Fact.Kind.values()) {
      String noun = nouns.get(kind.wireName());
      if (noun == null) {
        continue;
      }
      Map<String, String> classes = new LinkedHashMap<>(file.pairs("classes"));
      classes.put("noun", noun);
      List<String> asks = new ArrayList<>(file.lines("ask"));
      asks.addAll(file.lines("ask-" + kind.wireName()));
      kinds.put(
          kind,
          new Books(
              PhraseBook.of(asks, classes),
              PhraseBook.of(file.lines("ask-not"), classes),
              PhraseBook.of(List.of(noun), Map.of())));
    }
    return kinds;
  }

  @Override
  public Set<Fact.Kind> asked(String draft, Language language) {
    Map<Fact.Kind, Books> own =
        languages.get(language.code().equals("nn") ? "nb" : language.code());
    List<Map<Fact.Kind, Books>> open = own == null ? List.copyOf(languages.values()) : List.of(own);
    Set<Fact.Kind> asked = EnumSet.noneOf(Fact.Kind.class);
    for (List<Token> sentence : Tokens.sentences(Tokens.of(draft))) {
      open.forEach(kinds -> add(kinds, sentence, asked));
    }
    return Set.copyOf(asked);
  }

  private static void add(Map<Fact.Kind, Books> kinds, List<Token> sentence, Set<Fact.Kind> asked) {
    List<Span> spans = new ArrayList<>();
    kinds.forEach(
        (kind, books) -> {
          List<Span> found = holds(kind, sentence) ? List.of() : asks(books, sentence);
          if (!found.isEmpty()) {
            asked.add(kind);
            spans.addAll(found);
          }
        });
    if (!spans.isEmpty()) {
      kinds.forEach(
          (kind, books) -> {
            if (!holds(kind, sentence)
                && books.nouns().find(sentence).stream()
                    .anyMatch(noun -> spans.stream().anyMatch(s -> joined(sentence, s, noun)))) {
              asked.add(kind);
            }
          });
    }
  }

  private static List<Span> asks(Books books, List<Token> sentence) {
    List<Span> asks = books.asks().find(sentence);
    if (asks.isEmpty()) {
      return asks;
    }
    List<Span> tells = books.tells().find(sentence);
    return asks.stream().filter(span -> tells.stream().noneMatch(span::overlaps)).toList();
  }

  /** Whether a noun hangs on what is asked by an "and" or a comma: "your name and your e-mail". */
  private static boolean joined(List<Token> sentence, Span asked, Span noun) {
    boolean after = noun.from() >= asked.to();
    int from = after ? asked.to() : noun.to();
    int to = after ? noun.from() : asked.from();
    if (to - from > JOINT || to < from) {
      return false;
    }
    return sentence.subList(from, to).stream().anyMatch(token -> JOINTS.contains(token.word()));
  }

  /** Whether the sentence holds a value of the kind, so that it confirms and does not ask. */
  private static boolean holds(Fact.Kind kind, List<Token> sentence) {
    return switch (kind) {
      case ORDER_NUMBER, TRACKING_NUMBER, PHONE ->
          sentence.stream().anyMatch(t -> t.isNumber() && t.word().length() >= DIGITS_OF_A_VALUE);
      case EMAIL -> sentence.stream().anyMatch(token -> token.is('@'));
      case DATE, AMOUNT, NAME -> false;
    };
  }
}
