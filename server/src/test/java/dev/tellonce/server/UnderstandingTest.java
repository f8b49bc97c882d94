package dev.tellonce.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.content.FaqEntries;
import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.understanding.FaqHit;
import dev.tellonce.server.config.ContentReader;
import dev.tellonce.server.config.EncoderChoice;
import dev.tellonce.server.telemetry.Health;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is loaded beside the start, with each choice of an encoder. */
class UnderstandingTest {
  /** Not in the words of the entry, and with one word of another. */
  private static final String OTHERWISE = "Which credit cards can I use?";

  private final AtomicInteger loads = new AtomicInteger();
  @TempDir private Path folder = Path.of("");

  @Test
  void encoderFindsWhatIsSaidInOtherWords() {
    try (Understanding words = loaded(new EncoderChoice.Off());
        Understanding meaning = loaded(new EncoderChoice.Shipped())) {
      assertThat(words.state()).isEqualTo(Health.State.UP);
      assertThat(meaning.state()).isEqualTo(Health.State.UP);
      assertThat(best(meaning, OTHERWISE)).isEqualTo(Optional.of("payment-methods"));
      assertThat(best(words, OTHERWISE)).isEqualTo(Optional.of("gift-card"));
    }
    assertThat(loads).hasValue(2);
  }

  @Test
  void changeIsServedAtOnce() {
    try (Understanding meaning = loaded(new EncoderChoice.Shipped())) {
      meaning.changed(List.of(entry("engraving", "Do you engrave names on watches?")));
      assertThat(best(meaning, "Can you put a name on my watch?"))
          .isEqualTo(Optional.of("engraving"));
    }
  }

  @Test
  void encoderThatCannotBeReadLeavesTheWords() throws IOException {
    Files.writeString(folder.resolve("encoder.yaml"), "name: broken\n");
    try (Understanding words = loaded(new EncoderChoice.Folder(folder))) {
      assertThat(words.state()).isEqualTo(Health.State.DEGRADED);
      assertThat(best(words, "Where is my parcel?")).isEqualTo(Optional.of("parcel-status"));
    }
    assertThat(loads).hasValue(1);
  }

  private Understanding loaded(EncoderChoice choice) {
    Understanding understanding = new Understanding(choice, folder.resolve("native"));
    understanding.load(new Entries(), Runnable::run, loads::incrementAndGet);
    return understanding;
  }

  private static Optional<String> best(Understanding understanding, String question) {
    return understanding
        .understanders()
        .orElseThrow()
        .faq()
        .match(question, Language.ENGLISH, LocalDate.EPOCH)
        .stream()
        .map(FaqHit::entry)
        .map(entry -> entry.id().value())
        .findFirst();
  }

  private static FaqEntry entry(String id, String question) {
    return new FaqEntry(
        new FaqId(id),
        Language.ENGLISH,
        1,
        "topic",
        question,
        List.of(),
        "The answer.",
        Optional.empty(),
        true);
  }

  /** The starter content. */
  private static final class Entries implements FaqEntries {
    private final List<FaqEntry> faq = new ContentReader(Path.of("..", "config")).faq();

    @Override
    public List<FaqEntry> all() {
      return faq;
    }

    @Override
    public Optional<FaqEntry> find(FaqId id, Language language) {
      return all().stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    @Override
    public void save(List<FaqEntry> entries) {
      throw new UnsupportedOperationException("this FAQ is fixed");
    }
  }
}
