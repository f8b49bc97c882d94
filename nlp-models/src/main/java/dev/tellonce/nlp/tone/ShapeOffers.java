package dev.tellonce.nlp.tone;

import dev.tellonce.bot.message.Fact;
import dev.tellonce.bot.tone.AnswerShape.Part;
import dev.tellonce.bot.tone.AnswerShape.Talk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The texts that are offered in one conversation. One thread. */
final class ShapeOffers {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Words of one matter begin alike, in whatever case they stand. */
  private static final int LIKE = 4;

  private static final int LIKE_KOREAN = 2;

  private final ShapeWords words;
  private final Talk talk;
  private final int like;
  private final Set<String> said = new HashSet<>();

  ShapeOffers(ShapeWords words, Talk talk) {
    this.words = words;
    this.talk = talk;
    this.like = talk.language().code().equals("ko") ? LIKE_KOREAN : LIKE;
    for (String text : talk.said()) {
      new DraftSentences(text, words).all().forEach(each -> said.add(PhraseShape.plain(each)));
    }
  }

  /** Whether a sentence was said in this conversation. */
  boolean isSaid(String sentence) {
    return said.contains(PhraseShape.plain(sentence));
  }

  /**
   * The first text for a part that can be filled and was not said yet; empty when there is none.
   */
  String of(Part part) {
    String key = "offer-" + part.wireName();
    List<String> texts = new ArrayList<>();
    if (talk.longWait()) {
      texts.addAll(words.offers(key + "-warm"));
    }
    texts.addAll(words.offers(key));
    texts.addAll(words.offers(key + "-plain"));
    return texts.stream()
        .flatMap(text -> filled(text).stream())
        .filter(text -> !isSaid(text))
        .findFirst()
        .orElse("");
  }

  private Optional<String> filled(String text) {
    String filled = text;
    if (text.contains("{name}")) {
      if (talk.name().isBlank()) {
        return Optional.empty();
      }
      filled = filled.replace("{name}", talk.name());
    }
    if (text.contains("{matter}")) {
      Optional<String> matter = matter();
      if (matter.isEmpty()) {
        return Optional.empty();
      }
      filled = filled.replace("{matter}", matter.get());
    }
    return Optional.of(filled);
  }

  /** The order, or else the parcel, that was told last. */
  private Optional<String> matter() {
    for (Fact.Kind kind : List.of(Fact.Kind.ORDER_NUMBER, Fact.Kind.TRACKING_NUMBER)) {
      String named = words.matter().getOrDefault(kind.wireName(), "");
      for (Fact fact : talk.facts().reversed()) {
        if (fact.kind() == kind && !named.isEmpty()) {
          return Optional.of(named.replace("{value}", fact.value()));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether an offered text names the order or the parcel. */
  boolean isNamed(String offer) {
    return matter().filter(offer::contains).isPresent();
  }

  /** Whether a sentence names what it is about: a told number, or a word of the customer's. */
  boolean names(String sentence) {
    String plain = PhraseShape.plain(sentence);
    if (talk.facts().stream()
        .filter(fact -> fact.kind() != Fact.Kind.NAME)
        .anyMatch(fact -> plain.contains(PhraseShape.plain(fact.value())))) {
      return true;
    }
    Set<String> theirs = new HashSet<>();
    talk.heard().forEach(text -> theirs.addAll(beginnings(text)));
    return beginnings(sentence).stream().anyMatch(theirs::contains);
  }

  private Set<String> beginnings(String text) {
    Set<String> beginnings = new HashSet<>();
    for (String word : NO_WORD.split(text.toLowerCase(Locale.ROOT), -1)) {
      if (word.length() >= like && !isCommon(word)) {
        beginnings.add(word.substring(0, like));
      }
    }
    return beginnings;
  }

  private boolean isCommon(String word) {
    return words.common().stream().anyMatch(word::startsWith)
        || words.places(word).containsKey(Part.APOLOGY)
        || words.places(word).containsKey(Part.EMPATHY);
  }
}
