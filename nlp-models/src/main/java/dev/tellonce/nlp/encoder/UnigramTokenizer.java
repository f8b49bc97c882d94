package dev.tellonce.nlp.encoder;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * SentencePiece's Unigram: of all ways to cut a word into pieces of the vocabulary, the one whose
 * scores add up to the most (Viterbi). A letter that no piece covers is unknown, or written as its
 * bytes where the vocabulary has pieces for them; unknowns side by side are one. Names of special
 * pieces that somebody types are text like any other.
 */
final class UnigramTokenizer implements Tokenizer {
  /** By how much an unknown letter scores below the worst piece, as in SentencePiece. */
  private static final double UNKNOWN_BELOW_WORST = 10;

  /** Words are cut piece by piece of so many letters at most, so that time stays bounded. */
  private static final int LONGEST_STRETCH = 4_096;

  private final UnaryOperator<String> cleaning;
  private final BlankMarks blanks;
  private final Pieces pieces;
  private final float[] scores;
  private final int unknown;
  private final int[] bytes;
  private final double unknownScore;
  private final Frame frame;

  /**
   * Cuts by this vocabulary.
   *
   * @param cleaning what is done to a text before it is cut
   * @param scores of each piece, by its number
   * @param unknown the number of the unknown piece
   * @param bytes the numbers of the 256 bytes' pieces; empty where unknown letters stay unknown
   */
  UnigramTokenizer(
      UnaryOperator<String> cleaning,
      BlankMarks blanks,
      Pieces pieces,
      float[] scores,
      int unknown,
      int[] bytes,
      Frame frame) {
    this.cleaning = cleaning;
    this.blanks = blanks;
    this.pieces = pieces;
    this.scores = scores.clone();
    this.unknown = unknown;
    this.bytes = bytes.clone();
    this.frame = frame;
    double worst = 0;
    for (float score : scores) {
      worst = Math.min(worst, score);
    }
    this.unknownScore = worst - UNKNOWN_BELOW_WORST;
  }

  @Override
  public int[] ids(String text, int most) {
    Ids ids = new Ids(frame, most);
    List<String> words = blanks.words(cleaning.apply(Tokenizer.beginning(text)), most);
    for (String word : words) {
      for (int from = 0; from < word.length() && !ids.isFull(); ) {
        int to = Math.min(word.length(), from + LONGEST_STRETCH);
        if (to < word.length() && Character.isLowSurrogate(word.charAt(to))) {
          to--;
        }
        addBestCut(word.substring(from, to), ids);
        from = to;
      }
    }
    return ids.framed();
  }

  /** Finds for every place the best cut that ends there, then goes back from the end. */
  private void addBestCut(String word, Ids ids) {
    int length = word.length();
    double[] best = new double[length + 1];
    int[] cameFrom = new int[length + 1];
    int[] by = new int[length + 1];
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
    best[0] = 0;
    Pieces.Walk walk = pieces.new Walk();
    for (int start = 0; start < length; ) {
      int next = start + Character.charCount(word.codePointAt(start));
      boolean covered = false;
      walk.restart();
      for (int i = start; i < length && walk.step(word.charAt(i)); i++) {
        int id = walk.id();
        if (id >= 0) {
          reach(best, cameFrom, by, start, i + 1, best[start] + scores[id], id);
          covered |= i + 1 == next;
        }
      }
      if (!covered) {
        reach(best, cameFrom, by, start, next, best[start] + unknownScore, unknown);
      }
      start = next;
    }
    addBackwards(word, cameFrom, by, ids);
  }

  private static void reach(
      double[] best, int[] cameFrom, int[] by, int start, int end, double score, int id) {
    if (score > best[end]) {
      best[end] = score;
      cameFrom[end] = start;
      by[end] = id;
    }
  }

  private void addBackwards(String word, int[] cameFrom, int[] by, Ids ids) {
    int[] ends = new int[word.length()];
    int count = 0;
    for (int end = word.length(); end > 0; end = cameFrom[end]) {
      ends[count++] = end;
    }
    boolean afterUnknown = false;
    for (int i = count - 1; i >= 0 && !ids.isFull(); i--) {
      int end = ends[i];
      boolean isUnknown = by[end] == unknown;
      if (isUnknown && bytes.length > 0) {
        for (byte b : word.substring(cameFrom[end], end).getBytes(StandardCharsets.UTF_8)) {
          ids.add(bytes[b & 0xFF]);
        }
      } else if (!isUnknown || !afterUnknown) {
        ids.add(by[end]);
      }
      afterUnknown = isUnknown;
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
