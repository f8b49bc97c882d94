package dev.tellonce.nlp.tone;

import java.util.List;

/**
 * Patterns of one kind, compiled together.
 *
 * @param automaton the automaton
 * @param forms each pattern's own data, by the automaton's numbers
 */
record PatternSet(Automaton automaton, List<Form> forms) {
  PatternSet {
    forms = List.copyOf(forms);
  }

  /**
   * A pattern.
   *
   * @param owner the number of the rule or guard it belongs to
   * @param captures its captures' names, in the order of the slots
   * @param affixes the word ends and starts its captures may be stripped of, by capture
   */
  record Form(int owner, List<String> captures, List<List<TokenTest.Affix>> affixes) {}
}
