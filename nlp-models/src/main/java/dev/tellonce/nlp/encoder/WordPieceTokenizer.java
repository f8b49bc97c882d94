package dev.tellonce.nlp.encoder;

import java.util.function.UnaryOperator;

/**
 * WordPiece as BERT's models read it: words and punctuation marks apart, each word cut into the
 * longest pieces of the vocabulary from its beginning on, and a word that cannot be cut is one
 * unknown. Names of special pieces that somebody types are words like any other, so that nobody can
 * write what only the tokenizer may.
 */
final class WordPieceTokenizer implements Tokenizer {
  private final UnaryOperator<String> cleaning;
  private final Pieces pieces;
  private final String continuing;
  private final int unknown;
  private final int longestWord;
  private final Frame frame;

  /**
   * Cuts by this vocabulary.
   *
   * @param cleaning what is done to a text before it is cut
   * @param continuing what stands before a piece that goes on with a word, as {@code ##}
   * @param unknown the number of the unknown piece
   * @param longestWord a word of more letters is unknown
   */
  WordPieceTokenizer(
      UnaryOperator<String> cleaning,
      Pieces pieces,
      String continuing,
      int unknown,
      int longestWord,
      Frame frame) {
    this.cleaning = cleaning;
    this.pieces = pieces;
    this.continuing = continuing;
    this.unknown = unknown;
    this.longestWord = longestWord;
    this.frame = frame;
  }

  @Override
  public int[] ids(String text, int most) {
    Ids ids = new Ids(frame, most);
    String cleaned = cleaning.apply(Tokenizer.beginning(text));
    Pieces.Walk walk = pieces.new Walk();
    for (String word : BertText.words(cleaned, most)) {
      if (ids.isFull()) {
        break;
      }
      addWord(word, walk, ids);
    }
    return ids.framed();
  }

  private void addWord(String word, Pieces.Walk walk, Ids ids) {
    int before = ids.size();
    int start = 0;
    boolean cuttable = word.codePointCount(0, word.length()) <= longestWord;
    while (cuttable && start < word.length()) {
      walk.restart();
      boolean open = true;
      for (int i = 0; start > 0 && open && i < continuing.length(); i++) {
        open = walk.step(continuing.charAt(i));
      }
      int end = -1;
      int id = -1;
      for (int i = start; open && i < word.length(); i++) {
        open = walk.step(word.charAt(i));
        if (open && walk.id() >= 0) {
          id = walk.id();
          end = i + 1;
        }
      }
      if (id < 0) {
        cuttable = false;
      } else {
        ids.add(id);
        start = end;
      }
    }
    if (!cuttable) {
      ids.cutBackTo(before);
      ids.add(unknown);
    }
  }

  @Override
  public int padding() {
    return frame.padding();
  }

  @Override
  public int size() {
    return pieces.size();
  }
}
