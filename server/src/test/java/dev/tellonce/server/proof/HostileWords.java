package dev.tellonce.server.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Texts that would like to be more than text: the corpus that widget, desk and wire are shown. */
public final class HostileWords {
  private HostileWords() {}

  /** All of them as they were written, halves of surrogate pairs among them. */
  private static List<String> asWritten() {
    try (InputStream in =
        Objects.requireNonNull(
            HostileWords.class.getResourceAsStream("/dev/tellonce/server/hostile.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("\""))
          .map(line -> Json.read(line).asString())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of them as the server keeps them: half a surrogate pair is no character. */
  public static List<String> asKept() {
    return asWritten().stream().map(HostileWords::kept).distinct().toList();
  }

  /** A text without halves of surrogate pairs. */
  private static String kept(String text) {
    StringBuilder sound = new StringBuilder();
    text.codePoints()
        .map(
            point ->
                point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
                    ? 0xFFFD
                    : point)
        .forEach(sound::appendCodePoint);
    return sound.toString();
  }

  /** At most so many characters of a text, and never half a pair at its end. */
  public static String cut(String text, int most) {
    int end = Math.min(text.length(), most);
    boolean splits =
        end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, splits ? end - 1 : end);
  }
}
