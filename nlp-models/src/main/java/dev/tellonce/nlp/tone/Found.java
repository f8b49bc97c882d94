package dev.tellonce.nlp.tone;

/**
 * A rule's pattern found in a text.
 *
 * @param rule the rule
 * @param form the pattern's own data
 * @param match where
 * @param sentence the sentence it is in
 */
record Found(Rule rule, PatternSet.Form form, Automaton.Match match, Sentence sentence) {
  /** The same as if all of its sentence had been found. */
  Found overSentence() {
    return new Found(
        rule,
        form,
        new Automaton.Match(match.pattern(), sentence.coreFrom(), sentence.coreTo(), match.slots()),
        sentence);
  }
}
