package dev.tellonce.nlp.tone;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything a language's packs say, compiled.
 *
 * @param language its code
 * @param rules all rules in the order of the files
 * @param rewrites the patterns of the rules that change
 * @param holds the patterns of the rules that hold
 * @param guards the patterns that forbid rules
 * @param softeners the patterns of softening words
 * @param facts words whose number may not change; the forms of one word are one entry
 * @param vocabulary the words that the patterns of changing rules know
 * @param small words that lose their capital inside a sentence
 * @param abbreviations words whose full stop ends no sentence
 * @param tables the word form tables
 * @param off the places of rules that do not apply
 */
record LanguageRules(
    String language,
    List<Rule> rules,
    PatternSet rewrites,
    PatternSet holds,
    PatternSet guards,
    PatternSet softeners,
    WordSet facts,
    Set<String> vocabulary,
    Set<String> small,
    Set<String> abbreviations,
    Map<String, Forms> tables,
    BitSet off) {
  /** The same with some rules that do not apply, and no others. */
  LanguageRules without(Set<String> ids) {
    BitSet without = new BitSet();
    rules.stream()
        .filter(rule -> ids.contains(rule.id()))
        .forEach(rule -> without.set(rule.order()));
    return new LanguageRules(
        language,
        rules,
        rewrites,
        holds,
        guards,
        softeners,
        facts,
        vocabulary,
        small,
        abbreviations,
        tables,
        without);
  }

  /** The most replacements any rule has to choose from. */
  int variants() {
    return rules.stream()
        .filter(rule -> !rule.hold())
        .mapToInt(rule -> rule.templates().size())
        .max()
        .orElse(1);
  }
}
