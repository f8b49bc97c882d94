package dev.tellonce.server;

import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.understanding.FaqHit;
import dev.tellonce.bot.understanding.SentenceEncoder;
import dev.tellonce.faq.LuceneFaqIndex;
import dev.tellonce.faq.Rehearsed;
import dev.tellonce.faq.evaluation.IntentScore;
import dev.tellonce.faq.evaluation.Share;
import dev.tellonce.faq.report.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells how well questions are matched with what they ask for, learnt from other questions. */
@Command(
    name = "intents",
    mixinStandardHelpOptions = true,
    description = {
      "Measure how well questions are matched with their intents.",
      "Learns from one file and asks the questions of another. From which confidence on a question"
          + " is answered follows from the first file and the wanted precision alone."
    })
final class EvaluateIntentsCommand implements Callable<Integer> {
  /** Labels that mean: none of the intents. */
  private static final Set<String> OUT_OF_SCOPE = Set.of("oos", "NO_NODES_DETECTED");

  private static final int SAY_EVERY = 500;
  private static final int MOST_CONFUSIONS = 10;
  private static final int MAX_QUESTION = 1_000;

  @Option(
      names = "--train",
      required = true,
      paramLabel = "T.tsv",
      description = "What to learn from: the columns text and intent.")
  private Path train = Path.of("");

  @Option(
      names = "--test",
      required = true,
      paramLabel = "E.tsv",
      description = "What to ask: the columns text and intent; oos means none of them.")
  private Path test = Path.of("");

  @Option(
      names = "--out-of-scope",
      paramLabel = "O.tsv",
      description = "More questions to ask that are out of scope, all of them: the column text.")
  private Optional<Path> outOfScope = Optional.empty();

  @Option(
      names = "--oos-train",
      paramLabel = "OT.tsv",
      description = "Questions out of scope to learn from, beside the shipped ones: column text.")
  private Optional<Path> oosTrain = Optional.empty();

  @Mixin private final Matching matching = new Matching();
  @Mixin private final WantedPrecision precision = new WantedPrecision();

  @Option(
      names = "--report",
      paramLabel = "out.html",
      description = "Write a page of the result as well: one HTML file that needs nothing else.")
  private Optional<Path> report = Optional.empty();

  @Mixin private final Output output = new Output();

  @Override
  public Integer call() {
    precision.value(WantedPrecision.USUAL);
    Optional<ReportFile> file = report.map(ReportFile::new);
    return matching.run(encoder -> measured(matching.language(), encoder, file));
  }

  private int measured(
      Language tongue, Optional<SentenceEncoder> encoder, Optional<ReportFile> page) {
    Map<String, List<String>> intents = intents();
    List<String> strange =
        oosTrain.map(file -> TsvTable.read(file, "text").column("text")).orElse(List.of());
    output.say(train + ": " + intents.size() + " intents");
    Map<FaqId, String> names = new HashMap<>();
    List<FaqEntry> entries = new ArrayList<>();
    intents.forEach((intent, texts) -> entries.add(entry(intent, texts, tongue, names)));
    try (LuceneFaqIndex index = new LuceneFaqIndex(encoder, strange)) {
      long began = System.nanoTime();
      index.replaceAll(entries);
      double seconds = (System.nanoTime() - began) / 1e9;
      output.say(String.format(Locale.ROOT, "learnt in %.1f s", seconds));
      IntentScore score =
          new IntentScore(index.sureFrom(tongue, precision.value(WantedPrecision.USUAL)));
      TsvTable asked = TsvTable.read(test, "text", "intent");
      for (TsvTable.Row row : asked.rows()) {
        Optional<String> wanted = wanted(asked.cell(row, "intent"), intents);
        ask(index, tongue, names, asked.cell(row, "text"), wanted, score);
      }
      for (String text :
          outOfScope
              .map(file -> TsvTable.read(file, "text").column("text"))
              .orElse(List.<String>of())) {
        ask(index, tongue, names, text, Optional.empty(), score);
      }
      output.print(figures(score, seconds));
      confused(score);
      if (page.isPresent()) {
        boolean meaning = encoder.filter(each -> each.reads(tongue)).isPresent();
        page.get().write(report(index, entries, tongue, names, score, meaning));
        output.say("written to " + page.get().file());
      }
    }
    return 0;
  }

  private Report report(
      LuceneFaqIndex index,
      List<FaqEntry> entries,
      Language tongue,
      Map<FaqId, String> names,
      IntentScore score,
      boolean meaning) {
    Share refused =
        new Share(Math.round(score.outOfScopeRecall() * score.outOfScope()), score.outOfScope());
    return new Report(
        new Report.Subject(
            Report.Asked.COLLECTED,
            tongue,
            entries.size(),
            entries.stream().mapToInt(entry -> 1 + entry.phrasings().size()).sum(),
            precision.value(WantedPrecision.USUAL),
            meaning),
        Map.of(),
        score,
        refused.whole() == 0
            ? List.of()
            : List.of(new Report.Uncovered("Questions that no entry covers", refused)),
        Outcomes.of(index.rehearse(tongue), Rehearsed.Kind.PHRASING, names));
  }

  private Map<String, List<String>> intents() {
    Map<String, List<String>> intents = new LinkedHashMap<>();
    TsvTable table = TsvTable.read(train, "text", "intent");
    for (TsvTable.Row row : table.rows()) {
      String intent = table.cell(row, "intent");
      String text = table.cell(row, "text");
      if (!OUT_OF_SCOPE.contains(intent) && !text.isBlank()) {
        intents
            .computeIfAbsent(intent, key -> new ArrayList<>())
            .add(text.length() > MAX_QUESTION ? text.substring(0, MAX_QUESTION) : text);
      }
    }
    if (intents.isEmpty()) {
      throw new IllegalArgumentException(train + ": no intent (expected: at least one)");
    }
    return intents;
  }

  private static Optional<String> wanted(String label, Map<String, List<String>> intents) {
    return Optional.of(label)
        .filter(each -> !OUT_OF_SCOPE.contains(each) && intents.containsKey(each));
  }

  private static FaqEntry entry(
      String intent, List<String> texts, Language language, Map<FaqId, String> names) {
    FaqId id = new FaqId("intent-" + names.size());
    names.put(id, intent);
    return new FaqEntry(
        id,
        language,
        1,
        "intent",
        texts.getFirst(),
        texts.subList(1, texts.size()),
        intent,
        Optional.empty(),
        true);
  }

  private void ask(
      LuceneFaqIndex index,
      Language tongue,
      Map<FaqId, String> names,
      String question,
      Optional<String> wanted,
      IntentScore score) {
    long began = System.nanoTime();
    List<FaqHit> hits = index.match(question, tongue);
    long micros = (System.nanoTime() - began) / 1_000;
    // What is not worth a look in the server is the forced choice all the same.
    List<FaqHit> forced = hits.isEmpty() ? index.ranked(question, tongue) : hits;
    score.add(Outcomes.of(question, wanted, forced, names, micros));
    if (score.outcomes().size() % SAY_EVERY == 0) {
      output.say(score.outcomes().size() + " questions asked");
    }
  }

  private static Figures figures(IntentScore score, double seconds) {
    return new Figures()
        .count("inScope", "questions in scope", score.inScope())
        .count("outOfScope", "questions out of scope", score.outOfScope())
        .share("accuracy", "best intent is right", score.accuracy())
        .share("macroF1", "macro F1", score.macroF1())
        .share("threshold", "answered from confidence", score.sureFrom())
        .share("coverage", "in scope, answered", score.coverage())
        .share(
            "inScopeAccuracyAnswered",
            "in scope, answered rightly",
            score.inScopeAccuracyAnswered())
        .share("precisionAnswered", "answers that are right", score.precisionAnswered())
        .share("outOfScopeRecall", "out of scope, refused", score.outOfScopeRecall())
        .value("trainSeconds", "learnt in", seconds, "s")
        .count("microsPerQuery", "a question takes, in microseconds", score.microsPerQuery());
  }

  private void confused(IntentScore score) {
    score.confusions().entrySet().stream()
        .limit(MOST_CONFUSIONS)
        .forEach(
            each ->
                output.say(
                    each.getKey().wanted()
                        + " taken for "
                        + each.getKey().found()
                        + ": "
                        + each.getValue()));
  }
}
