package dev.tellonce.bot.delivery;

import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Link;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A message in nothing but words, for platforms that show no more. Pure; safe on any thread. */
public final class PlainText {
  private static final int SHORTEST_PART = 20;

  private PlainText() {}

  /**
   * Writes out what is beside the words: options as numbered lines, links as lines of their own.
   *
   * @param content what is said
   * @param links the links beside it
   * @return the words; never blank where the content has words
   */
  public static String of(Content content, List<Link> links) {
    StringBuilder text = new StringBuilder(words(content));
    if (content instanceof Content.Choice choice) {
      text.append('\n');
      int number = 1;
      for (Content.Option option : choice.options()) {
        text.append('\n').append(number++).append(". ").append(option.label());
      }
    }
    if (!links.isEmpty()) {
      text.append('\n');
      links.forEach(link -> text.append('\n').append(line(link)));
    }
    return text.toString().strip();
  }

  private static String words(Content content) {
    return switch (content) {
      case Content.Place place ->
          (place.label() + "\n" + place.latitude() + ", " + place.longitude()).strip();
      case Content.Text text -> text.plainText();
      case Content.Choice choice -> choice.plainText();
      case Content.Chosen chosen -> chosen.plainText();
      case Content.File file -> file.plainText();
      case Content.Unsupported unsupported -> unsupported.plainText();
    };
  }

  private static String line(Link link) {
    return link.label().equals(link.url()) ? link.url() : link.label() + ": " + link.url();
  }

  /**
   * Cuts a text into parts a platform takes, where a word ends if one ends in the second half of
   * the part, and never inside what a reader sees as one character (UAX 29). Only a single such
   * character longer than a part is cut, between code points. Put together the parts are the text,
   * but for parts without words, which are left out.
   *
   * @param text the text
   * @param most the most UTF-16 units of one part, from 20
   * @return the parts in order
   */
  public static List<String> split(String text, int most) {
    if (most < SHORTEST_PART) {
      throw new InvalidValueException(
          "characters of a part: " + most + " (expected: at least " + SHORTEST_PART + ")");
    }
    BreakIterator borders = BreakIterator.getCharacterInstance(Locale.ROOT);
    List<String> parts = new ArrayList<>();
    int start = 0;
    while (text.length() - start > most) {
      // Two units more than a part: enough to see whether the character at its end goes on.
      String window = text.substring(start, Math.min(text.length(), start + most + 2));
      int end = cut(window, most, borders);
      add(parts, window.substring(0, end));
      start += end;
    }
    add(parts, text.substring(start));
    return parts;
  }

  private static int cut(String window, int most, BreakIterator borders) {
    borders.setText(window);
    for (int end = most; end > most / 2; end--) {
      if (Character.isWhitespace(window.charAt(end - 1)) && borders.isBoundary(end)) {
        return end;
      }
    }
    int border = borders.isBoundary(most) ? most : borders.preceding(most);
    if (border > 0) {
      return border;
    }
    return Character.isSurrogatePair(window.charAt(most - 1), window.charAt(most))
        ? most - 1
        : most;
  }

  private static void add(List<String> parts, String part) {
    if (!part.isBlank()) {
      parts.add(part);
    }
  }
}
