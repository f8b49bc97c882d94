package dev.tellonce.bot.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every keeper of agents does. */
public abstract class AgentsContract {
  private static final Agent MAJA =
      new Agent(
          new AgentId("maja"),
          "maja@shop.example",
          "Maja Holm",
          "Returns",
          List.of(new Language("da"), Language.ENGLISH, new Language("nb")),
          Agent.Role.SUPERVISOR,
          4,
          true,
          true);

  /** The keeper under test, empty when the test begins. */
  protected abstract Agents agents();

  @Test
  void agentIsReadAsItWasSaved() {
    agents().save(MAJA);
    assertThat(agents().find(MAJA.id())).contains(MAJA);
    assertThat(agents().all()).containsExactly(MAJA);
  }

  @Test
  void unknownAgentIsNotThere() {
    assertThat(agents().find(new AgentId("nobody"))).isEmpty();
    assertThat(agents().findByLogin("nobody")).isEmpty();
    assertThat(agents().all()).isEmpty();
  }

  @Test
  void loginIsFoundWithoutRegardToCase() {
    agents().save(MAJA);
    assertThat(agents().findByLogin("MAJA@Shop.Example")).contains(MAJA);
    Agent capital = agent("ase", "ÅSE", "Åse");
    agents().save(capital);
    assertThat(agents().findByLogin("åse")).contains(capital);
  }

  @Test
  void everyRoleAndSwitchIsKept() {
    for (Agent.Role role : Agent.Role.values()) {
      for (boolean on : new boolean[] {true, false}) {
        Agent agent =
            new Agent(new AgentId("a"), "a", "A", "", List.of(Language.ENGLISH), role, 50, on, !on);
        agents().save(agent);
        assertThat(agents().find(agent.id())).contains(agent);
      }
    }
  }

  @Test
  void savingAgainChangesTheAgent() {
    agents().save(MAJA);
    Agent renamed = agent("maja", "m.holm", "Maja H.");
    agents().save(renamed);
    assertThat(agents().all()).containsExactly(renamed);
    assertThat(agents().findByLogin("maja@shop.example")).isEmpty();
    assertThat(agents().findByLogin("m.holm")).contains(renamed);
  }

  @Test
  void allComeByName() {
    Agent zoe = agent("a1", "zoe", "Zoe");
    Agent ben = agent("a3", "ben", "Ben");
    Agent otherBen = agent("a2", "ben2", "Ben");
    agents().save(zoe);
    agents().save(ben);
    agents().save(otherBen);
    assertThat(agents().all()).containsExactly(otherBen, ben, zoe);
  }

  @Test
  void loginOfSomebodyElseIsRefusedAndNothingChanges() {
    agents().save(MAJA);
    Agent timo = agent("timo", "timo", "Timo");
    agents().save(timo);
    assertThatThrownBy(() -> agents().save(agent("timo", "Maja@shop.example", "Timo")))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("login");
    assertThat(agents().find(timo.id())).contains(timo);
    assertThat(agents().findByLogin("maja@shop.example")).contains(MAJA);
  }

  private static Agent agent(String id, String login, String name) {
    return new Agent(
        new AgentId(id),
        login,
        name,
        "",
        List.of(Language.ENGLISH),
        Agent.Role.AGENT,
        1,
        false,
        true);
  }
}
