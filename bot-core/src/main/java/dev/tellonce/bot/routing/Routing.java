package dev.tellonce.bot.routing;

import dev.tellonce.bot.journal.ConversationSummary;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.routing.WaitEstimate.Range;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders the queue and says honestly how long it takes. */
public final class Routing {
  private static final double SECONDS_A_MINUTE = 60.0;

  /** The likely wait must be this much longer than usual, and at least so long, to be busy. */
  private static final double BUSY_FACTOR = 2;

  private static final double BUSY_MINUTES = 5;

  private final RoutingPolicy policy;
  private final Experience experience;

  /**
   * Creates routing.
   *
   * @param policy what to assume until it is measured
   * @param experience what was measured
   */
  public Routing(RoutingPolicy policy, Experience experience) {
    this.policy = policy;
    this.experience = experience;
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
   * @param opens when people are back, where it is closed now; then no minutes are promised
   */
  public WaitEstimate estimate(
      List<ConversationSummary> queue,
      ConversationId conversation,
      Language language,
      List<AgentLoad> agents,
      Optional<Instant> opens) {
    int place = 1;
    for (ConversationSummary row : ordered(queue)) {
      if (row.id().equals(conversation)) {
        break;
      }
      place++;
    }
    List<AgentLoad> present = present(agents);
    return estimate(place, counted(present, language), present.size(), opens);
  }

  /**
   * What everybody in the queue can be told, in one pass: the same as {@link #estimate} for each.
   *
   * @param queue the queue in any order
   * @param agents all agents
   * @param opens when people are back, where it is closed now; then no minutes are promised
   * @return an estimate for each row, in the queue's order
   */
  public Map<ConversationId, WaitEstimate> estimates(
      List<ConversationSummary> queue, List<AgentLoad> agents, Optional<Instant> opens) {
    List<AgentLoad> present = present(agents);
    Map<Language, List<AgentLoad>> counted = new HashMap<>();
    Map<ConversationId, WaitEstimate> estimates = LinkedHashMap.newLinkedHashMap(queue.size());
    int place = 0;
    for (ConversationSummary row : ordered(queue)) {
      place++;
      List<AgentLoad> fitting =
          counted.computeIfAbsent(row.language(), language -> counted(present, language));
      estimates.put(row.id(), estimate(place, fitting, present.size(), opens));
    }
    return estimates;
  }

  private static List<AgentLoad> present(List<AgentLoad> agents) {
    return agents.stream().filter(AgentLoad::isAtDesk).toList();
  }

  private static List<AgentLoad> counted(List<AgentLoad> present, Language language) {
    List<AgentLoad> fitting = present.stream().filter(agent -> speaks(agent, language)).toList();
    return fitting.isEmpty() ? present : fitting;
  }

  private WaitEstimate estimate(
      int place, List<AgentLoad> counted, int present, Optional<Instant> opens) {
    if (counted.isEmpty() || opens.isPresent()) {
      return new WaitEstimate(place, Optional.empty(), present, false, opens);
    }
    double likely = likely(place, counted);
    int min = Math.max(1, (int) Math.floor(likely * 0.5));
    Range range = new Range(min, Math.max(min + 1, (int) Math.ceil(likely * 1.5)));
    return new WaitEstimate(place, Optional.of(range), present, isBusy(likely), opens);
  }

  private boolean isBusy(double likely) {
    double usual = minutes(experience.waiting().orElse(policy.reaction()));
    return likely >= BUSY_MINUTES && likely > BUSY_FACTOR * usual;
  }

  private static double minutes(Duration duration) {
    return duration.toSeconds() / SECONDS_A_MINUTE;
  }

  /** Minutes until somebody accepts. */
  private double likely(int place, List<AgentLoad> agents) {
    int free = agents.stream().mapToInt(AgentLoad::free).sum();
    int seats = agents.stream().mapToInt(agent -> agent.agent().capacity()).sum();
    double likely = minutes(policy.reaction());
    if (place > free) {
      // Each seat comes free once per handling time, so the seats together free one this often.
      double between = minutes(experience.handling().orElse(policy.handling())) / seats;
      likely += (place - free) * between;
    }
    return likely;
  }
}
