package dev.tellonce.nlp.wish;

import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.understanding.PersonRequestDetector;
import dev.tellonce.nlp.words.PhraseBook;
import dev.tellonce.nlp.words.Span;
import dev.tellonce.nlp.words.Token;
import dev.tellonce.nlp.words.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * Hears a request for a person by phrases; phrases that only tell of a person ("a person told me
 * yesterday") take the words they share away from it. Who wants no machine always asks for a
 * person. English is heard beside every language. In English lines what was learnt adds to the
 * phrases.
 */
public final class PhrasePersonRequests implements PersonRequestDetector {
  private static final String LEARNT = "person.txt";

  /** The logarithm of the odds from which a line is heard; missing one is worse. */
  private static final double ODDS = -1;

  /** The same for a line that has a phrase which only looks like a wish. */
  private static final double ODDS_WHEN_TOLD = 2.5;

  /** Of a longer text the beginning and the end are heard, so many tokens of each. */
  private static final int AN_END = 500;

  private final WishBooks<Books> books;
  private final LinearModel learnt;

  /** Loads the shipped phrases and weights. */
  public PhrasePersonRequests() {
    this.learnt = LinearModel.shipped(LEARNT);
    this.books =
        new WishBooks<>(
            file ->
                new Books(
                    file.forgivingPhrases("person"),
                    file.phrases("person-not"),
                    file.forgivingPhrases("person-sure")));
  }

  private record Books(PhraseBook asks, PhraseBook tells, PhraseBook sure) {}

  @Override
  public boolean asksForPerson(String text, Language language) {
    List<Token> tokens = ends(Tokens.of(text));
    for (Books book : books.forText(language)) {
      if (book.sure().isIn(book.sure().read(tokens))) {
        return true;
      }
      List<Span> asked = book.asks().find(book.asks().read(tokens));
      if (asked.isEmpty() && !language.code().equals("en")) {
        continue;
      }
      List<Span> told = book.tells().find(tokens);
      if (asked.stream().anyMatch(span -> told.stream().noneMatch(span::overlaps))) {
        return true;
      }
      if (language.code().equals("en") && asked.isEmpty()) {
        double odds = told.isEmpty() ? ODDS : ODDS_WHEN_TOLD;
        return !tokens.isEmpty() && learnt.score(PersonFeatures.of(text)) > odds;
      }
    }
    return false;
  }

  private static List<Token> ends(List<Token> tokens) {
    if (tokens.size() <= 2 * AN_END) {
      return tokens;
    }
    List<Token> ends = new ArrayList<>(tokens.subList(0, AN_END));
    ends.addAll(tokens.subList(tokens.size() - AN_END, tokens.size()));
    return ends;
  }
}
