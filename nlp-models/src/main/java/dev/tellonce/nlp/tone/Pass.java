package dev.tellonce.nlp.tone;

import dev.tellonce.bot.message.ToneVerdict.AppliedRule;
import java.util.ArrayList;
import java.util.List;

/**
 * What one go of the rewriting rules makes of a text.
 *
 * @param text the text after it
 * @param applied the rules, in the order of the text
 * @param kept why sentences stayed although rules wished to change them
 */
record Pass(String text, List<AppliedRule> applied, List<String> kept) {
  /** The most softening words that rules may bring a message to. */
  static final int MAX_SOFTENERS = 2;

  Pass {
    applied = List.copyOf(applied);
    kept = List.copyOf(kept);
  }

  /** Goes once over a text. */
  static Pass over(Reading reading, LanguageRules rules, int variant) {
    List<List<Found>> found = reading.find(rules.rewrites());
    if (found.stream().allMatch(List::isEmpty)) {
      return new Pass(reading.text(), List.of(), List.of());
    }
    List<String> kept = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Sentence sentence = reading.sentences().get(i);
      if (!found.get(i).isEmpty() && !reading.isShouted(sentence)) {
        Change change = change(reading, sentence, found.get(i), rules, variant);
        if (change.before().facts().keptBy(change.after().facts())) {
          changes.add(change);
        } else {
          kept.add(ids(found.get(i)) + ": a number, name or other fact would change");
        }
      }
    }
    List<Change> taken = withinSofteners(reading, changes, rules, variant, kept);
    return new Pass(assembled(reading, taken), applied(taken), kept);
  }

  /** Puts better words in the place of each sentence in which a holding rule was found. */
  static Pass better(Reading reading, List<List<Found>> found, LanguageRules rules) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      if (!found.get(i).isEmpty()) {
        Sentence sentence = reading.sentences().get(i);
        List<Found> whole = List.of(found.get(i).getFirst().overSentence());
        changes.add(change(reading, sentence, whole, rules, 0));
      }
    }
    return new Pass(assembled(reading, changes), applied(changes), List.of());
  }

  private record Change(
      Sentence sentence,
      Reading before,
      Reading after,
      List<Found> found,
      SentenceEditor.Edited edited) {
    int addedSofteners() {
      return after.softeners() - before.softeners();
    }
  }

  private static Change change(
      Reading reading, Sentence sentence, List<Found> found, LanguageRules rules, int variant) {
    SentenceEditor.Edited edited = SentenceEditor.edit(reading, sentence, found, variant, rules);
    String before = reading.text().substring(start(reading, sentence), end(reading, sentence));
    return new Change(
        sentence, new Reading(before, rules), new Reading(edited.text(), rules), found, edited);
  }

  private static List<Change> withinSofteners(
      Reading reading, List<Change> changes, LanguageRules rules, int variant, List<String> kept) {
    int softeners = reading.softeners();
    List<Change> taken = new ArrayList<>();
    for (Change change : changes) {
      Change fit = change;
      for (int next = variant + 1; next < rules.variants() && soft(fit, softeners); next++) {
        fit = change(reading, change.sentence(), change.found(), rules, next);
      }
      if (soft(fit, softeners) || !fit.before().facts().keptBy(fit.after().facts())) {
        kept.add(ids(change.found()) + ": the message is soft enough");
      } else {
        softeners += Math.max(0, fit.addedSofteners());
        taken.add(fit);
      }
    }
    return taken;
  }

  private static boolean soft(Change change, int softeners) {
    int added = change.addedSofteners();
    return added > 0 && softeners + added > MAX_SOFTENERS;
  }

  private static String assembled(Reading reading, List<Change> changes) {
    StringBuilder out = new StringBuilder();
    String text = reading.text();
    int at = 0;
    for (Change change : changes) {
      int start = start(reading, change.sentence());
      int end = end(reading, change.sentence());
      out.append(text, at, start);
      at = end;
      if (!change.edited().text().isEmpty()) {
        out.append(change.edited().text());
      } else if (out.isEmpty() || out.charAt(out.length() - 1) == '\n') {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
          at++;
        }
      } else {
        out.setLength(out.toString().stripTrailing().length());
      }
    }
    return out.append(text, at, text.length()).toString();
  }

  private static List<AppliedRule> applied(List<Change> changes) {
    return changes.stream().flatMap(change -> change.edited().applied().stream()).toList();
  }

  private static int start(Reading reading, Sentence sentence) {
    return reading.tokens().get(sentence.from()).start();
  }

  private static int end(Reading reading, Sentence sentence) {
    return reading.tokens().get(sentence.to() - 1).end();
  }

  private static String ids(List<Found> found) {
    return String.join(", ", found.stream().map(each -> each.rule().id()).distinct().toList());
  }
}
