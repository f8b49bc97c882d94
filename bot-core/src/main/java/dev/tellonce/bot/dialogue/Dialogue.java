package dev.tellonce.bot.dialogue;

import dev.tellonce.bot.journal.ConversationState;
import dev.tellonce.bot.journal.Fold;
import dev.tellonce.bot.journal.TriedAnswer;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.HandOffReason;
import dev.tellonce.bot.understanding.FaqHit;
import java.util.List;

/** Decides, and nothing else: the same state and words always give the same decision. */
public final class Dialogue {
  /** The option of the clarifying question that means none of the others. */
  public static final String OTHER = "other";

  private static final int MOST_CANDIDATES = 3;

  private final DialoguePolicy policy;

  /**
   * Creates the tier.
   *
   * @param policy how far it may go
   */
  public Dialogue(DialoguePolicy policy) {
    this.policy = policy;
  }

  /** The share of answers that shall be right, 0.5 to 0.999. */
  public double precision() {
    return policy.precision();
  }

  /**
   * What to do next.
   *
   * @param state the conversation now
   * @param heard what was said since the last answer
   */
  public Decision decide(ConversationState state, Heard heard) {
    if (!state.awaitsBot() || heard.said().isEmpty()) {
      return new Decision.Silence();
    }
    // A wish for a person and hard feelings come before anything the bot could do.
    if (heard.wantsPerson()) {
      return new Decision.HandOff(HandOffReason.ASKED);
    }
    if (heard.mood().vulnerable() || heard.mood().frustration() >= DialoguePolicy.UPSET) {
      return new Decision.HandOff(HandOffReason.FEELINGS);
    }
    if (!state.automated() || policy.maxAutomatedAnswers() == 0) {
      return new Decision.HandOff(HandOffReason.NO_AUTOMATION);
    }
    if (heard.said().getLast() instanceof Content.Chosen chosen) {
      return tapped(state, heard, chosen);
    }
    if (!heard.understandingReady()) {
      return new Decision.HandOff(HandOffReason.UNAVAILABLE);
    }
    return asked(state, heard);
  }

  private Decision tapped(ConversationState state, Heard heard, Content.Chosen chosen) {
    return switch (chosen.option()) {
      case Fold.HELPED -> new Decision.Thank();
      case Fold.NOT_HELPED -> new Decision.HandOff(HandOffReason.DID_NOT_HELP);
      case OTHER -> new Decision.HandOff(HandOffReason.NOT_COVERED);
      default ->
          heard
              .chosen()
              .map(hit -> limited(state, hit, new Decision.Answer(hit)))
              .orElseGet(() -> new Decision.HandOff(HandOffReason.NOT_COVERED));
    };
  }

  private Decision asked(ConversationState state, Heard heard) {
    // What is sure enough is a candidate, however little that is for an easily told FAQ.
    double candidateFrom = Math.min(policy.clarifyAt(), heard.sureFrom());
    List<FaqHit> candidates =
        heard.hits().stream()
            .filter(hit -> hit.confidence() >= candidateFrom)
            .limit(MOST_CANDIDATES)
            .toList();
    if (candidates.isEmpty()) {
      return new Decision.HandOff(HandOffReason.NOT_COVERED);
    }
    FaqHit best = candidates.getFirst();
    boolean alone =
        candidates.size() == 1
            || best.confidence() - candidates.get(1).confidence() >= policy.margin();
    if (best.confidence() >= heard.sureFrom() && alone) {
      return limited(state, best, new Decision.Answer(best));
    }
    if (candidates.stream().anyMatch(this::isBarred)) {
      return new Decision.HandOff(HandOffReason.NEVER_AUTOMATE);
    }
    if (candidates.size() > 1 && state.automatedInRow() == 0) {
      return new Decision.Clarify(candidates);
    }
    return new Decision.HandOff(HandOffReason.NOT_COVERED);
  }

  private Decision limited(ConversationState state, FaqHit hit, Decision answer) {
    if (isBarred(hit)) {
      return new Decision.HandOff(HandOffReason.NEVER_AUTOMATE);
    }
    if (state.automatedInRow() >= policy.maxAutomatedAnswers()) {
      return new Decision.HandOff(HandOffReason.TURN_LIMIT);
    }
    // Nobody is told the same thing twice by a machine.
    for (TriedAnswer tried : state.tried()) {
      if (tried.faq().id().equals(hit.entry().id())) {
        return new Decision.HandOff(HandOffReason.DID_NOT_HELP);
      }
    }
    return answer;
  }

  private boolean isBarred(FaqHit hit) {
    return !hit.entry().automate() || policy.neverAutomate().contains(hit.entry().topic());
  }
}
