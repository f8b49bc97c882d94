package dev.tellonce.nlp.encoder;

/** Turns a text into the numbers that a model reads. Immutable, safe on any thread. */
interface Tokenizer {
  /** Of a text, only so many letters are looked at: enough for 512 pieces of any language. */
  int MOST_LETTERS = 8_192;

  /**
   * The pieces of a text by their numbers, between the numbers that the model wants around them.
   *
   * @param text any text, of which the {@link #beginning} counts
   * @param most the most numbers wanted, those around included; what is beyond is left out
   */
  int[] ids(String text, int most);

  /** The part of a text that is looked at: normalising may take time with its square. */
  static String beginning(String text) {
    if (text.length() <= MOST_LETTERS) {
      return text;
    }
    boolean split = Character.isHighSurrogate(text.charAt(MOST_LETTERS - 1));
    return text.substring(0, split ? MOST_LETTERS - 1 : MOST_LETTERS);
  }

  /** The number that fills up a shorter text of a batch. */
  int padding();

  /** One more than the highest number that {@link #ids} can give. */
  int size();
}
