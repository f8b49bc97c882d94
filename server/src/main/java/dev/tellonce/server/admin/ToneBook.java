package dev.tellonce.server.admin;

import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.ToneVerdict;
import java.util.List;

/** The packs of the positive-language step, to read and to try. Any thread. */
public interface ToneBook {
  /**
   * A rule.
   *
   * @param id its id, once in its language
   * @param version its pack's version
   * @param reason why it exists
   * @param holds whether it holds a text back instead of changing it
   * @param examples what it does, by example
   */
  record Rule(String id, int version, String reason, boolean holds, List<Example> examples) {
    /** Keeps its own copy. */
    public Rule {
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

  /** The codes of the languages that have rules. */
  List<String> languages();

  /** The rules of a language, in their order. */
  List<Rule> rules(Language language);

  /** What would become of a text. */
  ToneVerdict read(String text, Language language);
}
