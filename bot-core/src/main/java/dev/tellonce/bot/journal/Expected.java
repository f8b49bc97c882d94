package dev.tellonce.bot.journal;

/** On which state of the log an append was decided. */
public sealed interface Expected {
  /** Whatever the log says now; for what people say, which is always stored. */
  record Any() implements Expected {}

  /**
   * The log must still end at this number; for every decision, so that two deciders cannot both
   * win.
   *
   * @param seq the last number the decider saw
   */
  record Exactly(long seq) implements Expected {}

  /** Whatever the log says now. */
  static Expected any() {
    return new Any();
  }

  /** The log must still end at this number. */
  static Expected exactly(long seq) {
    return new Exactly(seq);
  }
}
