package dev.tellonce.server;

import dev.tellonce.bot.message.Language;
import dev.tellonce.nlp.wish.PhrasePersonRequests;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells how often a wish for a person is heard. */
@Command(
    name = "person-request",
    mixinStandardHelpOptions = true,
    description = {
      "Measure how often a wish for a person is heard, and how often one is heard that is none.",
      "The lines that go wrong are listed on standard error."
    })
final class EvaluatePersonRequestCommand implements Callable<Integer> {
  @Option(
      names = "--test",
      required = true,
      paramLabel = "FILE",
      description = "TSV with the columns text and label; 1 asks for a person, 0 does not.")
  private Path test = Path.of("");

  @Mixin private final LanguageOption language = new LanguageOption();
  @Mixin private final Output output = new Output();

  @Override
  public Integer call() {
    Language tongue = language.value();
    PhrasePersonRequests requests = new PhrasePersonRequests();
    TsvTable table = TsvTable.read(test, "text", "label");
    long heard = 0;
    long missed = 0;
    long mistaken = 0;
    for (TsvTable.Row row : table.rows()) {
      String text = table.cell(row, "text");
      boolean asks = asks(table, row);
      boolean found = requests.asksForPerson(text, tongue);
      heard += asks && found ? 1 : 0;
      missed += asks && !found ? 1 : 0;
      mistaken += !asks && found ? 1 : 0;
      if (asks != found) {
        output.say((asks ? "missed: " : "mistaken: ") + text);
      }
    }
    double precision = heard + mistaken == 0 ? 1 : (double) heard / (heard + mistaken);
    double recall = heard + missed == 0 ? 1 : (double) heard / (heard + missed);
    double sum = precision + recall;
    output.print(
        new Figures()
            .count("lines", "lines", table.rows().size())
            .count("wishes", "lines that ask for a person", heard + missed)
            .share("precision", "heard, and it was one", precision)
            .share("recall", "asked, and it was heard", recall)
            .share("f1", "both together (F1)", sum == 0 ? 0 : 2 * precision * recall / sum));
    return 0;
  }

  private static boolean asks(TsvTable table, TsvTable.Row row) {
    String label = table.cell(row, "label").strip();
    return switch (label) {
      case "1", "true", "yes" -> true;
      case "0", "false", "no" -> false;
      default ->
          throw new IllegalArgumentException(
              table.place(row) + "label: " + label + " (expected: 1 or 0)");
    };
  }
}
