package dev.tellonce.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Link;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PlainTextTest {
  private static final String FAMILY = "👩‍👩‍👧‍👦";

  @Test
  void optionsBecomeNumberedLinesAndLinksLinesOfTheirOwn() {
    Content choice =
        new Content.Choice(
            "Which one?",
            List.of(new Content.Option("a", "Returns"), new Content.Option("b", "Parcel")));
    List<Link> links =
        List.of(
            new Link("https://shop.example/track", "Track it"),
            new Link("https://shop.example/", "https://shop.example/"));
    assertThat(PlainText.of(choice, links))
        .isEqualTo(
            """
            Which one?

            1. Returns
            2. Parcel

            Track it: https://shop.example/track
            https://shop.example/\
            """);
  }

  @Test
  void textWithoutAnythingBesideStaysAsItIs() {
    assertThat(PlainText.of(new Content.Text("Hei på deg"), List.of())).isEqualTo("Hei på deg");
    assertThat(PlainText.of(new Content.Place(55.7, 12.6, "Our shop"), List.of()))
        .isEqualTo("Our shop\n55.7, 12.6");
  }

  @Test
  void shortTextIsOnePart() {
    assertThat(PlainText.split("Hello there, and welcome", 24))
        .containsExactly("Hello there, and welcome");
  }

  @Test
  void longTextIsCutWhereAWordEnds() {
    assertThat(PlainText.split("Hello there, and welcome to the shop", 20))
        .containsExactly("Hello there, and ", "welcome to the shop");
  }

  @Test
  void oneCharacterOfManyCodePointsStaysWhole() {
    assertThat(PlainText.split(FAMILY.repeat(5), 25))
        .containsExactly(FAMILY.repeat(2), FAMILY.repeat(2), FAMILY);
    assertThat(PlainText.split("한국어".repeat(10), 20))
        .allSatisfy(part -> assertThat(part.length()).isBetween(10, 20));
    assertThat(PlainText.split("x".repeat(19) + "e\u0301" + "y".repeat(5), 20))
        .containsExactly("x".repeat(19), "e\u0301yyyyy");
    assertThat(PlainText.split("x".repeat(19) + "\r\n" + "y", 20))
        .containsExactly("x".repeat(19), "\r\ny");
  }

  @Test
  void characterLongerThanAPartIsCutBetweenCodePoints() {
    String tower = "o" + "\u0301".repeat(50);
    assertThat(String.join("", PlainText.split(tower, 20))).isEqualTo(tower);
    String pairs = "x".repeat(1) + "\uD834\uDD65".repeat(30); // combining, outside the first plane
    assertThat(PlainText.split(pairs, 20))
        .allSatisfy(part -> assertThat(Character.isLowSurrogate(part.charAt(0))).isFalse());
  }

  @Test
  void partsWithoutWordsAreLeftOut() {
    assertThat(PlainText.split("x" + " ".repeat(60) + "y", 20))
        .allSatisfy(part -> assertThat(part).isNotBlank());
  }

  @Test
  void partsPutTogetherAreTheTextAndCutNoCharacter() {
    long seed = 20_261_122L;
    Random random = new Random(seed);
    String[] pieces = {
      "a", "ø", "한", "🇩🇰", FAMILY, "e\u0301", " ", ", ", "\n", "\r\n", "नि", "word"
    };
    BreakIterator borders = BreakIterator.getCharacterInstance(Locale.ROOT);
    for (int round = 0; round < 200; round++) {
      StringBuilder built = new StringBuilder("x");
      while (built.length() < 150) {
        built.append(pieces[random.nextInt(pieces.length)]);
      }
      String text = built.toString();
      int most = 20 + random.nextInt(60);
      List<String> parts = PlainText.split(text, most);
      assertThat(parts).as("seed %s round %s", seed, round).allMatch(part -> part.length() <= most);
      borders.setText(text);
      int at = 0;
      for (String part : parts) {
        at = text.indexOf(part, at);
        assertThat(at).as("seed %s round %s", seed, round).isNotNegative();
        assertThat(borders.isBoundary(at)).as("seed %s round %s at %s", seed, round, at).isTrue();
        at += part.length();
      }
      assertThat(String.join("", parts).replaceAll("\\s", ""))
          .as("seed %s round %s", seed, round)
          .isEqualTo(text.replaceAll("\\s", ""));
    }
  }

  @Test
  void partTooShortForACharacterIsRefused() {
    assertThatThrownBy(() -> PlainText.split("x", 19))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("characters of a part: 19 (expected: at least 20)");
  }
}
