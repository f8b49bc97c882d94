package dev.tellonce.server.story;

import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.content.Phrase;
import dev.tellonce.bot.message.Language;
import dev.tellonce.server.config.ContentReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What shop and panel say in a language, as their files have it: words are edited, stories stay.
 */
final class Words {
  private static final Path PANEL = Path.of("server", "src", "main", "web", "widget", "locales");
  private static final ContentReader CONTENT =
      new ContentReader(Project.folder().resolve("config"));

  private final Map<Phrase, String> phrases;
  private final List<FaqEntry> faq;
  private final String panel;

  private Words(Language language) {
    this.phrases = Objects.requireNonNull(CONTENT.phrases().get(language), language.code());
    this.faq = CONTENT.faq().stream().filter(entry -> entry.language().equals(language)).toList();
    try {
      this.panel =
          Files.readString(Project.folder().resolve(PANEL).resolve(language.code() + ".ts"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Words in(Locale language) {
    return new Words(new Language(language.getLanguage()));
  }

  String greeting() {
    return phrase(Phrase.GREETING);
  }

  String didThisHelp() {
    return phrase(Phrase.DID_THIS_HELP);
  }

  String no() {
    return phrase(Phrase.HELPED_NO);
  }

  /** What a visitor is told whose place in the queue is this, up to the estimate. */
  String aPersonIsComing(int place) {
    String whole = phrase(Phrase.HAND_OFF_QUEUED);
    return whole
        .substring(0, whole.indexOf("{min}"))
        .replace("{place}", String.valueOf(place))
        .strip();
  }

  /** What follows the estimate: that all is passed on. */
  String nothingToRepeat() {
    String whole = phrase(Phrase.HAND_OFF_QUEUED);
    return whole.substring(whole.indexOf("{max}") + "{max}".length()).strip();
  }

  /** What the panel says of the first answers. */
  String automatic() {
    return panel("automated");
  }

  /** The button that asks for a person. */
  String person() {
    return panel("person");
  }

  /** Where the visitor writes. */
  String compose() {
    return panel("compose");
  }

  FaqEntry faq(String id) {
    return faq.stream()
        .filter(entry -> entry.id().value().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("faq: " + id + " (expected: one of ours)"));
  }

  private String phrase(Phrase phrase) {
    return Objects.requireNonNull(phrases.get(phrase), phrase.name());
  }

  private String panel(String key) {
    Matcher found = Pattern.compile("\\b" + key + ":\\s*\"([^\"]+)\"").matcher(panel);
    if (!found.find()) {
      throw new IllegalStateException("the panel's locales have no " + key);
    }
    return found.group(1);
  }
}
