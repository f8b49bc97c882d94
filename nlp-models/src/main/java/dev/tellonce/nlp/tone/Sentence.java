package dev.tellonce.nlp.tone;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A sentence, as a range of tokens.
 *
 * @param from its first token
 * @param to after its last token, final signs included
 * @param coreFrom its first token that is no bullet or other sign
 * @param coreTo after its last token that is no sign
 */
record Sentence(int from, int to, int coreFrom, int coreTo) {
  /** Cuts the tokens of a text into sentences; a line break always ends one. */
  static List<Sentence> split(String text, List<Token> tokens, Set<String> abbreviations) {
    List<Sentence> sentences = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean last = i + 1 == tokens.size();
      if (last || tokens.get(i + 1).newLine() || endsAt(text, tokens, i, abbreviations)) {
        sentences.add(of(tokens, from, i + 1));
        from = i + 1;
      }
    }
    return sentences;
  }

  private static Sentence of(List<Token> tokens, int from, int to) {
    int coreFrom = from;
    while (coreFrom < to && tokens.get(coreFrom).isMark()) {
      coreFrom++;
    }
    int coreTo = to;
    while (coreTo > coreFrom && tokens.get(coreTo - 1).isMark()) {
      coreTo--;
    }
    return new Sentence(from, to, coreFrom, coreTo);
  }

  private static boolean endsAt(String text, List<Token> tokens, int i, Set<String> abbreviations) {
    Token token = tokens.get(i);
    Token next = tokens.get(i + 1);
    if (!token.isTerminal() || next.start() == token.end()) {
      return false;
    }
    if (!token.key().equals(".") || i == 0) {
      return true;
    }
    Token before = tokens.get(i - 1);
    if (before.end() != token.start()) {
      return true;
    }
    boolean ordinal =
        before.kind() == Token.Kind.NUMBER
            && next.kind() == Token.Kind.WORD
            && before.key().length() <= 2
            && !next.isCapital(text);
    return !ordinal && !abbreviations.contains(before.key());
  }
}
