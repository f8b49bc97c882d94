package dev.tellonce.bot.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.journal.JournalEntry.AgentSaid;
import dev.tellonce.bot.journal.JournalEntry.Assigned;
import dev.tellonce.bot.journal.JournalEntry.CallbackRequested;
import dev.tellonce.bot.journal.JournalEntry.Queued;
import dev.tellonce.bot.journal.JournalEntry.Resolved;
import dev.tellonce.bot.journal.JournalEntry.VisitorSaid;
import dev.tellonce.bot.message.AgentCard;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.bot.message.ToneVerdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Waits that ended without a person's word, read out of logs; times are minutes. */
class MissedWaitsTest {
  private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
  private static final AgentCard MIA =
      new AgentCard(new AgentId("mia"), "Mia", "Orders", List.of(Language.ENGLISH));

  private static final ConversationId CONVERSATION = new ConversationId("Zk3vQ1m0T8yXo2nLr5uPwA");

  private long seq;
  private final MissedWaits waits = new MissedWaits();

  @Test
  void whoWaitedNineMinutesAndWasGoneWhenSomebodyCameIsKnown() {
    said(0);
    queued(0);
    at(9, new Assigned(MIA));
    settled(12);

    assertThat(waits.last()).hasValue(new MissedWait(MONDAY, minute(9)));
  }

  @Test
  void aPersonsWordEndsTheWaitAndWhatWasMissedBefore() {
    queued(0);
    at(9, new Assigned(MIA));
    answered(10);
    settled(12);
    assertThat(waits.last()).isEmpty();

    queued(100);
    at(109, new Assigned(MIA));
    settled(110);
    assertThat(waits.last()).hasValue(new MissedWait(minute(100), minute(109)));
    answered(2000);
    assertThat(waits.last()).isEmpty();
  }

  @Test
  void whoComesBackToTheQueueAfterALongSilenceHadLeft() {
    queued(0);
    said(4);
    assertThat(waits.last()).isEmpty();

    said(24 * 60);

    assertThat(waits.last()).hasValue(new MissedWait(MONDAY, minute(4)));
  }

  @Test
  void whoSaidMoreAfterSomebodyCameWaitedUntilThen() {
    queued(0);
    at(9, new Assigned(MIA));
    said(15);
    settled(20);

    assertThat(waits.last()).hasValue(new MissedWait(MONDAY, minute(15)));
  }

  @Test
  void waitThatGoesOnAfterItWasGivenBackIsOneWait() {
    queued(0);
    at(2, new Assigned(MIA));
    at(3, new Queued(MONDAY));
    at(11, new Assigned(MIA));
    settled(12);

    assertThat(waits.last()).hasValue(new MissedWait(MONDAY, minute(11)));
  }

  @Test
  void nobodyIsSorryForSecondsNorForWhoSettledItOrWantsACall() {
    queued(0);
    at(0, new Assigned(MIA));
    settled(1);
    assertThat(waits.last()).isEmpty();

    queued(10);
    at(30, new Resolved(Optional.empty()));
    assertThat(waits.last()).isEmpty();

    queued(40);
    at(41, new CallbackRequested("12345678", "tomorrow", ""));
    settled(60);
    assertThat(waits.last()).isEmpty();
  }

  private static Instant minute(int minutes) {
    return MONDAY.plusSeconds(60L * minutes);
  }

  private void queued(int minutes) {
    at(minutes, new Queued(minute(minutes)));
  }

  private void said(int minutes) {
    at(minutes, new VisitorSaid(new Content.Text("Hello?"), Optional.empty()));
  }

  private void answered(int minutes) {
    at(
        minutes,
        new AgentSaid(
            MIA,
            new Content.Text("Hello"),
            "Hello",
            new ToneVerdict.Fine(),
            false,
            Optional.empty()));
  }

  private void settled(int minutes) {
    at(minutes, new Resolved(Optional.of(MIA.id())));
  }

  private void at(int minutes, JournalEntry body) {
    seq++;
    waits.add(
        new Entry(
            CONVERSATION,
            seq,
            minute(minutes),
            Sender.SYSTEM,
            new ClientId("b7Qm2Xv9RkT4yLs0Wd8eHg"),
            body,
            "AAAAAAAAAAA"));
  }
}
