package dev.tellonce.nlp.words;

/**
 * A stretch of tokens.
 *
 * @param from the first, from 0
 * @param to one after the last
 */
public record Span(int from, int to) {
  /** Whether the two have a token in common. */
  public boolean overlaps(Span other) {
    return from < other.to && other.from < to;
  }
}
