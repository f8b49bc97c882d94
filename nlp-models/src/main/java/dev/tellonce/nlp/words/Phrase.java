package dev.tellonce.nlp.words;

import java.util.ArrayList;
import java.util.List;

/**
 * One phrase to look for: elements in order. An element is a choice of word rows, a gap, or a
 * border of the sentence.
 *
 * @param elements the elements
 */
record Phrase(List<Element> elements) {
  private static final int MAX_GAPS = 3;
  private static final int SHORT_GAP = 2;
  private static final int LONG_GAP = 4;

  /** Korean counts syllables, so that its gaps are as long in words. */
  private static final int SYLLABLES_A_WORD = 2;

  /** A part of a phrase. */
  sealed interface Element {}

  /** Up to so many tokens of any kind within the sentence. */
  record Gap(int words) implements Element {
    int tokens(boolean syllables) {
      return syllables ? words * SYLLABLES_A_WORD : words;
    }
  }

  /** The start of a sentence. */
  record Start() implements Element {}

  /** The end of a sentence. */
  record End() implements Element {}

  /** One of several rows of words. */
  record Choice(List<List<Form>> rows, boolean optional) implements Element {}

  /** A word, or the beginning of one. */
  record Form(String word, boolean beginning) {
    boolean fits(Token token) {
      return token.kind() != Token.Kind.SIGN
          && (beginning ? token.word().startsWith(word) : token.word().equals(word));
    }
  }

  /** Reads a phrase. */
  static Phrase parse(String line, PhraseClasses classes) {
    List<Element> elements = new ArrayList<>();
    int gaps = 0;
    for (String piece : line.split(" +", -1)) {
      switch (piece) {
        case "^" -> elements.add(new Start());
        case "$" -> elements.add(new End());
        case ".." -> elements.add(new Gap(SHORT_GAP));
        case "..." -> elements.add(new Gap(LONG_GAP));
        default -> elements.add(choice(piece, classes));
      }
      gaps += piece.startsWith("..") ? 1 : 0;
    }
    if (gaps > MAX_GAPS
        || !(elements.getFirst() instanceof Choice || elements.getFirst() instanceof Start)) {
      throw new IllegalArgumentException(
          "phrase \"" + line + "\" (expected: a word first, and at most " + MAX_GAPS + " gaps)");
    }
    return new Phrase(List.copyOf(elements));
  }

  private static Choice choice(String piece, PhraseClasses classes) {
    boolean optional = piece.endsWith("?") && piece.length() > 1;
    String body = optional ? piece.substring(0, piece.length() - 1) : piece;
    List<List<Form>> rows = new ArrayList<>();
    for (String alternative : body.split("\\|", -1)) {
      if (alternative.startsWith("{") && alternative.endsWith("}")) {
        rows.addAll(classes.rows(alternative.substring(1, alternative.length() - 1)));
      } else {
        rows.add(row(alternative));
      }
    }
    return new Choice(List.copyOf(rows), optional);
  }

  /** The rows of words a choice is made of. */
  static List<List<Form>> rows(String choice, PhraseClasses classes) {
    return choice(choice, classes).rows();
  }

  private static List<Form> row(String alternative) {
    boolean beginning = alternative.endsWith("*");
    String plain = (beginning ? alternative.substring(0, alternative.length() - 1) : alternative);
    List<Token> tokens =
        Tokens.of(plain.replace('_', ' ')).stream()
            .filter(token -> token.kind() != Token.Kind.SIGN)
            .toList();
    List<Form> forms = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      forms.add(new Form(tokens.get(i).word(), beginning && i == tokens.size() - 1));
    }
    if (forms.isEmpty()) {
      throw new IllegalArgumentException("phrase word \"" + alternative + "\" (expected: letters)");
    }
    return List.copyOf(forms);
  }
}
