package dev.tellonce.nlp.encoder;

import java.util.ArrayList;
import java.util.List;

/**
 * How SentencePiece writes blanks: as a mark that belongs to the word behind it.
 *
 * @param mark the letter that stands for a blank, as {@code ▁}
 * @param inFront whether the first word gets the mark too
 * @param atSpaces whether white space divides words and is dropped, so that every word begins with
 *     one mark
 * @param split whether words are cut apart from one another
 */
record BlankMarks(char mark, boolean inFront, boolean atSpaces, boolean split) {

  /** The stretches that are cut into pieces one by one, at most so many. */
  List<String> words(String text, int most) {
    List<String> words = new ArrayList<>();
    if (atSpaces) {
      int start = 0;
      for (int i = 0; i <= text.length() && words.size() < most; i++) {
        if (i == text.length() || BertText.isSpace(text.charAt(i))) {
          if (start < i) {
            addMarked(text.substring(start, i), words, most);
          }
          start = i + 1;
        }
      }
    } else if (!text.isEmpty()) {
      addMarked(text, words, most);
    }
    return words;
  }

  private void addMarked(String text, List<String> words, int most) {
    String marked = text.replace(' ', mark);
    if (inFront && marked.charAt(0) != mark) {
      marked = mark + marked;
    }
    int start = 0;
    for (int i = 1; split && i < marked.length() && words.size() < most; i++) {
      if (marked.charAt(i) == mark) {
        words.add(marked.substring(start, i));
        start = i;
      }
    }
    words.add(marked.substring(start));
  }
}
