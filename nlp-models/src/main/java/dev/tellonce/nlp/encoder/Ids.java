package dev.tellonce.nlp.encoder;

import java.util.Arrays;

/** The numbers of one text while they are found, never more than wanted. For one thread. */
final class Ids {
  private final Frame frame;
  private final int most;
  private int[] ids = new int[32];
  private int size;

  /** At most so many, those of the frame included. */
  Ids(Frame frame, int most) {
    this.frame = frame;
    this.most = Math.max(0, most - frame.size());
  }

  int size() {
    return size;
  }

  /** Whether nothing more is wanted. */
  boolean isFull() {
    return size >= most;
  }

  /** Adds a number, also beyond the most: a word may yet be taken back. */
  void add(int id) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, 2 * size);
    }
    ids[size++] = id;
  }

  void cutBackTo(int earlier) {
    size = earlier;
  }

  /** The numbers between those of the frame. */
  int[] framed() {
    return frame.around(Arrays.copyOf(ids, Math.min(size, most)));
  }
}
