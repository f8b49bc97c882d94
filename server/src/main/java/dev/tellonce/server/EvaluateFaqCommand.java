package dev.tellonce.server;

import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.understanding.FaqHit;
import dev.tellonce.bot.understanding.SentenceEncoder;
import dev.tellonce.faq.LuceneFaqIndex;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells how often the right entry of an FAQ is found. */
@Command(
    name = "faq",
    mixinStandardHelpOptions = true,
    description = "Measure how often the right entry of an FAQ is found for a question.")
final class EvaluateFaqCommand implements Callable<Integer> {
  private static final int DEPTH = 10;

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

  @Mixin private final Matching matching = new Matching();

  @Mixin private final Output output = new Output();

  @Override
  public Integer call() {
    return matching.run(this::measured);
  }

  private int measured(Optional<SentenceEncoder> encoder) {
    Language tongue = matching.language();
    FaqLines.Read read = FaqLines.read(faq, tongue, FaqLines.Answers.FIRST);
    Map<FaqId, String> ids = read.names();
    List<FaqEntry> entries = read.entries();
    output.say(faq + ": " + entries.size() + " entries");
    TsvTable table = TsvTable.read(queries, "query", "faq_id");
    int first = 0;
    int third = 0;
    double reciprocal = 0;
    try (LuceneFaqIndex index = new LuceneFaqIndex(encoder, List.of())) {
      index.replaceAll(entries);
      for (TsvTable.Row row : table.rows()) {
        String wanted = table.cell(row, "faq_id").strip();
        int place = place(index.ranked(table.cell(row, "query"), tongue), ids, wanted);
        first += place == 1 ? 1 : 0;
        third += place >= 1 && place <= 3 ? 1 : 0;
        reciprocal += place == 0 ? 0 : 1.0 / place;
      }
    }
    int all = Math.max(1, table.rows().size());
    output.print(
        new Figures()
            .count("entries", "entries", entries.size())
            .count("queries", "questions", table.rows().size())
            .share("hitAt1", "right entry first", (double) first / all)
            .share("hitAt3", "right entry among three", (double) third / all)
            .share("mrrAt10", "mean of one over its place, of ten", reciprocal / all));
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
}
