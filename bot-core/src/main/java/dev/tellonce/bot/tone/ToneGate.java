package dev.tellonce.bot.tone;

import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.ToneVerdict;
import dev.tellonce.bot.message.ToneVerdict.Fine;
import dev.tellonce.bot.message.ToneVerdict.Held;
import dev.tellonce.bot.message.ToneVerdict.Rephrased;

/**
 * Decides what leaves of a text, by the rewriter's verdict, the inbox's mode and the agent's wish.
 */
public final class ToneGate {
  private final ToneRewriter rewriter;
  private final ToneModes modes;

  /**
   * Creates a gate that is on for every inbox.
   *
   * @param rewriter the rules
   */
  public ToneGate(ToneRewriter rewriter) {
    this(rewriter, inbox -> ToneMode.ON);
  }

  /**
   * Creates the gate.
   *
   * @param rewriter the rules
   * @param modes what is done with the texts of each inbox
   */
  public ToneGate(ToneRewriter rewriter, ToneModes modes) {
    this.rewriter = rewriter;
    this.modes = modes;
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

  /** What is done with the texts of an inbox now. */
  public ToneMode mode(InboxId inbox) {
    return modes.of(inbox);
  }

  /**
   * Passes an agent's text. Blame and abuse are held whatever the wish, except where the inbox is
   * off.
   *
   * @param text as written
   * @param language its language
   * @param inbox where the conversation is
   * @param wish which wording the agent wants
   * @param allowHeld whether a supervisor lets a held text leave
   */
  public Passage agent(
      String text, Language language, InboxId inbox, Wording wish, boolean allowHeld) {
    ToneVerdict verdict = preview(text, language, inbox);
    boolean own =
        wish == Wording.OWN || (wish == Wording.UNDECIDED && modes.of(inbox) == ToneMode.SUGGEST);
    return switch (verdict) {
      case Fine fine -> new Passage.Leaves(text, fine);
      case Rephrased rephrased -> new Passage.Leaves(own ? text : rephrased.text(), rephrased);
      case Held held -> allowHeld ? new Passage.Leaves(text, held) : new Passage.Stays(held);
    };
  }

  /**
   * Passes one of the server's own texts, which never blame; a held one leaves in its better
   * wording where there is one. Nobody is there to choose, so that a suggestion counts as on.
   *
   * @param text as written
   * @param language its language
   * @param inbox where the conversation is
   */
  public Passage.Leaves bot(String text, Language language, InboxId inbox) {
    ToneVerdict verdict = preview(text, language, inbox);
    return switch (verdict) {
      case Fine fine -> new Passage.Leaves(text, fine);
      case Rephrased rephrased -> new Passage.Leaves(rephrased.text(), rephrased);
      case Held held -> new Passage.Leaves(held.better().orElse(text), held);
    };
  }

  /** What the rules say of a text, whatever the inbox. */
  public ToneVerdict preview(String text, Language language) {
    return rewriter.rewrite(text, language);
  }

  /** What would be said of a draft in an inbox: nothing where it is off. */
  public ToneVerdict preview(String text, Language language, InboxId inbox) {
    return modes.of(inbox) == ToneMode.OFF ? new Fine() : rewriter.rewrite(text, language);
  }
}
