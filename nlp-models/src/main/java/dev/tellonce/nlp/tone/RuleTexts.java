package dev.tellonce.nlp.tone;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a rule out of its pack as it is written, to be shown and changed. Stateless. */
final class RuleTexts {
  private static final Pattern ITEM = Pattern.compile("^( *)- +(?=\\S)");

  private RuleTexts() {}

  /**
   * A rule's own lines without the list's dash and indentation.
   *
   * @param yaml the pack's text
   * @param line where the rule starts, from 1
   */
  static String cut(String yaml, int line) {
    List<String> lines = yaml.lines().toList();
    Matcher item = ITEM.matcher(lines.get(line - 1));
    if (!item.find()) {
      return lines.get(line - 1).strip() + "\n";
    }
    int inner = item.end();
    int outer = item.group(1).length();
    List<String> own = new ArrayList<>();
    own.add(lines.get(line - 1).substring(inner));
    for (String next : lines.subList(line, lines.size())) {
      int indent = next.length() - next.stripLeading().length();
      if (!next.isBlank() && indent <= outer) {
        break;
      }
      own.add(next.isBlank() ? "" : next.substring(Math.min(inner, indent)));
    }
    return String.join("\n", own).strip() + "\n";
  }
}
