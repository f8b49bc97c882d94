package dev.tellonce.server.admin;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What administrators made of the rules of positive language, with every version of it, and how
 * often agents took and refused each rule. Any thread; blocks. A change and its audit row are one
 * transaction.
 */
public interface ToneVersions {
  /** How many showings a rule needs before it may be suspended. */
  int ENOUGH_SHOWINGS = 20;

  /** A rule refused in more than so many of a hundred showings is suspended. */
  int MOST_REFUSED_PERCENT = 40;

  /** Versions of the operator's own texts begin after this, those of shipped packs end before. */
  int OWN_VERSIONS_FROM = 1_000_000;

  /**
   * What was decided about a rule.
   *
   * @param language its language
   * @param id its id
   * @param version the number of this decision, from 1
   * @param text the rule as YAML, in the place of the shipped one; empty for the shipped one
   * @param textVersion the number of the decision that brought the text
   * @param inUse whether it applies
   * @param by the agent who decided
   * @param saved when
   */
  record Version(
      Language language,
      String id,
      int version,
      Optional<String> text,
      int textVersion,
      boolean inUse,
      String by,
      Instant saved) {
    /** The version that messages keep of a rule with this text. */
    public int ruleVersion() {
      return OWN_VERSIONS_FROM + textVersion;
    }
  }

  /**
   * A rule in one of its versions.
   *
   * @param language its language
   * @param id its id
   * @param version its version, as messages keep it
   */
  record Used(Language language, String id, int version) {}

  /**
   * How often a rule was part of what was said of an agent's message that was sent.
   *
   * @param shown how often
   * @param taken how often the better wording was sent
   * @param refused how often the own words were kept, or held words let go
   * @param suspended whether it is suspended for that
   */
  record Count(long shown, long taken, long refused, boolean suspended) {
    /** Of a rule that was never shown. */
    public static final Count NONE = new Count(0, 0, 0, false);
  }

  /** What may be decided. */
  sealed interface Act {
    /**
     * The rule gets this text and applies; counting begins anew.
     *
     * @param text the rule as YAML
     */
    record Write(String text) implements Act {}

    /** The operator's text goes: the shipped one counts again, where there is one. */
    record Remove() implements Act {}

    /** It does not apply any more. */
    record SwitchOff() implements Act {}

    /** It applies again. */
    record SwitchOn() implements Act {}

    /** It is no longer suspended; counting begins anew. */
    record UseAgain() implements Act {}
  }

  /** The newest decision about each rule that anything was decided about. */
  List<Version> newest();

  /** Every decision about a rule, the newest first. */
  List<Version> history(Language language, String id);

  /** How often the rules of a language were shown, in each of their versions. */
  Map<Used, Count> counts(Language language);

  /** The rules that are suspended. */
  Set<Used> suspended();

  /**
   * Stores the next decision.
   *
   * @param language the rule's language
   * @param id the rule's id
   * @param act what is decided
   * @param madeOn the version the decision was made on; 0 where there was none
   * @param who decides
   */
  Saved<Version> save(Language language, String id, Act act, int madeOn, AgentId who);

  /**
   * Says which rule was just suspended, after the commit and before whoever refused it last is
   * answered, on the store's writing thread; it must not block.
   */
  void onSuspended(Consumer<Used> listener);
}
