package dev.tellonce.nlp.language;

/**
 * How many letters of which script a line has.
 *
 * @param latin Latin letters
 * @param hangul Hangul syllables and letters
 * @param other letters of any other script
 */
record Scripts(int latin, int hangul, int other) {
  private static final double HANGUL_SHARE = 0.3;

  static Scripts of(String line) {
    int latin = 0;
    int hangul = 0;
    int other = 0;
    for (int i = 0; i < line.length(); ) {
      int c = line.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetter(c)) {
        switch (Character.UnicodeScript.of(c)) {
          case LATIN -> latin++;
          case HANGUL -> hangul++;
          default -> other++;
        }
      }
    }
    return new Scripts(latin, hangul, other);
  }

  /** Whether it is Korean: a few Latin names do not change that. */
  boolean isKorean() {
    return hangul > 0 && hangul >= HANGUL_SHARE * (latin + hangul + other);
  }
}
