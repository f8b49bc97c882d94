package dev.tellonce.server.admin;

import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.HandOffReason;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.understanding.FaqHit;
import dev.tellonce.server.admin.OpenQuestions.Asked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The questions without an answer as the page lists them: by meaning, the largest group first. Any
 * thread; blocks.
 */
final class QuestionGroupList {
  /** So many groups are shown; the rest are small, and come when these are done. */
  private static final int MOST_GROUPS = 100;

  private static final int MOST_EXAMPLES = 5;

  private final AdminSide side;

  QuestionGroupList(AdminSide side) {
    this.side = side;
  }

  /** A question with what it asks, in the language it is answered in. */
  private record Question(Asked asked, Language language, String text) {}

  /** Questions of one language that ask the same, the one that stands for all first. */
  private record Group(Language language, List<Question> questions) {
    Instant last() {
      return questions.stream()
          .map(question -> question.asked().at())
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }
  }

  /**
   * The list.
   *
   * @param inbox of this inbox; of all where empty
   * @param language in this language; in all where empty
   */
  Map<String, Object> of(
      QuestionMeanings meanings, Optional<InboxId> inbox, Optional<Language> language) {
    Map<Language, List<Question>> questions = new LinkedHashMap<>();
    Instant since = side.clock().instant().minus(OpenQuestions.KEPT);
    for (Asked asked : side.store().questions().newest(inbox, since, QuestionMeanings.MOST)) {
      Language answered = answered(asked);
      String text = meanings.asking(asked.words(), answered);
      if (!text.isBlank() && language.map(answered::equals).orElse(true)) {
        questions
            .computeIfAbsent(answered, key -> new ArrayList<>())
            .add(new Question(asked, answered, text));
      }
    }
    List<Group> groups = new ArrayList<>();
    questions.forEach((each, all) -> groups.addAll(groups(meanings, each, all)));
    groups.sort(
        Comparator.comparingInt((Group group) -> group.questions().size())
            .thenComparing(Group::last)
            .reversed());
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("inboxes", inboxes());
    list.put("languages", Shown.codes(languages()));
    list.put("days", OpenQuestions.KEPT.toDays());
    list.put("most", QuestionMeanings.MOST);
    list.put("questions", questions.values().stream().mapToInt(List::size).sum());
    list.put("more", Math.max(0, groups.size() - MOST_GROUPS));
    list.put(
        "groups", groups.stream().limit(MOST_GROUPS).map(group -> shown(meanings, group)).toList());
    return list;
  }

  private static List<Group> groups(
      QuestionMeanings meanings, Language language, List<Question> questions) {
    return meanings.groups(questions.stream().map(Question::text).toList(), language).stream()
        .map(places -> new Group(language, places.stream().map(questions::get).toList()))
        .toList();
  }

  /** The conversation's language; while that was not known, the first one of its inbox. */
  private Language answered(Asked asked) {
    if (asked.language().isKnown()) {
      return asked.language();
    }
    return side.surroundings().inboxes().stream()
        .filter(inbox -> inbox.id().equals(asked.inbox().value()))
        .flatMap(inbox -> inbox.languages().stream())
        .findFirst()
        .orElse(Language.ENGLISH);
  }

  private List<Map<String, Object>> inboxes() {
    Set<InboxId> on = side.store().questions().collecting();
    List<Map<String, Object>> inboxes = new ArrayList<>();
    for (Surroundings.Entrance inbox : side.surroundings().inboxes()) {
      Map<String, Object> shown = new LinkedHashMap<>();
      shown.put("id", inbox.id());
      shown.put("name", inbox.name());
      shown.put("on", on.contains(new InboxId(inbox.id())));
      inboxes.add(shown);
    }
    return inboxes;
  }

  private List<Language> languages() {
    return side.surroundings().languages();
  }

  private Map<String, Object> shown(QuestionMeanings meanings, Group group) {
    Question first = group.questions().getFirst();
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("language", group.language().code());
    shown.put("question", first.text());
    shown.put("count", group.questions().size());
    Map<String, Integer> reasons = new TreeMap<>();
    Map<FaqId, Integer> unhelpful = new LinkedHashMap<>();
    for (Question question : group.questions()) {
      reasons.merge(question.asked().reason().wireName(), 1, Integer::sum);
      if (question.asked().reason() == HandOffReason.DID_NOT_HELP) {
        question.asked().entry().ifPresent(id -> unhelpful.merge(id, 1, Integer::sum));
      }
    }
    shown.put("reasons", reasons);
    shown.put("last", group.last().toString());
    shown.put(
        "questions",
        group.questions().stream().map(question -> question.asked().place().toString()).toList());
    shown.put("examples", examples(group));
    meanings
        .nearest(first.text(), group.language())
        .ifPresent(hit -> shown.put("nearest", entry(hit)));
    unhelpful.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .flatMap(most -> known(most.getKey(), group.language()))
        .ifPresent(
            entry ->
                shown.put(
                    "unhelpful", Map.of("id", entry.id().value(), "question", entry.question())));
    return shown;
  }

  private Optional<FaqEntry> known(FaqId id, Language language) {
    return side.store().faq().history(id, language).stream()
        .findFirst()
        .map(FaqVersions.Version::entry);
  }

  private static Map<String, Object> entry(FaqHit hit) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", hit.entry().id().value());
    shown.put("question", hit.entry().question());
    shown.put("confidence", hit.confidence());
    return shown;
  }

  /** The questions that were asked in different words, the one that stands for all first. */
  private static List<Map<String, Object>> examples(Group group) {
    Set<String> told = new LinkedHashSet<>();
    List<Map<String, Object>> examples = new ArrayList<>();
    for (Question question : group.questions()) {
      if (examples.size() < MOST_EXAMPLES && told.add(question.text())) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("text", question.text());
        example.put("conversation", question.asked().place().conversation().value());
        example.put("at", question.asked().at().toString());
        example.put("reason", question.asked().reason().wireName());
        example.put("inbox", question.asked().inbox().value());
        examples.add(example);
      }
    }
    return examples;
  }
}
