package dev.tellonce.server;

import picocli.CommandLine.Option;

/** How often answers shall be right; shared by the commands that need to know. */
final class WantedPrecision {
  @Option(
      names = "--precision",
      defaultValue = "0.95",
      paramLabel = "SHARE",
      description = "The share of answers that shall be right (default: ${DEFAULT-VALUE}).")
  private double precision = 0.95;

  /** Above 0 and below 1. */
  double value() {
    if (!(precision > 0 && precision < 1)) {
      throw new IllegalArgumentException(
          "--precision: " + precision + " (expected: above 0, below 1)");
    }
    return precision;
  }
}
