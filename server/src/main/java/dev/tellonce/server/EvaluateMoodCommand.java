package dev.tellonce.server;

import dev.tellonce.bot.message.Language;
import dev.tellonce.nlp.wish.PhraseMoods;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells how well frustration is heard. */
@Command(
    name = "mood",
    mixinStandardHelpOptions = true,
    description = {
      "Measure how well frustration is heard in single lines, beside what people said of them.",
      "A line counts as frustrated from a mean of 2."
    })
final class EvaluateMoodCommand implements Callable<Integer> {
  private static final double FRUSTRATED = 2;

  @Option(
      names = "--test",
      required = true,
      paramLabel = "FILE",
      description = "TSV with the columns text and mean, the mean of people's ratings, 0 to 4.")
  private Path test = Path.of("");

  @Mixin private final LanguageOption language = new LanguageOption();
  @Mixin private final Output output = new Output();

  @Override
  public Integer call() {
    Language tongue = language.value();
    PhraseMoods moods = new PhraseMoods();
    TsvTable table = TsvTable.read(test, "text", "mean");
    List<Double> told = new ArrayList<>();
    List<Double> heard = new ArrayList<>();
    for (TsvTable.Row row : table.rows()) {
      told.add(mean(table, row));
      heard.add(moods.strength(List.of(table.cell(row, "text")), tongue));
    }
    if (told.isEmpty()) {
      throw new IllegalArgumentException(test + ": 0 lines (expected: at least one)");
    }
    output.print(
        new Figures()
            .count("lines", "lines", told.size())
            .count(
                "frustrated",
                "lines rated 2 or more",
                told.stream().filter(m -> m >= FRUSTRATED).count())
            .share(
                "spearman",
                "agreement of the order (Spearman)",
                correlation(ranks(told), ranks(heard)))
            .share(
                "areaUnderCurve", "a frustrated line is rated above another", area(told, heard)));
    return 0;
  }

  private static double mean(TsvTable table, TsvTable.Row row) {
    String cell = table.cell(row, "mean").strip();
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          table.place(row) + "mean: " + cell + " (expected: a number, 0 to 4)", e);
    }
  }

  /** The place of each value in their order, equal ones sharing the mean of their places. */
  private static double[] ranks(List<Double> values) {
    List<Integer> order =
        IntStream.range(0, values.size())
            .boxed()
            .sorted(Comparator.comparing(values::get))
            .toList();
    double[] ranks = new double[values.size()];
    for (int from = 0; from < order.size(); ) {
      int to = from;
      while (to < order.size() && values.get(order.get(to)).equals(values.get(order.get(from)))) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order.get(i)] = (from + to - 1) / 2.0;
      }
      from = to;
    }
    return ranks;
  }

  private static double correlation(double[] a, double[] b) {
    double meanA = IntStream.range(0, a.length).mapToDouble(i -> a[i]).average().orElse(0);
    double meanB = IntStream.range(0, b.length).mapToDouble(i -> b[i]).average().orElse(0);
    double both = 0;
    double squareA = 0;
    double squareB = 0;
    for (int i = 0; i < a.length; i++) {
      both += (a[i] - meanA) * (b[i] - meanB);
      squareA += (a[i] - meanA) * (a[i] - meanA);
      squareB += (b[i] - meanB) * (b[i] - meanB);
    }
    double whole = Math.sqrt(squareA * squareB);
    return whole == 0 ? 0 : both / whole;
  }

  /** The chance that of a frustrated line and another the first is heard as the worse one. */
  private static double area(List<Double> told, List<Double> heard) {
    double[] ranks = ranks(heard);
    double sum = 0;
    long frustrated = 0;
    for (int i = 0; i < ranks.length; i++) {
      if (told.get(i) >= FRUSTRATED) {
        frustrated++;
        sum += ranks[i] + 1;
      }
    }
    long others = ranks.length - frustrated;
    return frustrated == 0 || others == 0
        ? 0.5
        : (sum - frustrated * (frustrated + 1) / 2.0) / frustrated / others;
  }
}
