package dev.tellonce.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.JournalEntry.Deleted;
import dev.tellonce.bot.journal.JournalEntry.Edited;
import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.DeliveryOutcome.Refused;
import dev.tellonce.bot.message.DeliveryOutcome.Retry;
import dev.tellonce.bot.message.DeliveryOutcome.Sent;
import dev.tellonce.bot.message.DeliveryOutcome.Unauthorised;
import dev.tellonce.bot.message.DeliveryOutcome.Unconfirmed;
import dev.tellonce.bot.message.DeliveryOutcome.WindowClosed;
import dev.tellonce.bot.message.Sender;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class DeliveriesTest {
  private static final Retry NOT_NOW = new Retry(Optional.empty());

  private final Post post = new Post();
  private final FakeChannel drops = new FakeChannel(true);
  private final ConversationId chat = post.open("webhook", "chat-7");

  private Deliveries deliveries(Channel... channels) {
    return new Deliveries(
        post.outbox,
        post.journal,
        List.of(channels),
        new RetryPolicy(RetryPolicy.STANDARD, () -> 0L),
        post.clock);
  }

  private static void stepAll(Deliveries deliveries) {
    while (deliveries.step(10) > 0) {
      // Until nothing is due.
    }
  }

  @Test
  void messageIsHandedOverWithAllItNeeds() {
    long seq = post.agentSays(chat, "We ship on Monday.");
    Instant written = post.clock.instant();
    post.clock.advance(Duration.ofSeconds(1));
    assertThat(deliveries(drops).step(10)).isEqualTo(1);

    OutboundMessage message = drops.taken.getFirst();
    assertThat(message)
        .isEqualTo(
            new OutboundMessage(
                StableIds.message(chat, seq, "chat-7"),
                message.inbox(),
                new ChannelSession("webhook", "chat-7"),
                chat,
                seq,
                written,
                Sender.Kind.AGENT,
                "Maja",
                new Content.Text("We ship on Monday."),
                List.of()));
    assertThat(post.outcomes(chat, seq)).containsExactly(new Sent("p" + seq));
    assertThat(deliveries(drops).step(10)).isZero();
    assertThat(post.outbox.nextDue()).isEqualTo(Instant.MAX);
  }

  @Test
  void orderOfAConversationIsKeptWhileOneWaits() {
    long first = post.botSays(chat, "one");
    drops.always(
        message ->
            message.content().plainText().equals("one") && drops.taken.size() < 4
                ? NOT_NOW
                : new Sent("p" + message.seq()));
    post.agentSays(chat, "two");
    post.agentSays(chat, "three");
    ConversationId other = post.open("webhook", "chat-8");
    post.agentSays(other, "elsewhere");

    Deliveries deliveries = deliveries(drops);
    stepAll(deliveries);
    assertThat(texts()).containsExactlyInAnyOrder("one", "elsewhere");
    post.clock.advance(Duration.ofSeconds(5));
    stepAll(deliveries);
    assertThat(texts()).hasSize(3).endsWith("one");
    post.clock.advance(Duration.ofMinutes(5));
    stepAll(deliveries);
    assertThat(texts().stream().filter(text -> !text.equals("elsewhere")))
        .containsExactly("one", "one", "one", "two", "three");
    assertThat(post.outcomes(chat, first)).containsExactly(NOT_NOW, NOT_NOW, new Sent("p" + first));
  }

  @Test
  void idIsTheSameInEveryAttempt() {
    drops.next(NOT_NOW, new Unauthorised(), new Unconfirmed());
    post.agentSays(chat, "hello");
    Deliveries deliveries = deliveries(drops);
    for (int attempt = 0; attempt < 4; attempt++) {
      stepAll(deliveries);
      post.clock.advance(Duration.ofHours(30));
    }
    assertThat(drops.taken)
        .hasSize(4)
        .extracting(OutboundMessage::id)
        .containsOnly(StableIds.message(chat, 2, "chat-7"));
  }

  @Test
  void platformThatIsAwayIsTriedTenTimesAndThenPeopleAreTold() {
    drops.always(message -> NOT_NOW);
    long seq = post.agentSays(chat, "hello");
    Deliveries deliveries = deliveries(drops);
    Instant start = post.clock.instant();
    List<Duration> attempts = new ArrayList<>();
    while (!post.outbox.nextDue().equals(Instant.MAX)) {
      attempts.add(Duration.between(start, post.clock.instant()));
      assertThat(deliveries.step(10)).isEqualTo(1);
      if (!post.outbox.nextDue().equals(Instant.MAX)) {
        post.clock.advance(Duration.between(post.clock.instant(), post.outbox.nextDue()));
      }
    }
    assertThat(attempts)
        .hasSize(10)
        .startsWith(
            Duration.ZERO,
            Duration.ofSeconds(5),
            Duration.ofSeconds(305),
            Duration.ofSeconds(2_105))
        .endsWith(Duration.ofHours(75).plusSeconds(2_105));
    assertThat(post.outcomes(chat, seq))
        .hasSize(10)
        .endsWith(new Refused("not taken in 10 attempts"));
  }

  @Test
  void refusalIsWrittenDownAndLetsTheNextOneThrough() {
    drops.next(new Refused("too rude"), new WindowClosed());
    long first = post.agentSays(chat, "one");
    long second = post.agentSays(chat, "two");
    long third = post.agentSays(chat, "three");
    stepAll(deliveries(drops));
    assertThat(post.outcomes(chat, first)).containsExactly(new Refused("too rude"));
    assertThat(post.outcomes(chat, second)).containsExactly(new WindowClosed());
    assertThat(post.outcomes(chat, third)).containsExactly(new Sent("p" + third));
  }

  @Test
  void unknownOutcomeIsNeverSentAgainToAPlatformThatKeepsRepeats() {
    FakeChannel keeps = new FakeChannel(false).next(new Unconfirmed());
    long seq = post.agentSays(chat, "pay 100 EUR");
    stepAll(deliveries(keeps));
    post.clock.advance(Duration.ofDays(30));
    stepAll(deliveries(keeps));
    assertThat(keeps.taken).hasSize(1);
    assertThat(post.outcomes(chat, seq)).containsExactly(new Unconfirmed());
  }

  @Test
  void serverThatStoppedWhileSendingDoesNotSendTwice() {
    FakeChannel keeps = new FakeChannel(false);
    long seq = post.agentSays(chat, "pay 100 EUR");
    // The lease of a server that was killed after it sent and before it wrote that down.
    assertThat(post.outbox.lease(1, Deliveries.LEASE)).hasSize(1);
    stepAll(deliveries(keeps));
    post.clock.advance(Deliveries.LEASE);
    stepAll(deliveries(keeps));
    assertThat(keeps.taken).isEmpty();
    assertThat(post.outcomes(chat, seq)).containsExactly(new Unconfirmed());
  }

  @Test
  void serverThatStoppedWhileSendingSendsAgainWhereRepeatsAreDropped() {
    long seq = post.agentSays(chat, "hello");
    assertThat(post.outbox.lease(1, Deliveries.LEASE)).hasSize(1);
    post.clock.advance(Deliveries.LEASE);
    stepAll(deliveries(drops));
    assertThat(drops.taken).hasSize(1);
    assertThat(post.outcomes(chat, seq)).containsExactly(new Sent("p" + seq));
  }

  @Test
  void messageTakenBackIsNotSent() {
    drops.next(NOT_NOW);
    long seq = post.agentSays(chat, "oops");
    stepAll(deliveries(drops));
    post.write(chat, Sender.agent(Post.MAJA.id()), new Deleted(seq));
    post.clock.advance(Duration.ofSeconds(5));
    stepAll(deliveries(drops));
    assertThat(drops.taken).hasSize(1);
    assertThat(post.outcomes(chat, seq))
        .containsExactly(NOT_NOW, new Refused("taken back before it was sent"));
  }

  @Test
  void messageTakenBackAfterAnUnknownAttemptIsUnconfirmed() {
    long seq = post.agentSays(chat, "oops");
    assertThat(post.outbox.lease(1, Deliveries.LEASE)).hasSize(1);
    post.write(chat, Sender.agent(Post.MAJA.id()), new Deleted(seq));
    post.clock.advance(Deliveries.LEASE);
    stepAll(deliveries(drops));
    assertThat(drops.taken).isEmpty();
    assertThat(post.outcomes(chat, seq)).containsExactly(new Unconfirmed());
  }

  @Test
  void deletionFarDownTheLogIsFound() {
    long seq = post.agentSays(chat, "oops");
    for (int i = 0; i < 450; i++) {
      post.write(chat, Sender.SYSTEM, new Edited(99_999, new Content.Text("other")));
    }
    post.write(chat, Sender.agent(Post.MAJA.id()), new Deleted(seq));
    stepAll(deliveries(drops));
    assertThat(drops.taken).isEmpty();
  }

  @Test
  void messageChangedBeforeItLeftIsSentAsItSaysNow() {
    long seq = post.agentSays(chat, "Mondey");
    post.write(chat, Sender.agent(Post.MAJA.id()), new Edited(seq, new Content.Text("Monday")));
    stepAll(deliveries(drops));
    assertThat(texts()).containsExactly("Monday");
  }

  @Test
  void itemWithoutAMessageIsGivenUp() {
    post.outbox.add(chat, 1, "chat-7");
    post.outbox.add(post.open("webhook", "chat-9"), 40, "chat-9");
    stepAll(deliveries(drops));
    assertThat(drops.taken).isEmpty();
    assertThat(post.outcomes(chat, 1))
        .containsExactly(new Refused("entry 1 is no message to the visitor"));
    assertThat(post.outbox.nextDue()).isEqualTo(Instant.MAX);
  }

  @Test
  void itemOfAConversationThatIsGoneDoesNotComeBack() {
    post.outbox.add(new ConversationId("AAAAAAAAAAAAAAAAAAAAAA"), 2, "chat-9");
    stepAll(deliveries(drops));
    assertThat(drops.taken).isEmpty();
    assertThat(post.outbox.nextDue()).isEqualTo(Instant.MAX);
  }

  @Test
  void channelThatIsNotSetUpIsWaitedFor() {
    long seq = post.agentSays(chat, "hello");
    stepAll(deliveries());
    assertThat(post.outcomes(chat, seq)).containsExactly(NOT_NOW);
    post.clock.advance(Duration.ofSeconds(5));
    stepAll(deliveries(drops));
    assertThat(texts()).containsExactly("hello");
  }

  @Test
  void channelThatThrowsLeavesTheOutcomeUnknown() {
    FakeChannel broken =
        new FakeChannel(false)
            .always(
                message -> {
                  throw new IllegalStateException("bug");
                });
    long seq = post.agentSays(chat, "hello");
    stepAll(deliveries(broken));
    assertThat(post.outcomes(chat, seq)).containsExactly(new Unconfirmed());
  }

  @Test
  void webConversationsAreLeftToThePull() {
    ConversationId web = post.open(ChannelSession.WEB, "visitor-1");
    post.agentSays(web, "hello");
    assertThat(deliveries(drops).step(10)).isZero();
  }

  @Test
  void endThatCouldNotBeWrittenDownIsMetAgain() {
    AtomicBoolean full = new AtomicBoolean(true);
    Deliveries deliveries =
        new Deliveries(
            post.outbox,
            RefusingJournal.around(post.journal, full::get),
            List.of(drops.next(new Refused("no"), new Refused("no"))),
            new RetryPolicy(RetryPolicy.STANDARD, () -> 0L),
            post.clock);
    long seq = post.agentSays(chat, "hello");
    stepAll(deliveries);
    assertThat(post.outcomes(chat, seq)).isEmpty();
    full.set(false);
    post.clock.advance(Deliveries.LEASE);
    stepAll(deliveries);
    assertThat(post.outcomes(chat, seq)).containsExactly(new Refused("no"));
  }

  @Test
  void whatWasSentIsNotSentAgainAlthoughTheJournalIsFull() {
    long seq = post.agentSays(chat, "hello");
    stepAll(
        new Deliveries(
            post.outbox,
            RefusingJournal.around(post.journal, () -> true),
            List.of(drops),
            new RetryPolicy(RetryPolicy.STANDARD, () -> 0L),
            post.clock));
    post.clock.advance(Deliveries.LEASE);
    stepAll(deliveries(drops));
    assertThat(drops.taken).hasSize(1);
    assertThat(post.outcomes(chat, seq)).isEmpty();
  }

  private List<String> texts() {
    return drops.taken.stream().map(message -> message.content().plainText()).toList();
  }
}
