package dev.tellonce.nlp.tone;

/**
 * A piece of a text that rules see as one.
 *
 * @param kind what it is
 * @param start offset of its first UTF-16 unit
 * @param end offset after its last
 * @param key the form rules compare: lower-case, composed, straight apostrophes
 * @param newLine whether a line break stands before it
 */
record Token(Kind kind, int start, int end, String key, boolean newLine) {
  /** What a token is. */
  enum Kind {
    /** Letters, with apostrophes, hyphens and dots inside. */
    WORD,
    /** Anything with a digit. */
    NUMBER,
    /** A link, address, code, quotation, markup or placeholder, never looked into. */
    KEPT,
    /** One sign. */
    MARK
  }

  private static final String CLAUSE_BREAKS = ",;:.!?()[]{}<>\"…—–。、，";
  private static final String TERMINALS = ".!?…。！？";

  boolean isMark() {
    return kind == Kind.MARK;
  }

  /** Whether it parts one clause from the next, so that no capture reaches over it. */
  boolean breaksClause() {
    return kind == Kind.MARK && (newLine || CLAUSE_BREAKS.contains(key));
  }

  boolean isTerminal() {
    return kind == Kind.MARK && TERMINALS.contains(key);
  }

  /** Whether it starts with an upper-case letter. */
  boolean isCapital(String text) {
    return Character.isUpperCase(text.codePointAt(start));
  }

  /** Whether every letter of it is upper-case. */
  boolean isShouted(String text) {
    return text.substring(start, end).chars().noneMatch(Character::isLowerCase);
  }
}
