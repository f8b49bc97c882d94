package dev.tellonce.nlp.wish;

import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.understanding.PersonRequestDetector;
import dev.tellonce.nlp.words.PhraseBook;
import dev.tellonce.nlp.words.Span;
import dev.tellonce.nlp.words.Token;
import dev.tellonce.nlp.words.Tokens;
import java.util.List;

/**
 * Hears a request for a person by phrases; phrases that only tell of a person ("a person told me
 * yesterday") take the words they share away from it. Who wants no machine always asks for a
 * person. English is heard beside every language.
 */
public final class PhrasePersonRequests implements PersonRequestDetector {
  private final WishBooks<Books> books;

  /** Loads the shipped phrases. */
  public PhrasePersonRequests() {
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
    List<Token> tokens = Tokens.of(text);
    for (Books book : books.forText(language)) {
      if (book.sure().isIn(book.sure().read(tokens))) {
        return true;
      }
      List<Span> asked = book.asks().find(book.asks().read(tokens));
      if (asked.isEmpty()) {
        continue;
      }
      List<Span> told = book.tells().find(tokens);
      if (asked.stream().anyMatch(span -> told.stream().noneMatch(span::overlaps))) {
        return true;
      }
    }
    return false;
  }
}
