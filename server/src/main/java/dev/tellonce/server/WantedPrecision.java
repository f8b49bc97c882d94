package dev.tellonce.server;

import java.util.Optional;
import picocli.CommandLine.Option;

/** How often answers shall be right; shared by the commands that need to know. */
final class WantedPrecision {
  /** Where nothing else is said. */
  static final double USUAL = 0.95;

  @Option(
      names = "--precision",
      paramLabel = "SHARE",
      description = {
        "The share of answers that shall be right (default: confidence.precision of routing.yaml"
            + " where an FAQ is looked at, 0.95 elsewhere)."
      })
  private Optional<Double> precision = Optional.empty();

  /**
   * Above 0 and below 1.
   *
   * @param usual where nothing else is said
   */
  double value(double usual) {
    double value = precision.orElse(usual);
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException("--precision: " + value + " (expected: above 0, below 1)");
    }
    return value;
  }
}
