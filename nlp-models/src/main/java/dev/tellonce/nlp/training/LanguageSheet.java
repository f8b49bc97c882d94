package dev.tellonce.nlp.training;

import dev.tellonce.bot.message.Language;
import dev.tellonce.nlp.language.LanguageModel;
import dev.tellonce.nlp.language.LanguageScore;
import dev.tellonce.nlp.language.OpenNlpLanguageDetector;
import dev.tellonce.nlp.training.LanguageLines.Line;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes what the language model was made of and how good it is. */
final class LanguageSheet {
  private static final int A_TALK = 3;

  private static final String BEFORE =
      """

      Before, the model was a softmax regression of our own on the same n-grams, hashed, 0.9 MB, without
      Korean, trained on the same three sets by AdaGrad. It found 91.3 % of the 1490 chat lines without
      Korean (apart: 90.7 %) and 94.2 % of its own lines held out, which are others than those above.
      """;

  private final List<Line> lines;
  private final double factor;

  LanguageSheet(List<Line> lines, double factor) {
    this.lines = lines;
    this.factor = factor;
  }

  /**
   * The score sheet.
   *
   * @param model the model that is shipped
   * @param chat lines that nothing was tuned on
   */
  String text(LanguageModel model, List<Line> chat) {
    StringBuilder sheet = new StringBuilder(head());
    SortedMap<String, LanguageScore> scores = new TreeMap<>();
    for (Line line : lines) {
      if (line.heldOut()) {
        score(scores, line.set() + ", held out", line.language(), model.best(line.text()));
      }
    }
    if (!chat.isEmpty()) {
      for (Line line : chat) {
        String set = "lid_chat_short (3 to 60 characters), never trained on";
        Language found = model.best(line.text());
        score(scores, set, line.language(), found);
        if (!line.language().code().equals("ko")) {
          score(scores, "lid_chat_short without Korean", line.language(), found);
        }
      }
      talks(scores, model, chat);
    }
    scores.forEach((name, score) -> sheet.append(row(name, score)));
    sheet.append(perLanguage(scores));
    return sheet.append(BEFORE).toString();
  }

  private String head() {
    Map<String, Long> counts =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    line -> line.set().split(" ", 2)[0], TreeMap::new, Collectors.counting()));
    String sets =
        counts.entrySet().stream()
            .map(
                set ->
                    String.format(
                        Locale.ROOT,
                        "| %s | %d | %s |%n",
                        set.getKey(),
                        set.getValue(),
                        LanguageLines.LICENCES.getOrDefault(set.getKey(), "")))
            .collect(Collectors.joining());
    return String.format(
        Locale.ROOT,
        """
        # Score sheet: the language model

        An Apache OpenNLP language detector (maximum entropy, L-BFGS) on words and character n-grams of
        1 to 5 with the edges of words, each once a line. Languages: %s.

        Made by `scripts/train DATA`: seed %d, %d iterations, features seen at least %d times, L1 %s, L2 %s,
        weights times %s in steps of 1/%d. The same data gives the same bytes on the same JDK.

        | Data | Lines | Licence |
        |---|---|---|
        %s
        Of the subtitles at most 4000 lines a language, each once; their letters I that are a misread L are
        mended, and lines that only name files are left out. Of every line its first 8 words and a piece of
        1 to 6 are learnt, and further pieces of Danish until there is as much of it as of both Norwegian.

        One line in 10, translations together, was held out to tune and to measure; the model did not learn
        from it. "Right" takes Bokmål and Nynorsk as one.

        | Measured on | Lines | Right | Apart |
        |---|---|---|---|
        """,
        LanguageLines.LANGUAGES.stream().map(Language::code).collect(Collectors.joining(" ")),
        TrainLanguage.SEED,
        TrainLanguage.ITERATIONS,
        TrainLanguage.CUTOFF,
        TrainLanguage.L1,
        TrainLanguage.L2,
        factor,
        Math.round(1 / TrainLanguage.STEP),
        sets);
  }

  /** Three lines of one language and source in a row are read as one talk without a prior. */
  private static void talks(
      SortedMap<String, LanguageScore> scores, LanguageModel model, List<Line> chat) {
    OpenNlpLanguageDetector detector = new OpenNlpLanguageDetector(model);
    Map<String, List<Line>> bySource =
        chat.stream()
            .collect(
                Collectors.groupingBy(
                    line -> line.language() + " " + line.set(), TreeMap::new, Collectors.toList()));
    for (List<Line> source : bySource.values()) {
      for (int i = 0; i + A_TALK <= source.size(); i += A_TALK) {
        List<String> said = source.subList(i, i + A_TALK).stream().map(Line::text).toList();
        score(
            scores,
            "lid_chat_short, talks of three lines",
            source.get(i).language(),
            detector.detect(said, Language.UNKNOWN));
      }
    }
  }

  private static void score(
      SortedMap<String, LanguageScore> scores, String name, Language told, Language found) {
    scores.computeIfAbsent(name, key -> new LanguageScore()).add(told, found);
  }

  private static String row(String name, LanguageScore score) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.1f %% | %.1f %% |%n",
        name,
        score.lines(),
        100 * score.accuracy(),
        100 * score.accuracyApart());
  }

  private static String perLanguage(SortedMap<String, LanguageScore> scores) {
    StringBuilder table = new StringBuilder("\n| Right, by language |");
    LanguageLines.LANGUAGES.forEach(language -> table.append(' ').append(language).append(" |"));
    table.append("\n|---|").append("---|".repeat(LanguageLines.LANGUAGES.size())).append('\n');
    scores.forEach(
        (name, score) -> {
          table.append("| ").append(name).append(" |");
          for (Language language : LanguageLines.LANGUAGES) {
            String right =
                score.lines(language) == 0
                    ? "–"
                    : String.format(Locale.ROOT, "%.1f", 100 * score.accuracy(language));
            table.append(' ').append(right).append(" |");
          }
          table.append('\n');
        });
    return table.toString();
  }
}
