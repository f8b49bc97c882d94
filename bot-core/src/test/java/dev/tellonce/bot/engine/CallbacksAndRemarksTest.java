package dev.tellonce.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.ConversationState;
import dev.tellonce.bot.journal.JournalEntry.CallbackRequested;
import dev.tellonce.bot.journal.JournalEntry.FactLearned;
import dev.tellonce.bot.journal.JournalEntry.RemarkMade;
import dev.tellonce.bot.journal.Status;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.HandOffReason;
import org.junit.jupiter.api.Test;

/** What a visitor fills in: a wish to be called goes to a person, a remark goes nowhere else. */
class CallbacksAndRemarksTest {
  private static final CallbackRequested CALL =
      new CallbackRequested("+45 12 34 56 78", "tomorrow", "A lamp");

  private final World world = new World();

  @Test
  void callbackGoesToAPersonWithItsNumberKnown() {
    ConversationId talk = world.opened("v1");

    assertThat(world.asksForACall(talk, "v1", CALL)).isInstanceOf(Outcome.Stored.class);

    ConversationState state = world.state(talk);
    assertThat(state.status()).isEqualTo(Status.QUEUED);
    assertThat(state.handOff()).contains(HandOffReason.CALLBACK);
    assertThat(state.about()).isEqualTo("A lamp");
    assertThat(state.facts())
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.value()).isEqualTo("+45 12 34 56 78");
              assertThat(world.bodyAt(talk, fact.source())).isEqualTo(CALL);
            });
  }

  @Test
  void callbackOfASettledMatterOpensAnotherEpisode() {
    ConversationId talk = world.assigned("v1");
    world.resolve(talk, World.MIKKO);

    world.asksForACall(talk, "v1", CALL);

    ConversationState state = world.state(talk);
    assertThat(state.status()).isEqualTo(Status.QUEUED);
    assertThat(state.episode()).isEqualTo(2);
    assertThat(world.bodyAt(talk, state.facts().getLast().source())).isEqualTo(CALL);
  }

  @Test
  void callbackWhileSomebodyHelpsChangesNoOwner() {
    ConversationId talk = world.assigned("v1");

    world.asksForACall(talk, "v1", CALL);

    assertThat(world.state(talk).status()).isEqualTo(Status.ASSIGNED);
    assertThat(world.bodies(talk, CallbackRequested.class)).containsExactly(CALL);
    assertThat(world.bodies(talk, FactLearned.class).getLast().fact().value())
        .isEqualTo(CALL.phone());
  }

  @Test
  void remarkOfASettledMatterOpensNothing() {
    ConversationId talk = world.assigned("v1");
    world.resolve(talk, World.MIKKO);
    RemarkMade remark = new RemarkMade("The basket is hard to find", "https://a.example/", "en");

    assertThat(world.remarks(talk, "v1", remark)).isInstanceOf(Outcome.Stored.class);

    assertThat(world.state(talk).status()).isEqualTo(Status.RESOLVED);
    assertThat(world.state(talk).episode()).isEqualTo(1);
    assertThat(world.bodies(talk, RemarkMade.class)).containsExactly(remark);
  }
}
