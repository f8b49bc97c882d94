package dev.tellonce.bot.message;

/**
 * How the visitor feels, as far as the words show.
 *
 * @param frustration 0 calm to 4 furious
 * @param vulnerable whether loss, illness or danger is spoken of, so that only a person may answer
 */
public record Mood(int frustration, boolean vulnerable) {
  /** Nothing to see. */
  public static final Mood CALM = new Mood(0, false);

  /** Refuses frustration outside 0..4. */
  public Mood {
    Checks.range("frustration", frustration, 0, 4);
  }
}
