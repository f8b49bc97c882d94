package dev.tellonce.bot.understanding;

import dev.tellonce.bot.message.Language;
import java.util.List;

/**
 * Turns a text into a vector, so that texts of one meaning lie near one another whatever their
 * words. The nearness of two vectors is their dot product: 1 for the same text, about 0 for texts
 * that have nothing to do with one another, though each encoder has a level of its own.
 *
 * <p>Safe on any thread. The work is done by the caller's thread and keeps a processor busy for
 * some milliseconds a text; an encoder may let callers wait for one another. After {@link #close}
 * every question for a vector is refused with an {@link IllegalStateException}.
 */
public interface SentenceEncoder extends AutoCloseable {
  /**
   * The vector of a text, as {@link #encodeAll} gives it.
   *
   * @param text any text up to 64 KB, the empty one included; an encoder reads its beginning
   * @return a new array of {@link #dimensions} finite numbers, of length 1
   */
  float[] encode(String text);

  /**
   * The vectors of many texts, for less time each than one by one. A text's vector hardly depends
   * on the others: no number differs by more than 0.0001 from that of {@link #encode}.
   *
   * @param texts any texts
   * @return a vector a text, in the order of the texts
   */
  List<float[]> encodeAll(List<String> texts);

  /** How many numbers a vector has, at least 1. */
  int dimensions();

  /**
   * Tells the encoder's vectors from those of any other: a name and a fingerprint of everything
   * that makes the numbers. Vectors that were stored under another name are of no use.
   */
  String name();

  /**
   * Whether the encoder was made for a language; vectors of others say little.
   *
   * @param language the language of the text; unknown is read only by an encoder for all
   */
  boolean reads(Language language);

  /** Gives back what the encoder holds, once calls under way have ended; twice does no harm. */
  @Override
  void close();
}
