package dev.tellonce.nlp.tone;

import dev.tellonce.bot.tone.AnswerShape.Part;
import dev.tellonce.nlp.words.PhraseBook;
import dev.tellonce.nlp.words.Span;
import dev.tellonce.nlp.words.Token;
import dev.tellonce.nlp.words.Tokens;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a language says in an answer to a complaint. Immutable, safe on any thread.
 *
 * @param trouble what tells a complaint
 * @param parts what tells each part
 * @param refusal what refuses a wish
 * @param way what names something that can be done
 * @param common words that name no matter
 * @param offers the texts that are offered, by key
 * @param matter how numbers are named, by the kind of fact
 */
record ShapeWords(
    PhraseBook trouble,
    Map<Part, PhraseBook> parts,
    PhraseBook refusal,
    PhraseBook way,
    Set<String> common,
    Map<String, List<String>> offers,
    Map<String, String> matter) {
  ShapeWords {
    parts = Map.copyOf(parts);
    common = Set.copyOf(common);
    offers = Map.copyOf(offers);
    matter = Map.copyOf(matter);
  }

  /** Where each part that is in a text stands first, in UTF-16 units. */
  Map<Part, Integer> places(String text) {
    List<Token> tokens = Tokens.of(text);
    Map<Part, List<Span>> spans = new EnumMap<>(Part.class);
    parts.forEach((part, book) -> spans.put(part, new ArrayList<>(book.find(tokens))));
    // "Sorry to hear that" shows sympathy; it is no apology.
    List<Span> empathy = spans.getOrDefault(Part.EMPATHY, List.of());
    spans
        .getOrDefault(Part.APOLOGY, new ArrayList<>())
        .removeIf(span -> empathy.stream().anyMatch(span::overlaps));
    Map<Part, Integer> places = new EnumMap<>(Part.class);
    spans.forEach(
        (part, found) ->
            found.stream()
                .mapToInt(Span::from)
                .min()
                .ifPresent(first -> places.put(part, tokens.get(first).start())));
    return places;
  }

  boolean refuses(String text) {
    List<Token> tokens = Tokens.of(text);
    return refusal.isIn(tokens) && !way.isIn(tokens);
  }

  boolean tellsTrouble(String text) {
    return trouble.isIn(Tokens.of(text));
  }

  List<String> offers(String key) {
    return offers.getOrDefault(key, List.of());
  }
}
