package dev.tellonce.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.ConversationSummary;
import dev.tellonce.bot.journal.Journal;
import dev.tellonce.bot.journal.Status;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.RandomIds;
import dev.tellonce.bot.message.ToneVerdict;
import dev.tellonce.bot.people.Agent;
import dev.tellonce.bot.people.OpeningHours;
import dev.tellonce.bot.routing.Experience;
import dev.tellonce.bot.routing.Routing;
import dev.tellonce.bot.routing.RoutingPolicy;
import dev.tellonce.bot.routing.WaitEstimate;
import dev.tellonce.bot.tone.ToneGate;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How often the queue is looked at; a long one is counted in looks, never in seconds. */
class QueueLooksTest {
  private static final int WAITING = 10_000;
  private static final int ASSIGNED = 3;
  private static final long SEED = 48_213;
  private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

  private static final Language DANISH = new Language("da");
  private static final Language KOREAN = new Language("ko");

  private final Map<String, Integer> calls = new HashMap<>();
  private final RandomIds ids = new RandomIds(new Random(SEED));
  private final List<ConversationSummary> queue = queue();

  @Test
  void tenThousandWhoWaitAreToldFromOneLookAtTheQueue() {
    Map<ConversationId, WaitEstimate> estimates = handOffs().estimates();

    assertThat(estimates).hasSize(WAITING);
    assertThat(calls).as("calls of the journal").containsExactly(Map.entry("summaries", 2));
    for (int i : new int[] {0, 1, 4_999, WAITING - 1}) {
      ConversationSummary row = queue.get(i);
      assertThat(estimates.get(row.id()))
          .as("seed %d, row %d", SEED, i)
          .isEqualTo(
              routing()
                  .estimate(queue, row.id(), row.language(), handOffs().loads(), Optional.empty()));
    }
    assertThat(estimates.get(queue.getFirst().id()))
        .extracting(WaitEstimate::place)
        .isEqualTo(WAITING);
  }

  @Test
  void loadsAreCountedFromOneLookAtWhatIsAssigned() {
    assertThat(handOffs().loads())
        .allSatisfy(load -> assertThat(load.load()).isEqualTo(ASSIGNED))
        .hasSize(2);
    assertThat(calls).containsExactly(Map.entry("summaries", 1));
  }

  private HandOffs handOffs() {
    return new HandOffs(
        journal(),
        new Desk(),
        routing(),
        new Words(
            (phrase, language, values) -> phrase.key(),
            new ToneGate((text, language) -> new ToneVerdict.Fine()),
            ZoneOffset.UTC,
            () -> MORNING),
        () -> OpeningHours.always(ZoneOffset.UTC),
        () -> MORNING);
  }

  private static Routing routing() {
    return new Routing(
        new RoutingPolicy(Duration.ofSeconds(40), Duration.ofMinutes(6)), new Experience());
  }

  /** A journal that only has rows, and counts who asks for them. */
  private Journal journal() {
    return (Journal)
        Proxy.newProxyInstance(
            Journal.class.getClassLoader(),
            new Class<?>[] {Journal.class},
            (proxy, method, arguments) -> {
              calls.merge(method.getName(), 1, Integer::sum);
              return arguments[0].equals(Set.of(Status.QUEUED)) ? queue : assigned();
            });
  }

  /** The newest first, so that the order has to be found. */
  private List<ConversationSummary> queue() {
    List<ConversationSummary> rows = new ArrayList<>();
    for (int i = 0; i < WAITING; i++) {
      Language language = i % 3 == 0 ? Language.ENGLISH : i % 3 == 1 ? KOREAN : DANISH;
      rows.add(row(Status.QUEUED, Optional.empty(), Optional.of(MORNING.plusSeconds(i)), language));
    }
    Collections.reverse(rows);
    return rows;
  }

  private List<ConversationSummary> assigned() {
    List<ConversationSummary> rows = new ArrayList<>();
    for (int i = 0; i < ASSIGNED; i++) {
      for (Agent agent : new Desk().all()) {
        rows.add(row(Status.ASSIGNED, Optional.of(agent.id()), Optional.empty(), Language.ENGLISH));
      }
    }
    return rows;
  }

  private ConversationSummary row(
      Status status, Optional<AgentId> agent, Optional<Instant> since, Language language) {
    return new ConversationSummary(
        ids.conversation(),
        new InboxId("shop"),
        "web",
        status,
        agent,
        since,
        language,
        3,
        MORNING,
        "",
        "A lamp");
  }

  /** Two agents, of whom one writes Korean. */
  private static final class Desk implements Staff {
    @Override
    public Optional<Agent> find(AgentId id) {
      return all().stream().filter(agent -> agent.id().equals(id)).findFirst();
    }

    @Override
    public List<Agent> all() {
      return List.of(
          agent("mikko", List.of(Language.ENGLISH)),
          agent("sofie", List.of(Language.ENGLISH, KOREAN)));
    }

    @Override
    public Set<AgentId> online() {
      return Set.of(new AgentId("mikko"), new AgentId("sofie"));
    }

    private static Agent agent(String id, List<Language> languages) {
      return new Agent(
          new AgentId(id), id, id, "Returns", languages, Agent.Role.AGENT, 4, true, true);
    }
  }
}
