package dev.tellonce.nlp.facts;

import dev.tellonce.nlp.words.PhraseBook;
import dev.tellonce.nlp.words.Span;
import dev.tellonce.nlp.words.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words that stand for a value, such as the days of the week for their numbers. Immutable. */
final class Lexicon {
  private final Map<String, PhraseBook> books = new LinkedHashMap<>();

  Lexicon(Map<String, String> pairs) {
    pairs.forEach(
        (value, forms) -> {
          if (!forms.isBlank()) {
            books.put(value, PhraseBook.of(List.of(forms), Map.of()));
          }
        });
  }

  /** A word found and what it stands for. */
  record Entry(Span span, String value) {
    int number() {
      return Integer.parseInt(value);
    }
  }

  /** What is found, longest first where two share a token. */
  List<Entry> find(List<Token> tokens) {
    List<Entry> all = new ArrayList<>();
    books.forEach(
        (value, book) -> book.find(tokens).forEach(span -> all.add(new Entry(span, value))));
    all.sort(
        (a, b) -> {
          int byLength = (b.span().to() - b.span().from()) - (a.span().to() - a.span().from());
          return byLength != 0 ? byLength : a.span().from() - b.span().from();
        });
    List<Entry> kept = new ArrayList<>();
    boolean[] taken = new boolean[tokens.size()];
    for (Entry entry : all) {
      if (!taken[entry.span().from()] && !taken[entry.span().to() - 1]) {
        Arrays.fill(taken, entry.span().from(), entry.span().to(), true);
        kept.add(entry);
      }
    }
    kept.sort((a, b) -> a.span().from() - b.span().from());
    return kept;
  }
}
