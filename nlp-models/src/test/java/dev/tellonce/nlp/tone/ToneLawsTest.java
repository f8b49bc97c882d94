package dev.tellonce.nlp.tone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.message.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The laws of a rewrite, over the packs' examples and messages put together from them. */
final class ToneLawsTest {
  static final List<String> LANGUAGES = Shipped.LANGUAGES;

  private static final int MESSAGES = 500;
  private static final List<String> FACTS =
      List.of(
          "48213",
          "49,90 EUR",
          "$12.50",
          "10 %",
          "24.12.2026",
          "10:30",
          "+45 70 12 34 56",
          "(555) 010-0199",
          "anna.berg@example.com",
          "https://example.com/a?b=c&d=1",
          "www.example.com/track",
          "`can't ship before Monday`",
          "\"Unfortunately you must wait\"",
          "“You must wait”",
          "«Du må vente»",
          "{order_id}",
          "<b>",
          "#A-48213",
          "invoice-7.pdf",
          "SPRING10");
  private static final List<String> NAMES = List.of("Anna", "Peter Berg", "Odense", "Nguyen");

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void factsAreTheSameBytesAfterwards(String language) {
    everyMessage(
        language,
        (seed, message) -> {
          String after = rewritten(message, language);
          for (String fact : FACTS) {
            assertThat(count(after, fact)).as(seed + fact).isEqualTo(count(message, fact));
          }
          for (String name : NAMES) {
            assertThat(count(after, name)).as(seed + name).isEqualTo(count(message, name));
          }
          assertThat(digits(after)).as(seed).isEqualTo(digits(message));
        });
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void twiceIsOnce(String language) {
    everyMessage(
        language,
        (seed, message) -> {
          String once = rewritten(message, language);
          assertThat(rewritten(once, language)).as(seed).isEqualTo(once);
        });
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void textGrowsByAtMostThirtyPercent(String language) {
    everyMessage(
        language,
        (seed, message) ->
            assertThat(rewritten(message, language).length())
                .as(seed)
                .isLessThanOrEqualTo(message.length() * 13 / 10));
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void atMostTwoSoftenersAreAdded(String language) {
    LanguageRules rules = Shipped.rules(language);
    everyMessage(
        language,
        (seed, message) ->
            assertThat(new Reading(rewritten(message, language), rules).softeners())
                .as(seed)
                .isLessThanOrEqualTo(new Reading(message, rules).softeners() + 2));
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void negationsStayInAnyCompany(String language) {
    List<String> negations = Shipped.table(language, "negation");
    everyMessage(
        language,
        (seed, message) -> {
          String negation = negations.get(Math.floorMod(message.hashCode(), negations.size()));
          assertThat(rewritten(message + "\n" + negation, language)).as(seed).endsWith(negation);
        });
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void textWithoutSenseIsNeverThrownAt(String language) {
    SplittableRandom random = new SplittableRandom(20261122);
    List<String> words = words(language);
    for (int i = 0; i < 400; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(40); j >= 0; j--) {
        text.append(
            switch (random.nextInt(6)) {
              case 0 -> String.valueOf((char) random.nextInt(0x10000));
              case 1 -> Character.toString(random.nextInt(0x110000));
              case 2 -> FACTS.get(random.nextInt(FACTS.size()));
              default -> words.get(random.nextInt(words.size()));
            });
        text.append(" \n.,!?'\"`{<".charAt(random.nextInt(11)));
      }
      String once = rewritten(text.toString(), language);
      assertThat(rewritten(once, language)).isEqualTo(once);
    }
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void hugeTextIsReadWithinBounds(String language) {
    List<String> hard =
        List.of(
            "`", "\"", "“", " 'a", "<a", "{a", "a.", "a,", "https://", "@a", "a:", "/a", "\ud800");
    for (String piece : hard) {
      String text = piece.repeat(65_536 / piece.length());
      assertThat(rewritten(text, language)).isEqualTo(text);
    }
    String words = String.join(" ", Shipped.examples(language)).repeat(80).substring(0, 65_536);
    assertThat(rewritten(words, language)).isEqualTo(words);
  }

  private static void everyMessage(String language, BiConsumer<String, String> law) {
    List<String> sentences = new ArrayList<>(Shipped.examples(language));
    sentences.addAll(Shipped.table(language, "neutral"));
    for (String sentence : sentences) {
      law.accept("\"" + sentence + "\" ", sentence);
    }
    long seed = 20261122L + language.hashCode();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < MESSAGES; i++) {
      String message = message(sentences, random);
      law.accept("seed " + seed + ", message " + i + ": \"" + message + "\" ", message);
    }
  }

  /** One to five sentences with facts and names put between their words. */
  private static String message(List<String> sentences, SplittableRandom random) {
    StringBuilder message = new StringBuilder();
    for (int i = random.nextInt(1, 6); i > 0; i--) {
      String sentence = sentences.get(random.nextInt(sentences.size()));
      for (int j = random.nextInt(3); j > 0; j--) {
        int space = sentence.indexOf(' ', random.nextInt(sentence.length()));
        String fact =
            random.nextBoolean()
                ? FACTS.get(random.nextInt(FACTS.size()))
                : NAMES.get(random.nextInt(NAMES.size()));
        sentence =
            space < 0
                ? sentence + " " + fact
                : sentence.substring(0, space) + " " + fact + sentence.substring(space);
      }
      message.append(sentence).append(random.nextInt(4) == 0 ? "\n" : " ");
    }
    return message.toString().strip();
  }

  private static List<String> words(String language) {
    return Shipped.examples(language).stream()
        .flatMap(example -> List.of(example.split(" ", -1)).stream())
        .toList();
  }

  private static String rewritten(String text, String language) {
    return Shipped.REWRITER.explain(text, new Language(language)).after();
  }

  private static int count(String text, String part) {
    int count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      count++;
    }
    return count;
  }

  private static List<String> digits(String text) {
    return java.util.regex.Pattern.compile("\\d+")
        .matcher(text)
        .results()
        .map(result -> result.group())
        .sorted()
        .toList();
  }
}
