package dev.tellonce.nlp.facts;

import dev.tellonce.bot.message.Language;
import dev.tellonce.nlp.words.PhraseBook;
import dev.tellonce.nlp.words.Token;
import dev.tellonce.nlp.words.Tokens;
import dev.tellonce.nlp.words.WordFile;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words around facts in one language, from the file beside this class. Immutable.
 *
 * @param code the language
 * @param regions the telephone regions to try, in order
 * @param crown the currency "kr" means, or {@code kr} where that is open
 * @param dayFirst whether 3/4 is the third of April
 * @param order words before an order number
 * @param fill words that may stand between such a word and the number
 * @param tracking words before a tracking number
 * @param phone words near a telephone number
 * @param name words before a name
 * @param nameWeak those of them that may also introduce something else
 * @param nameStop words that are no name
 * @param nameEnds what may be tied to the end of a name
 * @param dateBefore words before a date without a year
 * @param weekdays the days of the week, 1 for Monday
 * @param weekdaysPast forms that mean the last such day
 * @param months the months
 * @param days words for days near today, as days from it
 * @param spans words for a time ago, as days from today
 * @param modifiers what "last" or "next" is said before a day of the week
 * @param units words for a day, a week and a month, in days
 * @param numbers small numbers in words
 * @param agoAfter what "ago" is said after a time
 * @param agoBefore what "ago" is said before a time
 */
record FactWords(
    String code,
    List<String> regions,
    String crown,
    boolean dayFirst,
    PhraseBook order,
    Set<String> fill,
    PhraseBook tracking,
    PhraseBook phone,
    PhraseBook name,
    PhraseBook nameWeak,
    Set<String> nameStop,
    List<String> nameEnds,
    Set<String> dateBefore,
    Lexicon weekdays,
    Lexicon weekdaysPast,
    Lexicon months,
    Lexicon days,
    Lexicon spans,
    Lexicon modifiers,
    Lexicon units,
    Lexicon numbers,
    Set<String> agoAfter,
    Set<String> agoBefore) {
  private static final List<String> CODES = List.of("en", "da", "nb", "fi", "ko", "sv", "de");

  /** The words of every language, by code. */
  static Map<String, FactWords> all() {
    Map<String, FactWords> all = new LinkedHashMap<>();
    for (String code : CODES) {
      all.put(code, read(code, WordFile.beside(FactWords.class, code + ".txt")));
    }
    return all;
  }

  /** Which words to read a text with: its language's, or those of every language. */
  static List<FactWords> forText(Map<String, FactWords> all, Language language) {
    FactWords own = all.get(language.code().equals("nn") ? "nb" : language.code());
    return own == null ? List.copyOf(all.values()) : List.of(own);
  }

  private static FactWords read(String code, WordFile file) {
    Map<String, String> settings = file.pairs("settings");
    Map<String, String> ago = file.pairs("ago");
    return new FactWords(
        code,
        words(settings.getOrDefault("regions", "")),
        settings.getOrDefault("crown", "kr"),
        settings.getOrDefault("order", "dm").equals("dm"),
        file.phrases("order"),
        tokens(file.lines("fill")),
        file.phrases("tracking"),
        file.phrases("phone"),
        file.phrases("name"),
        file.phrases("name-weak"),
        tokens(file.lines("name-stop")),
        file.lines("name-ends").stream().flatMap(line -> words(line).stream()).toList(),
        tokens(file.lines("date-before")),
        new Lexicon(file.pairs("weekdays")),
        new Lexicon(file.pairs("weekdays-past")),
        new Lexicon(file.pairs("months")),
        new Lexicon(file.pairs("days")),
        new Lexicon(file.pairs("spans")),
        new Lexicon(file.pairs("modifiers")),
        new Lexicon(file.pairs("units")),
        new Lexicon(file.pairs("numbers")),
        tokens(List.of(ago.getOrDefault("after", "").replace('|', ' '))),
        tokens(List.of(ago.getOrDefault("before", "").replace('|', ' '))));
  }

  private static List<String> words(String line) {
    return line.isBlank() ? List.of() : List.of(line.strip().split(" +", -1));
  }

  private static Set<String> tokens(List<String> lines) {
    Set<String> tokens = new HashSet<>();
    for (String line : lines) {
      Tokens.of(line).stream().map(Token::word).forEach(tokens::add);
    }
    return tokens;
  }
}
