package dev.tellonce.server;

import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.understanding.FaqHit;
import dev.tellonce.bot.understanding.SentenceEncoder;
import dev.tellonce.faq.LuceneFaqIndex;
import dev.tellonce.nlp.encoder.Encoders;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells how often the right entry of an FAQ is found. */
@Command(
    name = "faq",
    mixinStandardHelpOptions = true,
    description = "Measure how often the right entry of an FAQ is found for a question.")
final class EvaluateFaqCommand implements Callable<Integer> {
  private static final int DEPTH = 10;
  private static final int MAX_QUESTION = 1_000;
  private static final int MAX_ANSWER = 2_000;

  @Option(
      names = "--faq",
      required = true,
      paramLabel = "F.jsonl",
      description = {
        "The entries, one JSON object a line: id (or faq_id), question, answer (or answers).",
        "Lines with one id are phrasings of one entry."
      })
  private Path faq = Path.of("");

  @Option(
      names = "--queries",
      required = true,
      paramLabel = "Q.tsv",
      description = "The questions: the columns query and faq_id.")
  private Path queries = Path.of("");

  @Option(
      names = "--language",
      defaultValue = "en",
      paramLabel = "LANG",
      description = "The language of entries and questions (default: ${DEFAULT-VALUE}).")
  private String language = "en";

  @Option(
      names = "--no-encoder",
      description = "Match by words and n-grams alone, without sentence vectors.")
  private boolean withoutEncoder;

  @Option(names = "--json", description = "Print JSON in place of a table.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (withoutEncoder) {
      return measured(Optional.empty());
    }
    try (SentenceEncoder encoder = Encoders.shipped(Runtime.getRuntime().availableProcessors())) {
      return measured(Optional.of(encoder));
    }
  }

  private int measured(Optional<SentenceEncoder> encoder) {
    Language tongue = new Language(language);
    Map<FaqId, String> ids = new HashMap<>();
    List<FaqEntry> entries = entries(tongue, ids);
    PrintWriter progress = spec.commandLine().getErr();
    progress.println(faq + ": " + entries.size() + " entries");
    progress.flush();
    TsvTable table = TsvTable.read(queries, "query", "faq_id");
    int first = 0;
    int third = 0;
    double reciprocal = 0;
    try (LuceneFaqIndex index = new LuceneFaqIndex(encoder, List.of())) {
      index.replaceAll(entries);
      for (TsvTable.Row row : table.rows()) {
        String wanted = table.cell(row, "faq_id").strip();
        int place = place(index.match(table.cell(row, "query"), tongue), ids, wanted);
        first += place == 1 ? 1 : 0;
        third += place >= 1 && place <= 3 ? 1 : 0;
        reciprocal += place == 0 ? 0 : 1.0 / place;
      }
    }
    int all = Math.max(1, table.rows().size());
    new Figures()
        .count("entries", "entries", entries.size())
        .count("queries", "questions", table.rows().size())
        .share("hitAt1", "right entry first", (double) first / all)
        .share("hitAt3", "right entry among three", (double) third / all)
        .share("mrrAt10", "mean of one over its place, of ten", reciprocal / all)
        .print(spec.commandLine().getOut(), json);
    return 0;
  }

  /** The place of the wanted entry from 1; 0 where it is not among the first. */
  private static int place(List<FaqHit> hits, Map<FaqId, String> ids, String wanted) {
    for (int i = 0; i < Math.min(DEPTH, hits.size()); i++) {
      if (wanted.equals(ids.get(hits.get(i).entry().id()))) {
        return i + 1;
      }
    }
    return 0;
  }

  private List<FaqEntry> entries(Language tongue, Map<FaqId, String> ids) {
    Map<String, List<String>> questions = new LinkedHashMap<>();
    Map<String, String> answers = new HashMap<>();
    JsonMapper mapper = JsonMapper.builder().build();
    List<String> lines = lines();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      JsonNode line = read(mapper, lines.get(i), i + 1);
      String lang = line.path("lang").asString(language);
      if (lang.equals(language)) {
        String id = text(line, i + 1, "id", "faq_id");
        questions
            .computeIfAbsent(id, key -> new ArrayList<>())
            .add(cut(text(line, i + 1, "question", "question"), MAX_QUESTION));
        answers.putIfAbsent(id, cut(text(line, i + 1, "answer", "answers"), MAX_ANSWER));
      }
    }
    List<FaqEntry> entries = new ArrayList<>();
    questions.forEach(
        (name, texts) -> {
          FaqId id = new FaqId("entry-" + ids.size());
          ids.put(id, name);
          entries.add(
              new FaqEntry(
                  id,
                  tongue,
                  1,
                  "faq",
                  texts.getFirst(),
                  texts.subList(1, texts.size()),
                  answers.getOrDefault(name, name),
                  Optional.empty(),
                  true));
        });
    return entries;
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(faq);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          faq + ": cannot be read (expected: one JSON object a line, UTF-8)", e);
    }
  }

  private JsonNode read(JsonMapper mapper, String line, int number) {
    try {
      return mapper.readTree(line);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          faq + ":" + number + ": no JSON (expected: one JSON object a line)", e);
    }
  }

  private String text(JsonNode line, int number, String name, String other) {
    JsonNode found = line.has(name) ? line.path(name) : line.path(other);
    JsonNode one = found.isArray() ? found.path(0) : found;
    String text = one.asString("");
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          faq + ":" + number + ": no " + name + " (expected: id, question and answer)");
    }
    return text;
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
