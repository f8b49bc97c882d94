package dev.tellonce.nlp.tone;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One text seen by the rules of its language; for one thread. */
final class Reading {
  private final String text;
  private final LanguageRules rules;
  private final List<Token> tokens;
  private final List<Sentence> sentences;
  private final Map<Sentence, BitSet> guards = new HashMap<>();
  private final Automaton.Scan guardScan;

  Reading(String text, LanguageRules rules) {
    this.text = text;
    this.rules = rules;
    this.tokens = Tokens.of(text);
    this.sentences = Sentence.split(text, tokens, rules.abbreviations());
    this.guardScan = rules.guards().automaton().scan(tokens);
  }

  String text() {
    return text;
  }

  List<Token> tokens() {
    return tokens;
  }

  List<Sentence> sentences() {
    return sentences;
  }

  Facts facts() {
    return Facts.of(text, tokens, sentences, rules);
  }

  /** What is found in each sentence: from the left, the longest first, none over another. */
  List<List<Found>> find(PatternSet patterns) {
    Automaton.Scan scan = patterns.automaton().scan(tokens);
    List<List<Found>> all = new ArrayList<>(sentences.size());
    for (Sentence sentence : sentences) {
      List<Found> found = new ArrayList<>();
      for (int at = sentence.from(); at < sentence.to(); ) {
        Found best = best(patterns, scan, sentence, at);
        if (best != null) {
          found.add(best);
        }
        at = best == null ? at + 1 : best.match().to();
      }
      all.add(found);
    }
    return all;
  }

  private @org.jspecify.annotations.Nullable Found best(
      PatternSet patterns, Automaton.Scan scan, Sentence sentence, int at) {
    Found best = null;
    for (Automaton.Match match : scan.at(sentence, at)) {
      PatternSet.Form form = patterns.forms().get(match.pattern());
      Rule rule = rules.rules().get(form.owner());
      if (rules.off().get(rule.order())) {
        continue;
      }
      boolean better =
          best == null
              || match.to() > best.match().to()
              || (match.to() == best.match().to() && rule.rank() < best.rule().rank());
      if (better && !guards(sentence).intersects(rule.guards())) {
        best = new Found(rule, form, match, sentence);
      }
    }
    return best;
  }

  private BitSet guards(Sentence sentence) {
    BitSet known = guards.get(sentence);
    if (known != null) {
      return known;
    }
    BitSet found = new BitSet();
    for (int at = sentence.from(); at < sentence.to(); at++) {
      for (Automaton.Match match : guardScan.at(sentence, at)) {
        found.set(rules.guards().forms().get(match.pattern()).owner());
      }
    }
    guards.put(sentence, found);
    return found;
  }

  /** Whether a sentence of more than one word is all in upper case, which no template is. */
  boolean isShouted(Sentence sentence) {
    int words = 0;
    for (Token token : tokens.subList(sentence.from(), sentence.to())) {
      if (token.kind() == Token.Kind.WORD) {
        if (!token.isCapital(text) || !token.isShouted(text)) {
          return false;
        }
        words++;
      }
    }
    return words > 1;
  }

  /** How many softening words the text has. */
  int softeners() {
    Automaton.Scan scan = rules.softeners().automaton().scan(tokens);
    int count = 0;
    for (Sentence sentence : sentences) {
      for (int at = sentence.from(); at < sentence.to(); ) {
        int to = at;
        for (Automaton.Match match : scan.at(sentence, at)) {
          to = Math.max(to, match.to());
        }
        count += to > at ? 1 : 0;
        at = Math.max(to, at + 1);
      }
    }
    return count;
  }
}
