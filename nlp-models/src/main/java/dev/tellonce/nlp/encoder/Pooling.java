package dev.tellonce.nlp.encoder;

/** How a text's vector is made of what the model says; its publisher tells which is right. */
enum Pooling {
  /** The vector of the first piece, as bge wants it. */
  CLS,
  /** The mean of the vectors of all pieces, padding left out, as MiniLM and e5 want it. */
  MEAN,
  /** The model gives one vector a text by itself. */
  NONE;

  /**
   * The vector of one text of a batch, not yet of length 1.
   *
   * @param output the model's numbers, row by row
   * @param row which text
   * @param width how many pieces each text of the batch has, padding included
   * @param pieces how many of them are this text's own
   * @param dimensions numbers a vector
   */
  float[] pool(float[] output, int row, int width, int pieces, int dimensions) {
    float[] vector = new float[dimensions];
    switch (this) {
      case CLS -> System.arraycopy(output, row * width * dimensions, vector, 0, dimensions);
      case NONE -> System.arraycopy(output, row * dimensions, vector, 0, dimensions);
      case MEAN -> {
        for (int p = 0; p < pieces; p++) {
          int from = (row * width + p) * dimensions;
          for (int d = 0; d < dimensions; d++) {
            vector[d] += output[from + d];
          }
        }
      }
    }
    return vector;
  }
}
