package dev.tellonce.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.ConversationId;
import org.junit.jupiter.api.Test;

/** An agent who wants to be asked when the customer writes meanwhile. */
class CustomerWroteTest {
  private static final ClientId FIRST = new ClientId("a".repeat(22));
  private static final ClientId SECOND = new ClientId("b".repeat(22));

  private final World world = new World();
  private final ConversationId talk = world.assigned("v1");

  private Outcome say(ClientId id, String text, long after) {
    return world.agentSaysUnlessTheVisitorDid(talk, World.MIKKO, id, text, after);
  }

  @Test
  void answerIsStoppedWhenTheCustomerWroteAfterWhatWasRead() {
    long read = world.state(talk).lastSeq();
    world.visitorSays(talk, "v1", "I found the parcel!");
    assertThat(say(FIRST, "I will look for it.", read))
        .isEqualTo(new Outcome.Denied(Denial.CUSTOMER_WROTE));
    long now = world.state(talk).lastSeq();
    assertThat(say(SECOND, "How nice!", now)).isInstanceOf(Outcome.Stored.class);
  }

  @Test
  void whoDoesNotWantToBeAskedIsNot() {
    world.visitorSays(talk, "v1", "I found the parcel!");
    assertThat(say(FIRST, "I will look for it.", 0)).isInstanceOf(Outcome.Stored.class);
  }

  @Test
  void answerThatWasStoredIsNotStoppedWhenItIsOfferedAgain() {
    long read = world.state(talk).lastSeq();
    Outcome stored = say(FIRST, "I will look for it.", read);
    world.visitorSays(talk, "v1", "Thanks");
    assertThat(say(FIRST, "I will look for it.", read)).isEqualTo(stored);
  }
}
