package dev.tellonce.nlp.encoder;

import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.understanding.SentenceEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * An encoder on ONNX Runtime. Safe on any thread: a caller's own thread works, and while as many
 * callers work as there are threads, the next waits for one batch at most, in order. A virtual
 * thread stays pinned while it works.
 */
public final class OnnxSentenceEncoder implements SentenceEncoder {
  /** No batch has more texts, */
  static final int MOST_TEXTS = 32;

  /** or more pieces, padding included: what a batch needs outside the heap grows with it. */
  static final int MOST_PIECES = 1_024;

  /** What two vectors of one text may differ by, alone and in company. */
  private static final float SAME = 1e-4f;

  private final String name;
  private final EncoderSettings settings;
  private final Tokenizer tokenizer;
  private final OnnxModel model;
  private final int threads;
  private final Semaphore turns;
  private final int dimensions;
  private final int mostTexts;
  private volatile boolean closed;

  /**
   * Tries the model before anybody relies on it.
   *
   * @param threads how many callers work at the same time
   * @throws EncoderException when the model does not fit its settings or its tokenizer
   */
  OnnxSentenceEncoder(
      String name, EncoderSettings settings, Tokenizer tokenizer, OnnxModel model, int threads) {
    this.name = name;
    this.settings = settings;
    this.tokenizer = tokenizer;
    this.model = model;
    this.threads = threads;
    this.turns = new Semaphore(threads, true);
    int[] longest = new int[settings.mostPieces()];
    Arrays.fill(longest, tokenizer.size() - 1);
    this.dimensions = run(List.of(longest)).getFirst().length;
    this.mostTexts = isSameInCompany() ? MOST_TEXTS : 1;
  }

  /**
   * Whether a text's vector does not depend on the other texts of a batch. Models with weights of 8
   * bits often measure what flows through them over the whole batch, and are then asked one by one:
   * it costs a fifth more time, and a text has one vector.
   */
  private boolean isSameInCompany() {
    int[] shorter = ids("Where is my order?");
    int[] longer = ids("I paid with my card two days ago; when will the money be back?");
    List<float[]> together = run(List.of(shorter, longer));
    return isSame(together.get(0), run(List.of(shorter)).getFirst())
        && isSame(together.get(1), run(List.of(longer)).getFirst());
  }

  private static boolean isSame(float[] one, float[] other) {
    for (int d = 0; d < one.length; d++) {
      if (Math.abs(one[d] - other[d]) > SAME / 10) {
        return false;
      }
    }
    return true;
  }

  @Override
  public float[] encode(String text) {
    return run(List.of(ids(text))).getFirst();
  }

  @Override
  public List<float[]> encodeAll(List<String> texts) {
    List<int[]> ids = texts.stream().map(this::ids).toList();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      order.add(i);
    }
    // Texts of about one length together, so that little of a batch is padding.
    order.sort(Comparator.comparing(i -> ids.get(i).length));
    float[][] vectors = new float[ids.size()][];
    for (int from = 0; from < order.size(); ) {
      int to = from + 1;
      while (to < order.size()
          && to - from < mostTexts
          && (to + 1 - from) * ids.get(order.get(to)).length <= MOST_PIECES) {
        to++;
      }
      List<Integer> batch = order.subList(from, to);
      List<float[]> found = run(batch.stream().map(ids::get).toList());
      for (int i = 0; i < batch.size(); i++) {
        vectors[batch.get(i)] = found.get(i);
      }
      from = to;
    }
    return List.of(vectors);
  }

  private int[] ids(String text) {
    return tokenizer.ids(settings.prefix() + text, settings.mostPieces());
  }

  private List<float[]> run(List<int[]> batch) {
    int width = batch.stream().mapToInt(ids -> ids.length).max().orElse(0);
    if (width == 0) {
      width = 1;
    }
    long[] ids = new long[batch.size() * width];
    long[] mask = new long[ids.length];
    Arrays.fill(ids, tokenizer.padding());
    for (int row = 0; row < batch.size(); row++) {
      int[] own = batch.get(row);
      for (int i = 0; i < own.length; i++) {
        ids[row * width + i] = own[i];
        mask[row * width + i] = 1;
      }
      // A text without any piece, where nothing stands around it, is one of padding.
      mask[row * width] = 1;
    }
    float[] numbers = runInTurn(ids, mask, batch.size());
    int all = settings.pooling() == Pooling.NONE ? batch.size() : ids.length;
    int size = numbers.length / all;
    List<float[]> vectors = new ArrayList<>(batch.size());
    for (int row = 0; row < batch.size(); row++) {
      int own = Math.max(1, batch.get(row).length);
      vectors.add(unit(settings.pooling().pool(numbers, row, width, own, size)));
    }
    return vectors;
  }

  private float[] runInTurn(long[] ids, long[] mask, int rows) {
    turns.acquireUninterruptibly();
    try {
      if (closed) {
        throw new IllegalStateException("encoder " + name + " is closed");
      }
      return model.run(ids, mask, rows, settings.pooling());
    } finally {
      turns.release();
    }
  }

  private float[] unit(float[] vector) {
    double squares = 0;
    for (float number : vector) {
      squares += (double) number * number;
    }
    if (!(squares > 0) || Double.isInfinite(squares)) {
      throw new EncoderException(
          "encoder "
              + name
              + ": a vector of length "
              + Math.sqrt(squares)
              + " (expected: finite and above 0; the model is broken or pooled in another way)");
    }
    float factor = (float) (1 / Math.sqrt(squares));
    for (int d = 0; d < vector.length; d++) {
      vector[d] *= factor;
    }
    return vector;
  }

  @Override
  public int dimensions() {
    return dimensions;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean reads(Language language) {
    return settings.languages().contains(EncoderSettings.ALL)
        || settings.languages().contains(language.code());
  }

  @Override
  public void close() {
    turns.acquireUninterruptibly(threads);
    try {
      if (!closed) {
        closed = true;
        model.close();
      }
    } finally {
      turns.release(threads);
    }
  }
}
