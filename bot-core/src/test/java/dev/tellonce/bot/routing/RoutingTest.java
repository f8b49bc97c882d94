package dev.tellonce.bot.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.ConversationSummary;
import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.journal.Status;
import dev.tellonce.bot.message.AgentCard;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.RandomIds;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.bot.people.Agent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoutingTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Language DANISH = new Language("da");
  private static final RoutingPolicy POLICY =
      new RoutingPolicy(Duration.ofMinutes(1), Duration.ofMinutes(6));

  private final RandomIds ids = new RandomIds(new Random(11));
  private final Experience experience = new Experience();
  private final Routing routing = new Routing(POLICY, experience);
  private final List<ConversationSummary> queue = new ArrayList<>();

  private ConversationId waiting(Duration since) {
    ConversationId id = ids.conversation();
    queue.add(
        new ConversationSummary(
            id,
            new InboxId("shop"),
            "web",
            Status.QUEUED,
            Optional.empty(),
            Optional.of(NOW.minus(since)),
            DANISH,
            1,
            NOW,
            "Ida",
            ""));
    return id;
  }

  private static AgentLoad agent(String id, Language language, int load) {
    Agent agent =
        new Agent(new AgentId(id), id, id, "", List.of(language), Agent.Role.AGENT, 2, true, true);
    return new AgentLoad(agent, true, load);
  }

  private WaitEstimate estimate(ConversationId id, AgentLoad... agents) {
    return routing.estimate(queue, id, DANISH, List.of(agents), Optional.empty());
  }

  private void handled(Duration waited, Duration took) {
    ConversationId id = ids.conversation();
    experience.appended(List.of(entry(id, NOW, new JournalEntry.Queued(NOW))));
    AgentCard card = new AgentCard(new AgentId("mia"), "Mia", "", List.of(DANISH));
    Instant assigned = NOW.plus(waited);
    experience.appended(List.of(entry(id, assigned, new JournalEntry.Assigned(card))));
    JournalEntry resolved = new JournalEntry.Resolved(Optional.empty());
    experience.appended(List.of(entry(id, assigned.plus(took), resolved)));
  }

  private Entry entry(ConversationId id, Instant time, JournalEntry body) {
    return new Entry(id, 1, time, Sender.SYSTEM, ids.client(), body, "");
  }

  @Test
  void longestWaitComesFirst() {
    ConversationId late = waiting(Duration.ofMinutes(1));
    ConversationId early = waiting(Duration.ofMinutes(5));

    assertThat(estimate(early, agent("mia", DANISH, 0)).place()).isEqualTo(1);
    assertThat(estimate(late, agent("mia", DANISH, 0)).place()).isEqualTo(2);
  }

  @Test
  void noMinutesArePromisedWhileNobodyIsThere() {
    WaitEstimate estimate = estimate(waiting(Duration.ofMinutes(1)));

    assertThat(estimate.minutes()).isEmpty();
    assertThat(estimate.agents()).isZero();
    assertThat(estimate.busy()).isFalse();
  }

  @Test
  void noMinutesArePromisedWhileItIsClosed() {
    ConversationId id = waiting(Duration.ofMinutes(1));
    Instant opens = NOW.plus(Duration.ofHours(3));

    WaitEstimate estimate =
        routing.estimate(queue, id, DANISH, List.of(agent("mia", DANISH, 0)), Optional.of(opens));

    assertThat(estimate.minutes()).isEmpty();
    assertThat(estimate.opens()).contains(opens);
  }

  @Test
  void onlyAgentsOfTheLanguageAreCountedWhereThereAreAny() {
    ConversationId id = waiting(Duration.ofMinutes(1));
    AgentLoad korean = agent("jun", new Language("ko"), 0);
    AgentLoad full = agent("mia", DANISH, 2);

    int alone = estimate(id, full, korean).minutes().orElseThrow().max();
    int free = estimate(id, agent("mia", DANISH, 0), korean).minutes().orElseThrow().max();

    assertThat(alone).isGreaterThan(free);
  }

  @Test
  void whatWasMeasuredWinsOverWhatIsAssumed() {
    ConversationId id = waiting(Duration.ofMinutes(1));
    AgentLoad full = agent("mia", DANISH, 2);
    int assumed = estimate(id, full).minutes().orElseThrow().max();
    for (int i = 0; i < 10; i++) {
      handled(Duration.ofMinutes(2), Duration.ofMinutes(40));
    }

    assertThat(experience.handling()).contains(Duration.ofMinutes(40));
    assertThat(estimate(id, full).minutes().orElseThrow().max()).isGreaterThan(2 * assumed);
  }

  @Test
  void waitOfMoreThanTwiceTheUsualIsBusy() {
    for (int i = 0; i < 30; i++) {
      waiting(Duration.ofMinutes(30 - i));
    }
    ConversationId last = waiting(Duration.ZERO);
    AgentLoad full = agent("mia", DANISH, 2);
    assertThat(estimate(last, full).busy()).isTrue();
    assertThat(estimate(queue.getFirst().id(), full).busy()).isFalse();

    for (int i = 0; i < 10; i++) {
      handled(Duration.ofHours(2), Duration.ofMinutes(6));
    }

    assertThat(experience.waiting()).contains(Duration.ofHours(2));
    assertThat(estimate(last, full).busy()).isFalse();
  }
}
