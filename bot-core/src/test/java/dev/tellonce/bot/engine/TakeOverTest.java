package dev.tellonce.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.handoff.Brief;
import dev.tellonce.bot.journal.JournalEntry.BotSaid;
import dev.tellonce.bot.journal.JournalEntry.TransferCause;
import dev.tellonce.bot.journal.JournalEntry.Transferred;
import dev.tellonce.bot.message.AgentCard;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.people.Agent;
import org.junit.jupiter.api.Test;

/** A supervisor takes a conversation from the agent who has it. */
class TakeOverTest {
  private static final String WHY = "The refund is over the agreed limit";
  private static final Agent ANNA = supervisor("anna", "Anna", 1);
  private static final Agent BERIT = supervisor("berit", "Berit", 5);

  private final World world = new World(ANNA, BERIT);

  private static Agent supervisor(String id, String name, int capacity) {
    Agent like = World.MIKKO;
    return new Agent(
        new AgentId(id),
        id,
        name,
        "Lead",
        like.languages(),
        Agent.Role.SUPERVISOR,
        capacity,
        true,
        true);
  }

  @Test
  void supervisorTakesItWithAReasonAndTheVisitorIsToldWhoHelpsNow() {
    ConversationId talk = world.assigned("v1");
    assertThat(world.takeOver(talk, ANNA, World.MIKKO, " "))
        .isEqualTo(new Outcome.Denied(Denial.REASON_MISSING));

    assertThat(world.takeOver(talk, ANNA, World.MIKKO, WHY)).isInstanceOf(Outcome.Stored.class);

    assertThat(world.bodies(talk, Transferred.class))
        .containsExactly(
            new Transferred(World.MIKKO.id(), ANNA.card(), TransferCause.AUTHORITY, WHY));
    assertThat(world.bodies(talk, BotSaid.class).getLast().content().plainText())
        .contains("Anna", "Mikko");
    assertThat(world.agentSays(talk, World.MIKKO, "One more thing", false))
        .isEqualTo(new Outcome.Denied(Denial.NOT_YOURS));
    assertThat(world.agentSays(talk, ANNA, "Hello, this is Anna", false))
        .isInstanceOf(Outcome.Stored.class);
    assertThat(world.brief(talk).transfer())
        .hasValueSatisfying(
            handed -> {
              assertThat(handed)
                  .extracting(Brief.Handed::from, Brief.Handed::by, Brief.Handed::taken)
                  .containsExactly("mikko", "anna", true);
              assertThat(handed.reason()).isEqualTo(WHY);
            });
  }

  @Test
  void ofTwoWhoTakeItFromTheSameAgentOneGetsIt() {
    ConversationId talk = world.assigned("v1");
    world.takeOver(talk, ANNA, World.MIKKO, WHY);

    assertThat(world.takeOver(talk, BERIT, World.MIKKO, WHY))
        .isEqualTo(new Outcome.Denied(Denial.ALREADY_ASSIGNED));
    assertThat(world.state(talk).agent().map(AgentCard::id)).hasValue(ANNA.id());
    assertThat(world.takeOver(talk, BERIT, ANNA, WHY)).isInstanceOf(Outcome.Stored.class);
  }

  @Test
  void retryOfATakeOverIsAnsweredAsTheFirstTime() {
    ConversationId talk = world.assigned("v1");
    ClientId id = new ClientId("takeoverAAAAAAAAAAAAAA");
    Outcome first = world.takeOver(talk, ANNA, World.MIKKO, WHY, id);

    assertThat(world.takeOver(talk, ANNA, World.MIKKO, WHY, id)).isEqualTo(first);
    assertThat(world.bodies(talk, Transferred.class)).hasSize(1);
  }

  @Test
  void whatIsTakenOverCountsAndNobodyTakesMoreThanAgreed() {
    ConversationId one = world.assigned("v1");
    ConversationId two = world.assigned("v2");
    world.takeOver(one, ANNA, World.MIKKO, WHY);

    assertThat(world.takeOver(two, ANNA, World.MIKKO, WHY))
        .isEqualTo(new Outcome.Denied(Denial.AT_CAPACITY));
    assertThat(world.takeOver(two, BERIT, World.MIKKO, WHY)).isInstanceOf(Outcome.Stored.class);
  }

  @Test
  void onlyWhatAColleagueHasCanBeTakenOverAndNotByEveryAgent() {
    ConversationId talk = world.assigned("v1");
    assertThat(world.takeOver(talk, World.SOFIE, World.MIKKO, WHY))
        .isEqualTo(new Outcome.Denied(Denial.FORBIDDEN));
    assertThat(world.takeOver(world.queued("v2"), BERIT, World.MIKKO, WHY))
        .isEqualTo(new Outcome.Denied(Denial.NO_COLLEAGUE));

    world.takeOver(talk, ANNA, World.MIKKO, WHY);
    assertThat(world.takeOver(talk, ANNA, World.MIKKO, WHY))
        .isEqualTo(new Outcome.Denied(Denial.ALREADY_YOURS));
    world.resolve(talk, ANNA);
    assertThat(world.takeOver(talk, BERIT, ANNA, WHY))
        .isEqualTo(new Outcome.Denied(Denial.NOT_OPEN));
    assertThat(world.bodies(talk, Transferred.class)).hasSize(1);
  }

  @Test
  void supervisorWhoGivesItOnIsNotTheOneWhoHadIt() {
    ConversationId talk = world.assigned("v1");
    world.transfer(talk, ANNA, World.SOFIE, "Sofie knows returns");

    assertThat(world.bodies(talk, Transferred.class).getFirst().from()).isEqualTo(World.MIKKO.id());
    assertThat(world.bodies(talk, BotSaid.class).getLast().content().plainText())
        .contains("Sofie", "Mikko")
        .doesNotContain("Anna");
    assertThat(world.brief(talk).transfer().orElseThrow().by()).isEqualTo("anna");
  }
}
