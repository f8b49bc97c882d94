package dev.tellonce.nlp.tone;

import java.util.List;

/** A phrase pattern, as parsed. */
sealed interface Pattern {
  /**
   * One token.
   *
   * @param test what it must be
   */
  record One(TokenTest test) implements Pattern {}

  /**
   * Parts after one another.
   *
   * @param parts the parts
   */
  record Row(List<Pattern> parts) implements Pattern {
    public Row {
      parts = List.copyOf(parts);
    }
  }

  /**
   * One of several, the first that fits.
   *
   * @param choices the choices
   */
  record Either(List<Pattern> choices) implements Pattern {
    public Either {
      choices = List.copyOf(choices);
    }
  }

  /**
   * There or not, rather there.
   *
   * @param part the part
   */
  record Maybe(Pattern part) implements Pattern {}

  /**
   * Any tokens of one clause, as few as possible.
   *
   * @param min the least number
   * @param max the greatest
   * @param test what each must be
   */
  record Some(int min, int max, TokenTest test) implements Pattern {}

  /**
   * A part whose words the replacement may use.
   *
   * @param name its name
   * @param part the part
   */
  record Capture(String name, Pattern part) implements Pattern {}

  /** The start of the sentence. */
  record Start() implements Pattern {}

  /** The end of the sentence, before its final signs. */
  record End() implements Pattern {}
}
