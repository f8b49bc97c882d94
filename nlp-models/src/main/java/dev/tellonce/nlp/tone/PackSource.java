package dev.tellonce.nlp.tone;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pack file as read.
 *
 * @param file its name below the folder of the packs
 * @param language its language's code
 * @param version its version, from 1
 * @param lists its plain lists by key: abbreviations, small, breaks, facts, softeners, guards
 * @param words its sets: patterns by name
 * @param forms its tables: word forms by name
 * @param lines the lines of sets, tables and lists
 * @param rules its rules
 */
record PackSource(
    String file,
    String language,
    int version,
    Map<String, List<String>> lists,
    Map<String, List<String>> words,
    Map<String, Map<String, String>> forms,
    Map<String, Integer> lines,
    List<RuleSource> rules) {

  /**
   * A rule as read.
   *
   * @param line where it starts
   * @param id its id
   * @param reason why it exists
   * @param match its patterns
   * @param replace its replacements, the preferred first; empty where it holds
   * @param hold whether it holds the text back
   * @param better better words for a held text
   * @param unless patterns that forbid it in their sentence
   * @param guarded whether the pack's guards forbid it too
   * @param examples its examples
   */
  record RuleSource(
      int line,
      String id,
      String reason,
      List<String> match,
      List<String> replace,
      boolean hold,
      Optional<String> better,
      List<String> unless,
      boolean guarded,
      List<Example> examples) {}

  /**
   * An example of a rule.
   *
   * @param line where it starts
   * @param before the text
   * @param after what it becomes; empty for nothing said
   * @param same whether it stays
   * @param held whether it is held
   * @param better what is offered for a held one; empty for nothing said
   */
  record Example(
      int line,
      String before,
      Optional<String> after,
      boolean same,
      boolean held,
      Optional<String> better) {}
}
