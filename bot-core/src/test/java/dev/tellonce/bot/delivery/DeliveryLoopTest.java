package dev.tellonce.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.DeliveryOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The loop on real threads; every wait ends with what is waited for, or fails after 20 seconds. */
@Timeout(20)
final class DeliveryLoopTest {
  private final Post post = new Post();
  private final BlockingQueue<String> arrived = new LinkedBlockingQueue<>();
  private final FakeChannel channel = new FakeChannel(true).always(this::take);

  private DeliveryOutcome take(OutboundMessage message) {
    arrived.add(message.content().plainText());
    return new DeliveryOutcome.Sent("");
  }

  private DeliveryLoop loop(List<Duration> waits) {
    Deliveries deliveries =
        new Deliveries(
            post.outbox,
            post.journal,
            List.of(channel),
            new RetryPolicy(waits, () -> 0L),
            post.clock);
    return new DeliveryLoop(deliveries, post.journal, post.clock);
  }

  private String next() throws InterruptedException {
    return Optional.ofNullable(arrived.poll(15, TimeUnit.SECONDS)).orElse("nothing came");
  }

  @Test
  void messagesWrittenBeforeAndAfterTheStartAreSentInOrder() throws InterruptedException {
    ConversationId chat = post.open("webhook", "chat-7");
    post.agentSays(chat, "one");
    post.agentSays(chat, "two");
    try (DeliveryLoop loop = loop(RetryPolicy.STANDARD)) {
      loop.start();
      assertThat(next()).isEqualTo("one");
      assertThat(next()).isEqualTo("two");
      post.agentSays(chat, "three");
      assertThat(next()).isEqualTo("three");
    }
  }

  @Test
  void whatFailedIsSentAgainWhenItIsDue() throws InterruptedException {
    channel.next(
        new DeliveryOutcome.Retry(Optional.empty()), new DeliveryOutcome.Retry(Optional.empty()));
    ConversationId chat = post.open("webhook", "chat-7");
    try (DeliveryLoop loop = loop(List.of(Duration.ZERO, Duration.ZERO, Duration.ZERO))) {
      loop.start();
      post.agentSays(chat, "one");
      assertThat(next()).isEqualTo("one");
      assertThat(channel.taken).hasSize(3);
    }
  }

  @Test
  void slowPlatformHoldsUpOnlyItsOwnConversation() throws InterruptedException {
    CountDownLatch gate = new CountDownLatch(1);
    ConversationId slow = post.open("webhook", "slow");
    ConversationId quick = post.open("webhook", "quick");
    channel.always(
        message -> {
          if (message.conversation().equals(slow)) {
            await(gate);
          }
          return take(message);
        });
    post.agentSays(slow, "slow one");
    try (DeliveryLoop loop = loop(RetryPolicy.STANDARD)) {
      loop.start();
      post.agentSays(slow, "slow two");
      post.agentSays(quick, "quick one");
      assertThat(next()).isEqualTo("quick one");
      post.agentSays(quick, "quick two");
      assertThat(next()).isEqualTo("quick two");
      gate.countDown();
      assertThat(next()).isEqualTo("slow one");
      assertThat(next()).isEqualTo("slow two");
    }
  }

  @Test
  void closeWaitsForWhatIsBeingSentAndStartsNothingMore() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    ConversationId chat = post.open("webhook", "chat-7");
    channel.always(
        message -> {
          begun.countDown();
          await(gate);
          return take(message);
        });
    long first = post.agentSays(chat, "one");
    long second = post.agentSays(chat, "two");
    DeliveryLoop loop = loop(RetryPolicy.STANDARD);
    loop.start();
    begun.await();
    Thread closing = Thread.ofVirtual().start(loop::close);
    gate.countDown();
    closing.join();
    assertThat(post.outcomes(chat, first)).hasSize(1);
    int written = post.outcomes(chat, first).size() + post.outcomes(chat, second).size();
    assertThat(channel.taken).hasSize(written);
    long third = post.agentSays(chat, "three");
    assertThat(post.outcomes(chat, third)).isEmpty();
  }

  private static void await(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
