package dev.tellonce.server;

import dev.tellonce.bot.message.Language;
import dev.tellonce.nlp.language.LanguageModel;
import dev.tellonce.nlp.language.LanguageScore;
import dev.tellonce.nlp.language.LanguageScore.Pair;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells how often the language of single lines is found. */
@Command(
    name = "language",
    mixinStandardHelpOptions = true,
    description = {
      "Measure how often the language of a line is found, without anything known before it.",
      "Bokmål and Nynorsk count as one; the accuracy apart is told beside it."
    })
final class EvaluateLanguageCommand implements Callable<Integer> {
  private static final int SAY_EVERY = 10_000;

  @Option(
      names = "--test",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = {
        "TSV files with the columns text and lang, or one file a language, named da.tsv and so on."
      })
  private List<Path> test = List.of();

  @Mixin private final Output output = new Output();

  @Override
  public Integer call() {
    LanguageModel model = LanguageModel.shipped();
    LanguageScore score = new LanguageScore();
    for (Path file : test) {
      List<LanguageLine> lines = LanguageLine.read(file);
      output.say(file + ": " + lines.size() + " lines");
      for (LanguageLine line : lines) {
        score.add(line.language(), model.best(line.text()));
        if (score.lines() % SAY_EVERY == 0) {
          output.say(score.lines() + " lines read");
        }
      }
    }
    if (score.lines() == 0) {
      throw new IllegalArgumentException("--test: 0 lines (expected: at least one)");
    }
    PrintWriter out = output.out();
    out.println(output.isJson() ? json(score) : table(score));
    out.flush();
    return 0;
  }

  private static String json(LanguageScore score) {
    JsonMapper mapper = JsonMapper.builder().build();
    ObjectNode all = mapper.createObjectNode();
    all.put("lines", score.lines());
    all.put("accuracy", Figures.rounded(score.accuracy()));
    all.put("accuracyApart", Figures.rounded(score.accuracyApart()));
    ObjectNode languages = all.putObject("languages");
    for (Language language : score.languages()) {
      ObjectNode one = languages.putObject(language.code());
      one.put("lines", score.lines(language));
      one.put("accuracy", Figures.rounded(score.accuracy(language)));
      one.put("accuracyApart", Figures.rounded(score.accuracyApart(language)));
    }
    ArrayNode confusions = all.putArray("confusions");
    for (Map.Entry<Pair, Integer> confusion : score.confusions()) {
      ObjectNode one = confusions.addObject();
      one.put("lang", confusion.getKey().told().code());
      one.put("found", confusion.getKey().found().code());
      one.put("lines", confusion.getValue());
    }
    return mapper.writeValueAsString(all);
  }

  private static String table(LanguageScore score) {
    StringBuilder table = new StringBuilder();
    String form = "%-10s %8s %10s %10s%n";
    table.append(String.format(Locale.ROOT, form, "language", "lines", "right", "nb/nn apart"));
    for (Language language : score.languages()) {
      table.append(
          String.format(
              Locale.ROOT,
              form,
              language,
              score.lines(language),
              Figures.percent(score.accuracy(language)),
              Figures.percent(score.accuracyApart(language))));
    }
    table.append(
        String.format(
            Locale.ROOT,
            form,
            "all",
            score.lines(),
            Figures.percent(score.accuracy()),
            Figures.percent(score.accuracyApart())));
    for (Map.Entry<Pair, Integer> confusion : score.confusions()) {
      table.append(
          String.format(
              Locale.ROOT,
              "%n%s taken for %s: %d",
              confusion.getKey().told(),
              confusion.getKey().found(),
              confusion.getValue()));
    }
    return table.toString().stripTrailing();
  }
}
