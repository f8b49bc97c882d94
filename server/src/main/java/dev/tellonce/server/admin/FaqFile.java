package dev.tellonce.server.admin;

import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.content.Particulars;
import dev.tellonce.bot.content.Validity;
import dev.tellonce.bot.message.InvalidValueException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads questions and answers out of a file somebody has: lines with tabs, JSON, or a help page.
 * Immutable; any thread.
 *
 * @param pairs what was found, each question once
 * @param skipped how many lines or items could not be used
 * @param faults why not, the first of them: the line or item, the value, and what was expected
 */
record FaqFile(List<Pair> pairs, int skipped, List<String> faults) {
  private static final int MOST = 2_000;
  private static final int MOST_FAULTS = 50;
  private static final int LONGEST_TOPIC = 64;

  FaqFile {
    pairs = List.copyOf(pairs);
    faults = List.copyOf(faults);
  }

  /**
   * A question with its answer.
   *
   * @param question 1 to 1,000 characters
   * @param answer 1 to 2,000 characters
   * @param topic may be empty
   * @param particulars what the file says beside it
   */
  record Pair(String question, String answer, String topic, Particulars particulars) {
    Pair(String question, String answer, String topic) {
      this(question, answer, topic, Particulars.NONE);
    }
  }

  /** Collects pairs, and says of what is none why not. */
  static final class Gathering {
    private final Map<String, Pair> pairs = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private int skipped;
    private int seen;

    /** Takes a question and an answer; without them, it counts as skipped. */
    void add(String place, String question, String answer, String topic) {
      add(place, question, answer, topic, () -> Particulars.NONE);
    }

    /**
     * Takes a question, an answer and what is beside them.
     *
     * @param place where it stands, such as {@code line 3}
     * @param particulars reads what is beside them; may refuse it
     */
    void add(
        String place,
        String question,
        String answer,
        String topic,
        Supplier<Particulars> particulars) {
      String asked = plain(question);
      String said = plain(answer);
      try {
        length("question", asked, 1, FaqEntry.LONGEST_QUESTION);
        length("answer", said, 1, FaqEntry.LONGEST_ANSWER);
        length("topic", topic, 0, LONGEST_TOPIC);
        Pair pair = new Pair(asked, said, topic.strip(), particulars.get());
        Pair before = pairs.get(asked);
        if (before == null && pairs.size() == MOST) {
          throw new InvalidValueException("one more question (expected: at most " + MOST + ")");
        }
        if (before != null && !before.answer().equals(said)) {
          throw new InvalidValueException(
              "question: \"" + start(asked) + "\" again with another answer (expected: once)");
        }
        pairs.putIfAbsent(asked, pair);
      } catch (InvalidValueException e) {
        skipped++;
        if (faults.size() < MOST_FAULTS) {
          faults.add(place + ": " + e.getMessage());
        }
      }
    }

    private static void length(String field, String text, int least, int most) {
      if (text.length() < least || text.length() > most) {
        throw new InvalidValueException(
            field
                + ": "
                + (text.isEmpty() ? "missing" : text.length() + " characters")
                + " (expected: "
                + least
                + ".."
                + most
                + " characters)");
      }
    }

    private static String start(String text) {
      return text.length() <= 60 ? text : text.substring(0, 59) + "\u2026";
    }

    /** Numbers what has no line of its own. */
    String place(String what) {
      seen++;
      return what + " " + seen;
    }

    FaqFile file() {
      return new FaqFile(List.copyOf(pairs.values()), skipped, faults);
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
    return TabbedFaq.read(begin);
  }

  private static FaqFile json(String text) {
    Gathering found = new Gathering();
    try {
      JsonNode tree = JsonMapper.builder().build().readTree(text);
      JsonNode list = tree.isArray() ? tree : tree.path("entries");
      if (!list.isArray()) {
        linkedData(tree, found);
      }
      int number = 0;
      for (JsonNode each : list) {
        number++;
        found.add(
            "item " + number,
            each.path("question").asString(""),
            each.path("answer").asString(""),
            each.path("topic").asString(""),
            () -> particulars(each));
      }
    } catch (JacksonException e) {
      throw new InvalidValueException("file: no JSON (expected: a list of question, answer)");
    }
    return found.file();
  }

  private static Particulars particulars(JsonNode item) {
    if (item.has("variant_of")) {
      throw new InvalidValueException(
          "variant_of: "
              + item.path("variant_of").asString("")
              + " (expected: variants inside the entry they belong to)");
    }
    return ParticularsJson.read(item);
  }

  /** Tags and the last day, where the page says them. */
  private static Particulars linked(JsonNode question) {
    List<String> tags = new ArrayList<>();
    for (String tag : question.path("keywords").asString("").split(",", -1)) {
      if (!tag.isBlank()) {
        tags.add(tag.strip());
      }
    }
    String expires = question.path("expires").asString("").strip();
    String day = expires.substring(0, Math.min(10, expires.length()));
    return new Particulars(
        tags,
        Optional.empty(),
        new Validity(Optional.empty(), ParticularsJson.day("expires", day)),
        List.of());
  }

  /**
   * schema.org's FAQPage: every Question with its acceptedAnswer, wherever it stands, its keywords
   * and when it expires.
   */
  static void linkedData(JsonNode node, Gathering found) {
    if (node.path("@type").asString("").equals("Question")) {
      found.add(
          found.place("question"),
          HtmlFaq.textOf(node.path("name").asString("")),
          HtmlFaq.textOf(node.path("acceptedAnswer").path("text").asString("")),
          "",
          () -> linked(node));
      return;
    }
    if (node.isContainer()) {
      node.forEach(child -> linkedData(child, found));
    }
  }
}
