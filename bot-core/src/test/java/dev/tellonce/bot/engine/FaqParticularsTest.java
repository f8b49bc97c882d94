package dev.tellonce.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.JournalEntry.BotPurpose;
import dev.tellonce.bot.journal.JournalEntry.BotSaid;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.HandOffReason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The days and the inbox of an answer, under a clock that only moves when told. */
class FaqParticularsTest {
  private final World world = new World();

  private ConversationId asked(String visitor, String question) {
    ConversationId talk = world.opened(visitor);
    world.visitorSays(talk, visitor, question);
    world.pass(Duration.ofSeconds(3));
    return talk;
  }

  @Test
  void answerIsGivenFromItsFirstDayToItsLast() {
    // The world begins on 2 March at nine; the sale is on the 3rd and 4th.
    ConversationId before = asked("v1", "When is the sale?");
    assertThat(world.state(before).handOff()).contains(HandOffReason.NOT_COVERED);

    world.pass(Duration.ofDays(1));
    ConversationId during = asked("v2", "When is the sale?");
    assertThat(world.bodies(during, BotSaid.class).getLast().purpose())
        .isEqualTo(BotPurpose.ANSWER);

    world.pass(Duration.ofDays(2));
    ConversationId after = asked("v3", "When is the sale?");
    assertThat(world.state(after).handOff()).contains(HandOffReason.NOT_COVERED);
  }

  @Test
  void answerThatIsNotRightTodayIsNoChoiceEither() {
    ConversationId talk = asked("v1", "Something about prices");
    assertThat(world.state(talk).handOff()).contains(HandOffReason.NOT_COVERED);

    world.pass(Duration.ofDays(1));
    ConversationId next = asked("v2", "Something about prices");
    List<BotSaid> said = world.bodies(next, BotSaid.class);
    assertThat(said.getLast().purpose()).isEqualTo(BotPurpose.CLARIFY);

    // The choice was offered while the answer was right; it is tapped when it is not any more.
    world.pass(Duration.ofDays(2));
    world.visitorTaps(next, "v2", "sale", world.seqOf(next, BotSaid.class));
    assertThat(world.state(next).handOff()).contains(HandOffReason.NOT_COVERED);
  }

  @Test
  void inboxIsGivenItsOwnAnswer() {
    ConversationId talk = asked("v1", "Do you wrap presents?");
    BotSaid said = world.bodies(talk, BotSaid.class).getLast();
    assertThat(said.asWritten()).startsWith("In the shop we do.");
    assertThat(said.links()).isEmpty();
  }
}
