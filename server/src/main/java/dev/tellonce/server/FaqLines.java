package dev.tellonce.server;

import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.content.Particulars;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Language;
import dev.tellonce.server.admin.ParticularsJson;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an FAQ out of lines of JSON. Lines with one id and one answer are phrasings of one entry; a
 * line that is a {@code variant_of} another asks the same, so that its words count for that one.
 * For one thread.
 */
final class FaqLines {
  private static final int MAX_QUESTION = 1_000;
  private static final int MAX_ANSWER = 2_000;
  private static final String FIELDS = " (expected: id, question and answer)";

  private final Path file;
  private final Language language;
  private final Answers answers;
  private final JsonMapper mapper = JsonMapper.builder().build();
  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  private FaqLines(Path file, Language language, Answers answers) {
    this.file = file;
    this.language = language;
    this.answers = answers;
  }

  /** What two answers under one id mean. */
  enum Answers {
    /** The first one counts: questions are measured, not answers. */
    FIRST,
    /** A mistake: nobody knows which one visitors would be given. */
    ONE
  }

  /**
   * What a file holds.
   *
   * @param entries the entries of the language
   * @param names the ids in the file, by the ids of the entries
   */
  record Read(List<FaqEntry> entries, Map<FaqId, String> names) {}

  private record Draft(
      int line,
      String variantOf,
      String topic,
      boolean automate,
      String answer,
      Particulars particulars,
      List<String> texts) {}

  /**
   * Reads a file: UTF-8, one JSON object a line; blank lines are passed over.
   *
   * @param language the entries of which language; a line without {@code lang} is in it
   * @throws IllegalArgumentException when it cannot be read so, with the place of the fault
   */
  static Read read(Path file, Language language, Answers answers) {
    FaqLines lines = new FaqLines(file, language, answers);
    int number = 0;
    for (String line : lines.lines()) {
      number++;
      if (!line.isBlank()) {
        lines.add(line, number);
      }
    }
    return lines.read();
  }

  private List<String> lines() {
    String expected = " (expected: one JSON object a line, UTF-8)";
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(file + ": no such file" + expected);
    }
    try {
      return Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + ": not UTF-8" + expected, e);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + ": cannot be read" + expected, e);
    }
  }

  private void add(String text, int number) {
    JsonNode line = json(text, number);
    if (!line.path("lang").asString(language.code()).equals(language.code())) {
      return;
    }
    String id = text(line, number, "id", "faq_id");
    String question = cut(text(line, number, "question", "question"), MAX_QUESTION);
    String answer = cut(text(line, number, "answer", "answers"), MAX_ANSWER);
    Draft draft = drafts.get(id);
    if (draft == null) {
      draft =
          new Draft(
              number,
              line.path("variant_of").asString(""),
              line.path("topic").asString("faq"),
              line.path("automate").asBoolean(true),
              answer,
              particulars(line, number),
              new ArrayList<>());
      drafts.put(id, draft);
    } else if (answers == Answers.ONE && !draft.answer().equals(answer)) {
      throw fault(
          number,
          "id "
              + id
              + " stands in line "
              + draft.line()
              + " with another answer (expected: one answer an id; give one of them another id)");
    }
    draft.texts().add(question);
    for (JsonNode phrasing : line.path("phrasings")) {
      String put = phrasing.asString("");
      if (!put.isBlank()) {
        draft.texts().add(cut(put, MAX_QUESTION));
      }
    }
  }

  private Read read() {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    drafts.forEach(
        (id, draft) ->
            texts.computeIfAbsent(root(id, draft), key -> new ArrayList<>()).addAll(draft.texts()));
    List<FaqEntry> entries = new ArrayList<>();
    Map<FaqId, String> names = new LinkedHashMap<>();
    drafts.forEach(
        (name, draft) -> {
          List<String> asked = new ArrayList<>(texts.getOrDefault(name, List.of()));
          if (!asked.isEmpty()) {
            // A variant may stand before its entry, whose own question is the one that is shown.
            asked.remove(draft.texts().getFirst());
            FaqId id = new FaqId("entry-" + names.size());
            names.put(id, name);
            entries.add(entry(id, asked, draft));
          }
        });
    return new Read(entries, names);
  }

  private FaqEntry entry(FaqId id, List<String> asked, Draft draft) {
    return new FaqEntry(
        id,
        language,
        1,
        draft.topic(),
        draft.texts().getFirst(),
        asked,
        draft.answer(),
        Optional.empty(),
        draft.automate(),
        draft.particulars());
  }

  private Particulars particulars(JsonNode line, int number) {
    try {
      return ParticularsJson.read(line);
    } catch (InvalidValueException e) {
      throw new IllegalArgumentException(place(number) + e.getMessage(), e);
    }
  }

  /** The id of the entry that this one is a variant of, its own where it is none. */
  private String root(String id, Draft draft) {
    SequencedSet<String> seen = new LinkedHashSet<>(List.of(id));
    Draft at = draft;
    while (!at.variantOf().isEmpty()) {
      String next = at.variantOf();
      Draft other = drafts.get(next);
      if (other == null) {
        throw fault(
            at.line(), "variant_of: " + next + " (expected: the id of an entry in this file)");
      }
      if (!seen.add(next)) {
        throw fault(
            at.line(),
            "variant_of goes in a circle: "
                + String.join(" -> ", seen)
                + " -> "
                + next
                + " (expected: one of them that is no variant)");
      }
      at = other;
    }
    return seen.getLast();
  }

  private JsonNode json(String line, int number) {
    try {
      JsonNode node = mapper.readTree(line);
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          place(number) + "no JSON (expected: one JSON object a line)", e);
    }
    throw fault(number, "no JSON object (expected: one JSON object a line)");
  }

  private String text(JsonNode line, int number, String name, String other) {
    JsonNode found = line.has(name) ? line.path(name) : line.path(other);
    JsonNode one = found.isArray() ? found.path(0) : found;
    String text = one.asString("");
    if (text.isBlank()) {
      throw fault(number, "no " + name + FIELDS);
    }
    return text;
  }

  private IllegalArgumentException fault(int number, String what) {
    return new IllegalArgumentException(place(number) + what);
  }

  private String place(int number) {
    return file + ":" + number + ": ";
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
