package dev.tellonce.server.bench;

import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.understanding.FactReader;
import dev.tellonce.bot.understanding.LanguageDetector;
import dev.tellonce.bot.understanding.MoodReader;
import dev.tellonce.bot.understanding.PersonRequestDetector;
import dev.tellonce.bot.understanding.SentenceEncoder;
import dev.tellonce.faq.LuceneFaqIndex;
import dev.tellonce.nlp.encoder.Encoders;
import dev.tellonce.nlp.facts.ScanningFactReader;
import dev.tellonce.nlp.language.OpenNlpLanguageDetector;
import dev.tellonce.nlp.wish.PhraseMoods;
import dev.tellonce.nlp.wish.PhrasePersonRequests;
import dev.tellonce.server.config.ContentReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What understanding a line costs one thread: the FAQ with sentence vectors and without, language,
 * mood, a wish for a person, facts. The lines are the shipped English phrasings, each made another
 * by a number, so that nothing was seen before and no cache answers. Prints a table with ratios to
 * the FAQ without vectors, and a line of JSON; asserts nothing.
 */
public final class UnderstandingBench {
  private static final long SEED = 20_261_122;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final int WARM_UP = 2_000;
  private static final int MEASURED = 3_000;
  private static final double NANOS_A_MICRO = 1_000;
  private static final double NANOS_A_SECOND = 1e9;

  private final List<String> lines;
  private final List<Cost> costs = new ArrayList<>();

  private UnderstandingBench(List<String> lines) {
    this.lines = lines;
  }

  /** The middle time of a line and that which 99 of 100 stay below, in microseconds. */
  private record Cost(String what, double middle, double most) {}

  /**
   * Runs the bench.
   *
   * @param args the folder of the settings, and optionally to how many phrasings the FAQ is filled
   *     up with others of its words (default: none)
   */
  public static void main(String[] args) {
    List<FaqEntry> shipped =
        new ContentReader(Path.of(args[0]))
            .faq().stream().filter(each -> each.language().equals(Language.ENGLISH)).toList();
    int wanted = args.length > 1 ? Integer.parseInt(args[1]) : 0;
    List<FaqEntry> entries = filled(shipped, wanted);
    UnderstandingBench bench = new UnderstandingBench(texts(shipped));
    System.out.printf(
        Locale.ROOT, "%d entries, %d phrasings%n", entries.size(), texts(entries).size());
    bench.match("FAQ without vectors", entries, Optional.empty());
    try (SentenceEncoder encoder = Encoders.shipped()) {
      bench.match("FAQ with vectors", entries, Optional.of(encoder));
    }
    LanguageDetector languages = new OpenNlpLanguageDetector();
    bench.measure("language", line -> languages.detect(List.of(line), Language.ENGLISH));
    MoodReader moods = new PhraseMoods();
    bench.measure("mood", line -> moods.read(List.of(line), Language.ENGLISH));
    PersonRequestDetector requests = new PhrasePersonRequests();
    bench.measure("wish for a person", line -> requests.asksForPerson(line, Language.ENGLISH));
    FactReader facts = new ScanningFactReader();
    bench.measure("facts", line -> facts.read(line, Language.ENGLISH, TODAY, 1));
    bench.print();
  }

  private static List<String> texts(List<FaqEntry> entries) {
    return entries.stream()
        .flatMap(each -> Stream.concat(Stream.of(each.question()), each.phrasings().stream()))
        .toList();
  }

  /** The entries with more phrasings, each put together from two of the entry's own. */
  private static List<FaqEntry> filled(List<FaqEntry> entries, int wanted) {
    Random random = new Random(SEED);
    int each = wanted / entries.size();
    return entries.stream()
        .map(
            entry -> {
              List<String> own = texts(List.of(entry));
              List<String> phrasings = new ArrayList<>(entry.phrasings());
              for (int i = own.size(); i < each; i++) {
                phrasings.add(
                    half(own.get(random.nextInt(own.size())), true)
                        + " "
                        + half(own.get(random.nextInt(own.size())), false)
                        + " "
                        + i);
              }
              return new FaqEntry(
                  entry.id(),
                  entry.language(),
                  1,
                  entry.topic(),
                  entry.question(),
                  phrasings,
                  entry.answer(),
                  entry.link(),
                  entry.automate());
            })
        .toList();
  }

  private static String half(String text, boolean first) {
    String[] words = text.split(" ", -1);
    int middle = (words.length + 1) / 2;
    return String.join(
        " ",
        first
            ? Arrays.copyOfRange(words, 0, middle)
            : Arrays.copyOfRange(words, middle, words.length));
  }

  private void match(String what, List<FaqEntry> entries, Optional<SentenceEncoder> encoder) {
    try (LuceneFaqIndex index = new LuceneFaqIndex(encoder, List.of())) {
      long began = System.nanoTime();
      index.replaceAll(entries);
      System.out.printf(
          Locale.ROOT,
          "%s: learnt in %.1f s%n",
          what,
          (System.nanoTime() - began) / NANOS_A_SECOND);
      measure(what, line -> index.match(line, Language.ENGLISH));
    }
  }

  private void measure(String what, Consumer<String> work) {
    long[] nanos = new long[MEASURED];
    for (int i = 0; i < WARM_UP + MEASURED; i++) {
      String line = lines.get(i % lines.size()) + " " + i;
      long began = System.nanoTime();
      work.accept(line);
      if (i >= WARM_UP) {
        nanos[i - WARM_UP] = System.nanoTime() - began;
      }
    }
    Arrays.sort(nanos);
    costs.add(
        new Cost(
            what, nanos[MEASURED / 2] / NANOS_A_MICRO, nanos[MEASURED * 99 / 100] / NANOS_A_MICRO));
  }

  private void print() {
    double yardstick = costs.getFirst().middle();
    StringBuilder json = new StringBuilder("{");
    System.out.println("| one line, one thread | p50 \u00B5s | p99 \u00B5s | ratio |");
    System.out.println("|---|---|---|---|");
    for (Cost cost : costs) {
      double ratio = cost.middle() / yardstick;
      System.out.printf(
          Locale.ROOT,
          "| %s | %.0f | %.0f | %.2f |%n",
          cost.what(),
          cost.middle(),
          cost.most(),
          ratio);
      json.append(json.length() > 1 ? "," : "")
          .append('"')
          .append(cost.what())
          .append("\":")
          .append(String.format(Locale.ROOT, "%.1f", cost.middle()));
    }
    System.out.println(json.append('}'));
  }
}
