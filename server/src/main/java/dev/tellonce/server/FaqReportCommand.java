package dev.tellonce.server;

import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.understanding.SentenceEncoder;
import dev.tellonce.faq.LuceneFaqIndex;
import dev.tellonce.faq.Rehearsed;
import dev.tellonce.faq.evaluation.IntentScore;
import dev.tellonce.faq.evaluation.IntentScore.Ending;
import dev.tellonce.faq.evaluation.IntentScore.Outcome;
import dev.tellonce.faq.evaluation.Share;
import dev.tellonce.faq.report.Report;
import dev.tellonce.server.config.Settings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what would be answered, from an FAQ alone. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Show what the bot will answer and what not, before any visitor has asked.",
      "Every phrasing is asked as a question while it is hidden, and once more while its whole"
          + " entry is; so are lines that no FAQ answers."
    })
final class FaqReportCommand implements Callable<Integer> {
  @Mixin private final FaqSource source = new FaqSource();
  @Mixin private final Matching matching = new Matching();
  @Mixin private final WantedPrecision precision = new WantedPrecision();

  @Option(
      names = "--report",
      paramLabel = "out.html",
      description = "Write it as a page as well: one HTML file that needs nothing else.")
  private Optional<Path> report = Optional.empty();

  @Mixin private final Output output = new Output();

  @Override
  public Integer call() {
    Settings settings = source.home().settings();
    double wanted = precision.value(settings.dialogue().precision());
    Optional<ReportFile> file = report.map(ReportFile::new);
    Language language = matching.language();
    FaqLines.Read faq = source.read(language);
    output.say(source.name(language) + ": " + faq.entries().size() + " entries");
    Set<String> kept = kept(faq, settings.dialogue().neverAutomate());
    return matching.run(settings.encoder(), encoder -> measured(faq, wanted, kept, encoder, file));
  }

  private int measured(
      FaqLines.Read faq,
      double wanted,
      Set<String> kept,
      Optional<SentenceEncoder> encoder,
      Optional<ReportFile> file) {
    Language language = matching.language();
    try (LuceneFaqIndex index = new LuceneFaqIndex(encoder, List.of())) {
      index.replaceAll(faq.entries());
      List<Rehearsed> rehearsed = index.rehearse(language);
      List<Outcome> own = Outcomes.of(rehearsed, Rehearsed.Kind.PHRASING, faq.names());
      List<Outcome> hidden = Outcomes.of(rehearsed, Rehearsed.Kind.ENTRY, faq.names());
      List<Outcome> strange = Outcomes.of(rehearsed, Rehearsed.Kind.STRANGE, faq.names());
      IntentScore score = new IntentScore(index.sureFrom(language, wanted), kept);
      own.forEach(score::add);
      hidden.forEach(score::add);
      strange.forEach(score::add);
      output.print(figures(score, faq));
      boolean meaning = encoder.filter(each -> each.reads(language)).isPresent();
      file.ifPresent(
          out ->
              out.write(
                  new Report(
                      new Report.Subject(
                          Report.Asked.REHEARSED,
                          language,
                          faq.entries().size(),
                          phrasings(faq.entries()),
                          wanted,
                          meaning),
                      labels(faq),
                      score,
                      List.of(
                          new Report.Uncovered(
                              "Questions of an entry that was taken away", refused(score, hidden)),
                          new Report.Uncovered(
                              "Lines that no shop\u2019s FAQ answers", refused(score, strange))),
                      own)));
    }
    return 0;
  }

  /** The entries that always go to a person, whatever the confidence. */
  private static Set<String> kept(FaqLines.Read faq, Set<String> topics) {
    return faq.entries().stream()
        .filter(entry -> !entry.automate() || topics.contains(entry.topic()))
        .map(entry -> faq.names().getOrDefault(entry.id(), ""))
        .collect(Collectors.toSet());
  }

  private static int phrasings(List<FaqEntry> entries) {
    return entries.stream().mapToInt(entry -> 1 + entry.phrasings().size()).sum();
  }

  private static Map<String, String> labels(FaqLines.Read faq) {
    Map<String, String> labels = new LinkedHashMap<>();
    faq.entries()
        .forEach(entry -> labels.put(faq.names().getOrDefault(entry.id(), ""), entry.question()));
    return labels;
  }

  private static Share refused(IntentScore score, List<Outcome> outcomes) {
    return new Share(
        outcomes.stream().filter(each -> score.ending(each) == Ending.PERSON).count(),
        outcomes.size());
  }

  private static Figures figures(IntentScore score, FaqLines.Read faq) {
    return new Figures()
        .count("entries", "entries", faq.entries().size())
        .count("phrasings", "ways to ask", phrasings(faq.entries()))
        .count("keptForPeople", "entries kept for people", score.kept().size())
        .count("inScope", "questions that are covered", score.inScope())
        .count("outOfScope", "questions that are not", score.outOfScope())
        .share("accuracy", "best entry is right", score.accuracy())
        .share("threshold", "answered from confidence", score.sureFrom())
        .share("coverage", "covered, answered", score.coverage())
        .share("precisionAnswered", "answers that are right", score.precisionAnswered())
        .share("outOfScopeRecall", "not covered, to a person", score.outOfScopeRecall());
  }
}
