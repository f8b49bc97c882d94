package dev.tellonce.nlp.wish;

/**
 * One thing that tells a visitor's mood, for the people who read the hand-off.
 *
 * @param kind what it tells
 * @param line the place of the line in what was read, from 0
 * @param words the words that say it, as they were written; of a learnt sign the normal forms
 */
public record MoodSign(Kind kind, int line, String words) {
  /** What a sign tells. */
  public enum Kind {
    /** Strong words. */
    ANGRY,
    /** Words of impatience and disappointment. */
    ANNOYED,
    /** Words that stand more in frustrated lines than in others, as far as was learnt. */
    LEARNT,
    /** Capitals or rows of marks. */
    LOUD,
    /** Nearly what an earlier line said. */
    REPEATED,
    /** A complaint is made, or said to be made. */
    COMPLAINT,
    /** The visitor says that they will take their business elsewhere. */
    LEAVING,
    /** The visitor says that they will tell the public, an authority or a court. */
    PUBLIC,
    /** Thanks. */
    THANKS,
    /** Praise. */
    PRAISE,
    /** Loss, illness or danger: only a person may answer. */
    VULNERABLE
  }
}
