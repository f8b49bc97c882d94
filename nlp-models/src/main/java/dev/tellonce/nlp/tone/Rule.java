package dev.tellonce.nlp.tone;

import java.util.BitSet;
import java.util.List;

/**
 * A rule, ready to use.
 *
 * @param file its pack's file
 * @param source the rule as read
 * @param version its pack's version
 * @param order its place in its language, from 0
 * @param templates what it puts in, the preferred first; for a holding rule the better words, none
 *     where there are none
 * @param guards the guards that forbid it
 */
record Rule(
    String file,
    PackSource.RuleSource source,
    int version,
    int order,
    List<Template> templates,
    BitSet guards) {
  Rule {
    templates = List.copyOf(templates);
  }

  /** Of two rules that find the same words the one of lower rank applies: the operator's own. */
  int rank() {
    return file.startsWith(OwnRule.FILE) ? order - Integer.MAX_VALUE : order;
  }

  String id() {
    return source.id();
  }

  String reason() {
    return source.reason();
  }

  boolean hold() {
    return source.hold();
  }

  /** The template of a variant; a rule with fewer has its last for the rest. */
  Template template(int variant) {
    return templates.get(Math.min(variant, templates.size() - 1));
  }
}
