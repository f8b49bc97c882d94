package dev.tellonce.nlp.encoder;

/** Turns a text into the numbers that a model reads. Immutable, safe on any thread. */
interface Tokenizer {
  /**
   * The pieces of a text by their numbers, between the numbers that the model wants around them.
   *
   * @param text any text
   * @param most the most numbers wanted, those around included; what is beyond is left out
   */
  int[] ids(String text, int most);

  /** The number that fills up a shorter text of a batch. */
  int padding();

  /** One more than the highest number that {@link #ids} can give. */
  int size();
}
