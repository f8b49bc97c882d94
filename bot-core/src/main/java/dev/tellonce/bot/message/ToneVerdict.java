package dev.tellonce.bot.message;

import java.util.List;
import java.util.Optional;

/** What the tone step says of a text. */
public sealed interface ToneVerdict {
  /** The text may leave as it is. */
  record Fine() implements ToneVerdict {}

  /**
   * The text leaves in kinder words.
   *
   * @param text the text as it is sent
   * @param rules what was changed, in the order of the text; never empty
   */
  record Rephrased(String text, List<AppliedRule> rules) implements ToneVerdict {
    /** Refuses a change by no rule. */
    public Rephrased {
      Checks.required("text", text, Content.MAX_CHARACTERS);
      rules = List.copyOf(rules);
      Checks.range("rules", rules.size(), 1, 1000);
    }
  }

  /**
   * The text must not leave: it blames or abuses.
   *
   * @param reasons what was found; never empty
   * @param better a wording that may leave, where one is known
   */
  record Held(List<HeldFor> reasons, Optional<String> better) implements ToneVerdict {
    /** Refuses a hold without a reason. */
    public Held {
      reasons = List.copyOf(reasons);
      Checks.range("reasons", reasons.size(), 1, 1000);
    }
  }

  /**
   * A rule that changed a text.
   *
   * @param id the rule's id
   * @param version the pack's version
   * @param reason why the rule exists, one sentence
   * @param from the words before
   * @param to the words after; empty where words were left out
   */
  record AppliedRule(String id, int version, String reason, String from, String to) {}

  /**
   * Why a text is held.
   *
   * @param rule the rule's id
   * @param version its version; 0 in entries older than this was kept
   * @param reason one sentence for the agent
   * @param found the words it is about
   */
  record HeldFor(String rule, int version, String reason, String found) {}
}
