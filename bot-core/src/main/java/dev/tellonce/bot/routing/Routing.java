package dev.tellonce.bot.routing;

import dev.tellonce.bot.journal.ConversationSummary;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.routing.WaitEstimate.Range;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Orders the queue and says honestly how long it takes. */
public final class Routing {
  private static final double SECONDS_A_MINUTE = 60.0;

  private final RoutingPolicy policy;

  /**
   * Creates routing.
   *
   * @param policy what to assume until it is measured
   */
  public Routing(RoutingPolicy policy) {
    this.policy = policy;
  }

  /** Puts the longest wait first; the id decides between equals, so that places never swap. */
  public static List<ConversationSummary> ordered(List<ConversationSummary> queue) {
    return queue.stream()
        .sorted(
            Comparator.comparing(
                    (ConversationSummary row) -> row.waitingSince().orElse(Instant.MAX))
                .thenComparing(row -> row.id().value()))
        .toList();
  }

  /**
   * Whether an agent writes a visitor's language; an unknown language is everybody's.
   *
   * @param agent the agent
   * @param language the visitor's language
   */
  public static boolean speaks(AgentLoad agent, Language language) {
    return !language.isKnown() || agent.agent().languages().contains(language);
  }

  /**
   * What a waiting visitor can be told. Counts the agents at the desk who write the visitor's
   * language; where none does, all of them.
   *
   * @param queue the queue in any order
   * @param conversation the visitor's conversation; when it is not in the queue it is counted last
   * @param language the visitor's language
   * @param agents all agents
   */
  public WaitEstimate estimate(
      List<ConversationSummary> queue,
      ConversationId conversation,
      Language language,
      List<AgentLoad> agents) {
    int place = 1;
    for (ConversationSummary row : ordered(queue)) {
      if (row.id().equals(conversation)) {
        break;
      }
      place++;
    }
    List<AgentLoad> present = agents.stream().filter(AgentLoad::isAtDesk).toList();
    List<AgentLoad> fitting = present.stream().filter(agent -> speaks(agent, language)).toList();
    List<AgentLoad> counted = fitting.isEmpty() ? present : fitting;
    return new WaitEstimate(place, minutes(place, counted), present.size());
  }

  private Optional<Range> minutes(int place, List<AgentLoad> agents) {
    if (agents.isEmpty()) {
      return Optional.empty();
    }
    int free = agents.stream().mapToInt(AgentLoad::free).sum();
    int seats = agents.stream().mapToInt(agent -> agent.agent().capacity()).sum();
    double reaction = policy.reaction().toSeconds() / SECONDS_A_MINUTE;
    double likely = reaction;
    if (place > free) {
      // Each seat comes free once per handling time, so the seats together free one this often.
      double between = policy.handling().toSeconds() / SECONDS_A_MINUTE / seats;
      likely += (place - free) * between;
    }
    int min = Math.max(1, (int) Math.floor(likely * 0.5));
    return Optional.of(new Range(min, Math.max(min + 1, (int) Math.ceil(likely * 1.5))));
  }
}
