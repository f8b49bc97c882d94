package dev.tellonce.server.admin;

import dev.tellonce.bot.message.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads questions and answers out of a file somebody has: lines with tabs, JSON, or a help page.
 * Immutable; any thread.
 *
 * @param pairs what was found, each question once
 * @param skipped how many lines or items could not be used
 */
record FaqFile(List<Pair> pairs, int skipped) {
  private static final int MOST = 2_000;
  private static final int LONGEST_QUESTION = 1_000;
  private static final int LONGEST_ANSWER = 2_000;
  private static final int LONGEST_TOPIC = 64;

  FaqFile {
    pairs = List.copyOf(pairs);
  }

  /**
   * A question with its answer.
   *
   * @param question 1 to 1,000 characters
   * @param answer 1 to 2,000 characters
   * @param topic may be empty
   */
  record Pair(String question, String answer, String topic) {}

  /** Collects pairs, and counts what is none. */
  static final class Gathering {
    private final List<Pair> pairs = new ArrayList<>();
    private int skipped;

    void add(String question, String answer, String topic) {
      String asked = plain(question);
      String said = plain(answer);
      if (asked.isEmpty()
          || said.isEmpty()
          || asked.length() > LONGEST_QUESTION
          || said.length() > LONGEST_ANSWER
          || topic.length() > LONGEST_TOPIC
          || pairs.size() == MOST) {
        skipped++;
      } else if (pairs.stream().noneMatch(pair -> pair.question().equals(asked))) {
        pairs.add(new Pair(asked, said, topic.strip()));
      }
    }

    FaqFile file() {
      return new FaqFile(pairs, skipped);
    }

    private static String plain(String text) {
      StringBuilder plain = new StringBuilder();
      text.codePoints()
          .map(c -> c == '\n' ? c : Character.isISOControl(c) || Character.isSpaceChar(c) ? ' ' : c)
          .forEach(plain::appendCodePoint);
      return plain.toString().replaceAll(" {2,}", " ").replaceAll(" *\n\\s*", "\n").strip();
    }
  }

  /**
   * Reads a file.
   *
   * @param text what is in it
   * @throws InvalidValueException when it begins like JSON and is none
   */
  static FaqFile read(String text) {
    String begin = text.replace("\uFEFF", "").strip();
    if (begin.startsWith("[") || begin.startsWith("{")) {
      return json(begin);
    }
    if (begin.startsWith("<")) {
      return HtmlFaq.read(begin);
    }
    Gathering found = new Gathering();
    for (String line : begin.lines().toList()) {
      String[] cells = line.split("\t", -1);
      if (!line.isBlank()) {
        found.add(cells[0], cells.length > 1 ? cells[1] : "", cells.length > 2 ? cells[2] : "");
      }
    }
    return found.file();
  }

  private static FaqFile json(String text) {
    Gathering found = new Gathering();
    try {
      JsonNode tree = JsonMapper.builder().build().readTree(text);
      JsonNode list = tree.isArray() ? tree : tree.path("entries");
      if (!list.isArray()) {
        linkedData(tree, found);
      }
      for (JsonNode each : list) {
        found.add(
            each.path("question").asString(""),
            each.path("answer").asString(""),
            each.path("topic").asString(""));
      }
    } catch (JacksonException e) {
      throw new InvalidValueException("file: no JSON (expected: a list of question, answer)");
    }
    return found.file();
  }

  /** schema.org's FAQPage: every Question with its acceptedAnswer, wherever it stands. */
  static void linkedData(JsonNode node, Gathering found) {
    if (node.path("@type").asString("").equals("Question")) {
      found.add(
          HtmlFaq.textOf(node.path("name").asString("")),
          HtmlFaq.textOf(node.path("acceptedAnswer").path("text").asString("")),
          "");
      return;
    }
    if (node.isContainer()) {
      node.forEach(child -> linkedData(child, found));
    }
  }
}
