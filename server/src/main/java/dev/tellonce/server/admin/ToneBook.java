package dev.tellonce.server.admin;

import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.ToneVerdict;
import java.util.List;
import java.util.Optional;

/**
 * The rules of the positive-language step as they are live: to read, to try and to change. Any
 * thread; blocks where it compiles rules, which happens on a thread of its own.
 */
public interface ToneBook {
  /**
   * A rule.
   *
   * @param id its id, once in its language
   * @param version its version, as messages keep it
   * @param reason why it exists
   * @param holds whether it holds a text back instead of changing it
   * @param pack the shipped file it is in; empty for one of the operator's own
   * @param match its patterns, as written
   * @param replace what comes in their place, as written; for one that holds, the better words
   * @param examples what it does, by example
   */
  record Rule(
      String id,
      int version,
      String reason,
      boolean holds,
      String pack,
      List<String> match,
      List<String> replace,
      List<Example> examples) {
    /** Keeps its own copies. */
    public Rule {
      match = List.copyOf(match);
      replace = List.copyOf(replace);
      examples = List.copyOf(examples);
    }
  }

  /**
   * An example of a rule.
   *
   * @param before as written
   * @param after as sent; the same where the rule leaves it alone or holds it
   */
  record Example(String before, String after) {}

  /**
   * What is wrong with a rule that somebody wrote.
   *
   * @param line the line of its text, from 1; 0 where another rule is in the way
   * @param rule the id of the rule it is about; may be empty
   * @param problem what is wrong and what was expected
   */
  record Fault(int line, String rule, String problem) {}

  /**
   * What became of a text that is tried.
   *
   * @param verdict what the rules say
   * @param kept one sentence for each change that was not made, saying why
   */
  record Tried(ToneVerdict verdict, List<String> kept) {
    /** Keeps its own copy. */
    public Tried {
      kept = List.copyOf(kept);
    }
  }

  /** The codes of the languages that have rules. */
  List<String> languages();

  /** The rules of a language, in their order, with those that do not apply. */
  List<Rule> rules(Language language);

  /** A shipped rule as it is written; empty where no pack has one with this id. */
  Optional<String> shipped(Language language, String id);

  /** The id that a rule gives itself; empty where none can be read. */
  Optional<String> idOf(String text);

  /**
   * What would become of a text.
   *
   * @param text the text
   * @param language its language
   * @param draft a rule as YAML that is not saved, in the place of the one with its id; empty for
   *     none
   * @throws DraftException when the draft is no rule
   */
  Tried read(String text, Language language, String draft);

  /**
   * What stands against a rule: its form, its own examples, and shipped examples that would come
   * out otherwise because of it.
   *
   * @param text the rule as YAML
   * @param language its language
   * @return nothing where it may be saved
   */
  List<Fault> check(String text, Language language);

  /** Takes up what the store says now; the next message is read by it. */
  void changed();

  /** A draft that is no rule. */
  final class DraftException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong, at least one. */
    private final transient List<Fault> faults;

    /**
     * Creates it.
     *
     * @param faults what is wrong
     */
    public DraftException(List<Fault> faults) {
      super(faults.size() + " faults (expected: none)");
      this.faults = List.copyOf(faults);
    }

    /** What is wrong, at least one. */
    public List<Fault> faults() {
      return faults;
    }
  }
}
