package dev.tellonce.bot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.journal.ConversationState;
import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.Fold;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.HandOffReason;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.Mood;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.bot.understanding.FaqHit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From which confidence on the first tier answers follows from the FAQ, not from a raw score. */
class AnswerPrecisionTest {
  private static final Content.Text QUESTION = new Content.Text("Where is my parcel?");
  private final Dialogue dialogue = new Dialogue(policy(0.95));

  private static DialoguePolicy policy(double precision) {
    return new DialoguePolicy(2, precision, 0.45, 0.1, Set.of());
  }

  @Test
  void sameConfidenceIsAnsweredWhereTheFaqIsEasilyToldApartOnly() {
    assertThat(decided(0.8, hit("parcel", 0.82))).isInstanceOf(Decision.Answer.class);
    assertThat(decided(0.85, hit("parcel", 0.82)))
        .isEqualTo(new Decision.HandOff(HandOffReason.NOT_COVERED));
  }

  @Test
  void whatIsSureEnoughIsAnsweredHoweverLowTheConfidence() {
    assertThat(decided(0.3, hit("parcel", 0.35))).isInstanceOf(Decision.Answer.class);
  }

  @Test
  void twoCloseEntriesAreAskedAboutOnceNeitherIsSure() {
    assertThat(decided(0.8, hit("parcel", 0.5), hit("time", 0.47)))
        .isInstanceOf(Decision.Clarify.class);
  }

  @Test
  void anAutomationThatIsNeverSureHandsEverythingOn() {
    assertThat(decided(1, hit("parcel", 0.99)))
        .isEqualTo(new Decision.HandOff(HandOffReason.NOT_COVERED));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.49, 1, 1.2, Double.NaN})
  void shareOutsideItsRangeIsRefused(double precision) {
    assertThatThrownBy(() -> policy(precision))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("precision: " + precision + " (expected: 0.5..0.999");
  }

  private Decision decided(double sureFrom, FaqHit... hits) {
    Heard heard =
        new Heard(
            List.of(QUESTION), List.of(hits), sureFrom, Optional.empty(), false, Mood.CALM, true);
    return dialogue.decide(asked(), heard);
  }

  private static FaqHit hit(String id, double confidence) {
    FaqEntry entry =
        new FaqEntry(
            new FaqId(id),
            Language.ENGLISH,
            1,
            "delivery",
            "About " + id,
            List.of(),
            "The answer.",
            Optional.empty(),
            true);
    return new FaqHit(entry, confidence);
  }

  private static ConversationState asked() {
    InboxId inbox = new InboxId("shop");
    ChannelSession session = new ChannelSession(ChannelSession.WEB, "visitor");
    ConversationId id = new ConversationId("A".repeat(22));
    return Fold.fold(
        ConversationState.empty(id, inbox, session),
        List.of(
            entry(
                id,
                1,
                Sender.SYSTEM,
                new JournalEntry.Opened(
                    inbox, ChannelSession.WEB, Language.ENGLISH, Optional.empty(), true)),
            entry(
                id,
                2,
                Sender.visitor(session),
                new JournalEntry.VisitorSaid(QUESTION, Optional.empty()))));
  }

  private static Entry entry(ConversationId id, long seq, Sender sender, JournalEntry body) {
    return new Entry(id, seq, Instant.EPOCH, sender, new ClientId("A".repeat(22)), body, "");
  }
}
