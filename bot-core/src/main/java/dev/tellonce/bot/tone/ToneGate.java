package dev.tellonce.bot.tone;

import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.ToneVerdict;
import dev.tellonce.bot.message.ToneVerdict.Fine;
import dev.tellonce.bot.message.ToneVerdict.Held;
import dev.tellonce.bot.message.ToneVerdict.Rephrased;

/** Decides what leaves of a text, by the rewriter's verdict and the agent's wish. */
public final class ToneGate {
  private final ToneRewriter rewriter;

  /**
   * Creates the gate.
   *
   * @param rewriter the rules
   */
  public ToneGate(ToneRewriter rewriter) {
    this.rewriter = rewriter;
  }

  /** What leaves of a text. */
  public sealed interface Passage {
    /**
     * The text may leave.
     *
     * @param text the text as it is sent
     * @param verdict what the rules said
     */
    record Leaves(String text, ToneVerdict verdict) implements Passage {}

    /**
     * The text must not leave.
     *
     * @param verdict why, and a better wording where one is known
     */
    record Stays(Held verdict) implements Passage {}
  }

  /**
   * Passes an agent's text.
   *
   * @param text as written
   * @param language its language
   * @param ownWords whether the agent keeps the own words; blame and abuse are held all the same
   * @param allowHeld whether a supervisor lets a held text leave
   */
  public Passage agent(String text, Language language, boolean ownWords, boolean allowHeld) {
    ToneVerdict verdict = rewriter.rewrite(text, language);
    return switch (verdict) {
      case Fine fine -> new Passage.Leaves(text, fine);
      case Rephrased rephrased -> new Passage.Leaves(ownWords ? text : rephrased.text(), rephrased);
      case Held held -> allowHeld ? new Passage.Leaves(text, held) : new Passage.Stays(held);
    };
  }

  /**
   * Passes one of the server's own texts, which never blame; a held one leaves in its better
   * wording where there is one.
   *
   * @param text as written
   * @param language its language
   */
  public Passage.Leaves bot(String text, Language language) {
    ToneVerdict verdict = rewriter.rewrite(text, language);
    return switch (verdict) {
      case Fine fine -> new Passage.Leaves(text, fine);
      case Rephrased rephrased -> new Passage.Leaves(rephrased.text(), rephrased);
      case Held held -> new Passage.Leaves(held.better().orElse(text), held);
    };
  }

  /** What the rules say of a draft. */
  public ToneVerdict preview(String text, Language language) {
    return rewriter.rewrite(text, language);
  }
}
