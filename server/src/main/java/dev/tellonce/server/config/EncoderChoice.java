package dev.tellonce.server.config;

import java.nio.file.Path;

/** Which sentence encoder helps to find FAQ entries by their meaning. */
public sealed interface EncoderChoice {
  /** None: questions are matched by their words alone. */
  record Off() implements EncoderChoice {}

  /** The one in the jars, which reads English; other languages are matched by their words. */
  record Shipped() implements EncoderChoice {}

  /**
   * One of the operator's.
   *
   * @param folder holds {@code encoder.yaml} and what it names
   */
  record Folder(Path folder) implements EncoderChoice {}
}
