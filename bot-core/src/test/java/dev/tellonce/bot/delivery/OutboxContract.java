package dev.tellonce.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.tellonce.bot.delivery.Outbox.Item;
import dev.tellonce.bot.delivery.Outbox.Settlement;
import dev.tellonce.bot.journal.AppendResult;
import dev.tellonce.bot.journal.Expected;
import dev.tellonce.bot.journal.Journal;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.journal.ManualClock;
import dev.tellonce.bot.journal.NewEntry;
import dev.tellonce.bot.journal.Race;
import dev.tellonce.bot.message.AgentCard;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.RandomIds;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.bot.message.ToneVerdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every outbox does, together with the journal that fills it. */
public abstract class OutboxContract {
  private static final InboxId SHOP = new InboxId("shop");
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final Settlement SENT = new Settlement.Sent("p-1");

  /** The time both go by. */
  protected final ManualClock clock = new ManualClock();

  private final RandomIds ids = new RandomIds(new Random(20260302));

  /** The journal that fills the outbox under test. */
  protected abstract Journal journal();

  /** The outbox under test. */
  protected abstract Outbox outbox();

  @Test
  void messagesToAPlatformAreInTheOutboxAndNothingElse() {
    ConversationId id = opened("webhook", "chat-1");
    append(id, visitorSaid());
    append(id, new JournalEntry.NoteAdded(new AgentId("maja"), "a note"));
    append(id, botSaid(), agentSaid());
    assertThat(outbox().lease(10, LEASE)).containsExactly(new Item(id, 4, "chat-1", 1, false));
    outbox().settle(new Item(id, 4, "chat-1", 1, false), SENT);
    assertThat(outbox().lease(10, LEASE)).containsExactly(new Item(id, 5, "chat-1", 1, false));
  }

  @Test
  void webPullsFromTheJournalAndNeedsNoOutbox() {
    ConversationId id = opened("web", "visitor-1");
    append(id, botSaid(), agentSaid());
    assertThat(outbox().lease(10, LEASE)).isEmpty();
    assertThat(outbox().nextDue()).isEqualTo(Instant.MAX);
  }

  @Test
  void onlyTheOldestOfAConversationIsGivenOut() {
    ConversationId one = opened("webhook", "chat-1");
    ConversationId two = opened("webhook", "chat-2");
    append(one, botSaid(), botSaid());
    append(two, botSaid());
    assertThat(outbox().lease(10, LEASE))
        .extracting(Item::conversation, Item::seq)
        .containsExactlyInAnyOrder(tuple(one, 2L), tuple(two, 2L));
    assertThat(outbox().lease(10, LEASE)).isEmpty();
  }

  @Test
  void leaseGivesOutAtMostWhatIsAskedFor() {
    for (int i = 0; i < 5; i++) {
      append(opened("webhook", "chat-" + i), botSaid());
    }
    assertThat(outbox().lease(2, LEASE)).hasSize(2);
    assertThat(outbox().lease(2, LEASE)).hasSize(2);
    assertThat(outbox().lease(2, LEASE)).hasSize(1);
    assertThat(outbox().lease(2, LEASE)).isEmpty();
  }

  @Test
  void leasedItemBelongsToItsHolderUntilTheLeaseRunsOut() {
    ConversationId id = opened("webhook", "chat-1");
    append(id, botSaid());
    Item first = outbox().lease(1, LEASE).getFirst();
    assertThat(outbox().nextDue()).isEqualTo(clock.instant().plus(LEASE));
    clock.advance(LEASE.minusMillis(1));
    assertThat(outbox().lease(1, LEASE)).isEmpty();
    clock.advance(Duration.ofMillis(1));
    Item second = outbox().lease(1, LEASE).getFirst();
    assertThat(second).isEqualTo(new Item(id, 2, "chat-1", 2, true));

    outbox().settle(first, SENT);
    assertThat(outbox().nextDue()).isEqualTo(clock.instant().plus(LEASE));
    outbox().settle(second, SENT);
    assertThat(outbox().nextDue()).isEqualTo(Instant.MAX);
  }

  @Test
  void attemptWithoutAnOutcomeIsNeverForgotten() {
    append(opened("webhook", "chat-1"), botSaid());
    outbox().lease(1, LEASE);
    clock.advance(LEASE);
    Item second = outbox().lease(1, LEASE).getFirst();
    outbox().settle(second, new Settlement.Again(clock.instant()));
    Item third = outbox().lease(1, LEASE).getFirst();
    assertThat(third.attempt()).isEqualTo(3);
    assertThat(third.mayHaveBeenTaken()).isTrue();
  }

  @Test
  void retryWaitsForItsTimeAndHoldsUpWhatComesAfter() {
    ConversationId id = opened("webhook", "chat-1");
    append(id, botSaid(), botSaid());
    Instant later = clock.instant().plusSeconds(60);
    outbox().settle(outbox().lease(1, LEASE).getFirst(), new Settlement.Again(later));
    assertThat(outbox().nextDue()).isEqualTo(later);
    assertThat(outbox().lease(10, LEASE)).isEmpty();
    clock.advance(Duration.ofSeconds(60));
    assertThat(outbox().lease(10, LEASE)).containsExactly(new Item(id, 2, "chat-1", 2, false));
  }

  @Test
  void whatIsSettledForGoodHoldsUpNothing() {
    ConversationId id = opened("webhook", "chat-1");
    append(id, botSaid(), botSaid(), botSaid(), botSaid());
    List<Settlement> ends =
        List.of(new Settlement.Unconfirmed(), new Settlement.Dead("No such number."), SENT);
    long seq = 2;
    for (Settlement end : ends) {
      Item item = outbox().lease(10, LEASE).getFirst();
      assertThat(item.seq()).isEqualTo(seq++);
      outbox().settle(item, end);
    }
    assertThat(outbox().lease(10, LEASE)).containsExactly(new Item(id, 5, "chat-1", 1, false));
  }

  @Test
  void itemIsSettledOnce() {
    ConversationId id = opened("webhook", "chat-1");
    append(id, botSaid());
    Item item = outbox().lease(1, LEASE).getFirst();
    outbox().settle(item, new Settlement.Unconfirmed());
    outbox().settle(item, new Settlement.Again(clock.instant()));
    assertThat(outbox().lease(1, LEASE)).isEmpty();
    outbox().settle(new Item(id, 99, "chat-1", 1, false), SENT);
    outbox().settle(new Item(ids.conversation(), 2, "chat-1", 1, false), SENT);
  }

  @Test
  void manyWorkersShareTheItems() {
    for (int i = 0; i < 40; i++) {
      append(opened("webhook", "chat-" + i), botSaid());
    }
    List<List<Item>> taken = Race.run(8, worker -> outbox().lease(10, LEASE));
    assertThat(taken.stream().flatMap(List::stream)).doesNotHaveDuplicates().hasSize(40);
  }

  private ConversationId opened(String channel, String session) {
    JournalEntry opened =
        new JournalEntry.Opened(SHOP, channel, Language.ENGLISH, Optional.empty(), true);
    return ((Journal.Opening.Open)
            journal().open(SHOP, new ChannelSession(channel, session), entry(opened)))
        .id();
  }

  private void append(ConversationId id, JournalEntry... bodies) {
    assertThat(
            journal().append(id, Arrays.stream(bodies).map(this::entry).toList(), Expected.any()))
        .isInstanceOf(AppendResult.Appended.class);
  }

  private NewEntry entry(JournalEntry body) {
    return new NewEntry(Sender.SYSTEM, ids.client(), Optional.empty(), body);
  }

  private static JournalEntry visitorSaid() {
    return new JournalEntry.VisitorSaid(new Content.Text("Hello"), Optional.empty());
  }

  private static JournalEntry botSaid() {
    return new JournalEntry.BotSaid(
        JournalEntry.BotPurpose.NOTICE,
        new Content.Text("A person is coming."),
        List.of(),
        Optional.empty(),
        1,
        "",
        new ToneVerdict.Fine());
  }

  private static JournalEntry agentSaid() {
    AgentCard maja = new AgentCard(new AgentId("maja"), "Maja", "", List.of(Language.ENGLISH));
    return new JournalEntry.AgentSaid(
        maja, new Content.Text("Hi"), "Hi", new ToneVerdict.Fine(), false, Optional.empty());
  }
}
