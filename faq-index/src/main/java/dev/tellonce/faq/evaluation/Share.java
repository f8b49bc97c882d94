package dev.tellonce.faq.evaluation;

/**
 * A part of a whole that was counted.
 *
 * @param part 0 to {@code whole}
 * @param whole from 0
 */
public record Share(long part, long whole) {
  /** Of the normal distribution, so many deviations hold 95 of 100. */
  private static final double DEVIATIONS = 1.96;

  /** The part of the whole, 0..1; 0 of nothing. */
  public double value() {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** The least it may truly be, with a chance of 95 in 100 (Wilson's interval); 0..1. */
  public double low() {
    return whole == 0 ? 0 : Math.max(0, middle() - half());
  }

  /** The most it may truly be, with a chance of 95 in 100 (Wilson's interval); 0..1. */
  public double high() {
    return whole == 0 ? 1 : Math.min(1, middle() + half());
  }

  private double middle() {
    double square = DEVIATIONS * DEVIATIONS;
    return (part + square / 2) / (whole + square);
  }

  private double half() {
    double square = DEVIATIONS * DEVIATIONS;
    double spread = value() * (1 - value()) / whole + square / (4.0 * whole * whole);
    return DEVIATIONS * Math.sqrt(spread) / (1 + square / whole);
  }
}
