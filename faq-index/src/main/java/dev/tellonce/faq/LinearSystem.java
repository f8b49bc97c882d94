package dev.tellonce.faq;

/**
 * A symmetric positive definite matrix, ready to be solved for, by Cholesky's method. Immutable.
 */
final class LinearSystem {
  private static final double LEAST = 1e-12;

  private final double[][] lower;

  /** Takes a matrix apart; the argument is left as it is. */
  LinearSystem(double[][] matrix) {
    int n = matrix.length;
    this.lower = new double[n][];
    for (int i = 0; i < n; i++) {
      double[] row = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        double[] other = j == i ? row : lower[j];
        for (int k = 0; k < j; k++) {
          sum -= row[k] * other[k];
        }
        row[j] = i == j ? Math.sqrt(Math.max(sum, LEAST)) : sum / other[j];
      }
      lower[i] = row;
    }
  }

  /** The x with {@code matrix x = right}; the argument is left as it is. */
  double[] solve(double[] right) {
    double[] x = right.clone();
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= lower[i][k] * x[k];
      }
      x[i] /= lower[i][i];
    }
    for (int i = x.length - 1; i >= 0; i--) {
      x[i] /= lower[i][i];
      for (int k = 0; k < i; k++) {
        x[k] -= lower[i][k] * x[i];
      }
    }
    return x;
  }
}
