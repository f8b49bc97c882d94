package dev.tellonce.server;

import dev.tellonce.bot.dialogue.Decision;
import dev.tellonce.bot.dialogue.Dialogue;
import dev.tellonce.bot.dialogue.Heard;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.HandOffReason;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.Mood;
import dev.tellonce.bot.understanding.SentenceEncoder;
import dev.tellonce.faq.Evidence;
import dev.tellonce.faq.LuceneFaqIndex;
import dev.tellonce.server.admin.FirstQuestion;
import dev.tellonce.server.config.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what would be answered to questions, and why. */
@Command(
    name = "match",
    mixinStandardHelpOptions = true,
    description = {
      "Say what would be answered to the questions on standard input, one a line, and why.",
      "Each is taken as the first of a conversation. What the numbers behind \"why\" mean: 0 says"
          + " nothing, each 1 more makes the entry 2.7 times as likely, each 1 less as much less."
    })
final class FaqMatchCommand implements Callable<Integer> {
  private static final int LONGEST_SAID = 1_000;

  @Mixin private final FaqSource source = new FaqSource();
  @Mixin private final Matching matching = new Matching();
  @Mixin private final WantedPrecision precision = new WantedPrecision();

  @Option(
      names = "--on",
      paramLabel = "DAY",
      description = "Ask as on this day, such as 2026-12-24 (default: today).")
  private Optional<LocalDate> day = Optional.empty();

  @Mixin private final Output output = new Output();

  private final InputStream in;

  /** Reads standard input. */
  FaqMatchCommand() {
    this(System.in);
  }

  /**
   * Reads questions from elsewhere.
   *
   * @param in UTF-8, a question a line; not closed
   */
  FaqMatchCommand(InputStream in) {
    this.in = in;
  }

  @Override
  public Integer call() {
    Settings settings = source.home().settings();
    double wanted = precision.value(settings.dialogue().precision());
    FaqLines.Read faq = source.read(matching.language());
    Dialogue dialogue = new Dialogue(settings.dialogue());
    LocalDate today = day.orElseGet(() -> LocalDate.now(Clock.system(settings.engine().zone())));
    return matching.run(
        settings.encoder(), encoder -> answered(faq, wanted, dialogue, today, encoder));
  }

  private int answered(
      FaqLines.Read faq,
      double wanted,
      Dialogue dialogue,
      LocalDate today,
      Optional<SentenceEncoder> encoder) {
    Language language = matching.language();
    try (LuceneFaqIndex index = new LuceneFaqIndex(encoder, List.of())) {
      index.replaceAll(faq.entries());
      double sureFrom = index.sureFrom(language, wanted);
      output.say(
          source.name(language)
              + ": "
              + faq.entries().size()
              + " entries; answered from a confidence of "
              + Figures.percent(sureFrom));
      MatchLines lines = new MatchLines(faq.names(), output.out(), output.isJson());
      BufferedReader questions =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = questions.readLine(); line != null; line = questions.readLine()) {
        List<Evidence> evidence = index.explain(line, language, today);
        lines.print(line, decided(dialogue, line, sureFrom, evidence), evidence);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return 0;
  }

  private Decision decided(
      Dialogue dialogue, String question, double sureFrom, List<Evidence> evidence) {
    // What was found decides; the words themselves are only there to be answered.
    String said = question.replace('\0', ' ').strip();
    if (said.isEmpty()) {
      return new Decision.HandOff(HandOffReason.NOT_COVERED);
    }
    String asked = said.substring(0, Math.min(LONGEST_SAID, said.length()));
    return dialogue.decide(
        FirstQuestion.asked(asked, matching.language(), Instant.EPOCH),
        new Heard(
            List.of(new Content.Text(asked)),
            evidence.stream().map(Evidence::hit).toList(),
            sureFrom,
            Optional.empty(),
            false,
            Mood.CALM,
            true));
  }
}
