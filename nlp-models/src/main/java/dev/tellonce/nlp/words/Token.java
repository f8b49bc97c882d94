package dev.tellonce.nlp.words;

/**
 * A word, a run of digits, a Hangul syllable or a sign, with its place in the text.
 *
 * @param word the normal form: lower case, compatibility forms unified, no invisible characters
 * @param start where it starts in the text, in UTF-16 units
 * @param end where it ends, exclusive
 * @param kind what it is
 */
public record Token(String word, int start, int end, Kind kind) {
  /** What a token is. */
  public enum Kind {
    /** A run of letters. */
    WORD,
    /** A run of digits, written 0 to 9. */
    NUMBER,
    /** One Hangul syllable: Korean is matched without regard to its spaces. */
    SYLLABLE,
    /** Any other visible character; {@code "\n"} for the end of a line. */
    SIGN
  }

  /** Whether this is the given sign. */
  public boolean is(char sign) {
    return kind == Kind.SIGN && word.length() == 1 && word.charAt(0) == sign;
  }

  /** Whether this is a run of digits. */
  public boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  /** Whether this is a run of letters or a syllable. */
  public boolean isWord() {
    return kind == Kind.WORD || kind == Kind.SYLLABLE;
  }

  /** Whether nothing stands between this token and the one after it. */
  public boolean touches(Token next) {
    return end == next.start;
  }
}
