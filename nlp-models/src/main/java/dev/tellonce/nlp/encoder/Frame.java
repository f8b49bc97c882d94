package dev.tellonce.nlp.encoder;

import java.util.List;

/**
 * The numbers that stand around every text.
 *
 * @param before those in front, as BERT's {@code [CLS]}
 * @param after those behind, as BERT's {@code [SEP]}
 * @param padding fills up a shorter text of a batch
 */
record Frame(List<Integer> before, List<Integer> after, int padding) {
  Frame {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  int size() {
    return before.size() + after.size();
  }

  int[] around(int[] ids) {
    int[] framed = new int[before.size() + ids.length + after.size()];
    for (int i = 0; i < before.size(); i++) {
      framed[i] = before.get(i);
    }
    System.arraycopy(ids, 0, framed, before.size(), ids.length);
    for (int i = 0; i < after.size(); i++) {
      framed[before.size() + ids.length + i] = after.get(i);
    }
    return framed;
  }
}
