package dev.tellonce.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.journal.JournalEntry.AgentSaid;
import dev.tellonce.bot.journal.JournalEntry.Assigned;
import dev.tellonce.bot.journal.JournalEntry.BotPurpose;
import dev.tellonce.bot.journal.JournalEntry.BotSaid;
import dev.tellonce.bot.journal.JournalEntry.FactLearned;
import dev.tellonce.bot.journal.JournalEntry.HandOffRequested;
import dev.tellonce.bot.journal.JournalEntry.Queued;
import dev.tellonce.bot.journal.JournalEntry.Reopened;
import dev.tellonce.bot.journal.JournalEntry.TransferCause;
import dev.tellonce.bot.journal.JournalEntry.Transferred;
import dev.tellonce.bot.journal.Status;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Fact;
import dev.tellonce.bot.message.HandOffReason;
import dev.tellonce.bot.message.ToneVerdict;
import dev.tellonce.bot.people.OpeningHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The road of a message, with the real journal in memory and a clock that only moves when told. */
class EngineTest {
  private final World world = new World();

  @Test
  void sureQuestionIsAnsweredOnceAfterThePause() {
    ConversationId talk = world.opened("v1");
    world.visitorSays(talk, "v1", "Hello");
    world.pass(Duration.ofMillis(500));
    world.visitorSays(talk, "v1", "Where is my parcel? Order 48213");
    world.pass(Duration.ofMillis(900));
    assertThat(world.bodies(talk, BotSaid.class)).isEmpty();

    world.pass(Duration.ofSeconds(2));

    List<BotSaid> said = world.bodies(talk, BotSaid.class);
    assertThat(said).hasSize(1);
    assertThat(said.getFirst().purpose()).isEqualTo(BotPurpose.ANSWER);
    assertThat(said.getFirst().links()).isNotEmpty();
    assertThat(world.bodies(talk, FactLearned.class).getFirst().fact().value()).isEqualTo("48213");
  }

  @Test
  void answerThatDidNotHelpGoesToAPersonWithTheTriedAnswerOnRecord() {
    ConversationId talk = world.answered("v1");
    long answer = world.seqOf(talk, BotSaid.class);

    world.visitorTaps(talk, "v1", "not-helped", answer);

    assertThat(world.state(talk).status()).isEqualTo(Status.QUEUED);
    assertThat(world.state(talk).handOff()).contains(HandOffReason.DID_NOT_HELP);
    assertThat(world.brief(talk).tried().getFirst().helped()).contains(false);
  }

  @Test
  void answerInAnotherLanguageOnlyIsLeftToAPersonWhoIsToldOfIt() {
    ConversationId talk = world.opened("v1");
    world.visitorSays(talk, "v1", "Retour, comment faire?");
    world.pass(Duration.ofSeconds(3));

    assertThat(world.state(talk).handOff()).contains(HandOffReason.NOT_COVERED);
    assertThat(world.brief(talk).elsewhere().orElseThrow().faq().id().value()).isEqualTo("returns");
  }

  @Test
  void answerThatHelpedIsThankedForAndTheChatStaysOpen() {
    ConversationId talk = world.answered("v1");

    world.visitorTaps(talk, "v1", "helped", world.seqOf(talk, BotSaid.class));

    assertThat(world.bodies(talk, BotSaid.class).getLast().purpose()).isEqualTo(BotPurpose.THANKS);
    assertThat(world.state(talk).status()).isEqualTo(Status.BOT);
  }

  @Test
  void questionNotCoveredIsHandedOffWithActPlaceAndWordInOneWrite() {
    ConversationId talk = world.opened("v1");
    world.visitorSays(talk, "v1", "Can I paint your lamps with nail polish?");
    world.pass(Duration.ofSeconds(2));

    List<JournalEntry> tail = world.tail(talk, 3);
    assertThat(tail.get(0)).isInstanceOf(HandOffRequested.class);
    assertThat(tail.get(1)).isInstanceOf(Queued.class);
    assertThat(((BotSaid) tail.get(2)).purpose()).isEqualTo(BotPurpose.HAND_OFF);
    assertThat(((HandOffRequested) tail.get(0)).through())
        .isEqualTo(world.state(talk).lastSeq() - 3);
  }

  @Test
  void visitorWhoAsksForAPersonAfterHoursIsToldWhenPeopleAreBack() {
    // The world begins on a Monday at nine.
    OpeningHours.Span tuesday =
        new OpeningHours.Span(DayOfWeek.TUESDAY, LocalTime.of(8, 30), LocalTime.of(16, 0));
    world.opens(new OpeningHours(ZoneOffset.UTC, List.of(tuesday), Set.of()));
    ConversationId talk = world.opened("v1");
    world.visitorSays(talk, "v1", "I want a person");
    world.pass(Duration.ofSeconds(2));

    assertThat(world.state(talk).status()).isEqualTo(Status.QUEUED);
    assertThat(world.bodies(talk, BotSaid.class).getLast().content().plainText())
        .startsWith("hand_off_closed {")
        .contains("day=Tuesday", "time=08:30");
  }

  @Test
  void wishForAPersonWinsOverASureAnswer() {
    ConversationId talk = world.opened("v1");
    world.visitorSays(talk, "v1", "Where is my parcel? I want a person");
    world.pass(Duration.ofSeconds(2));

    assertThat(world.state(talk).handOff()).contains(HandOffReason.ASKED);
  }

  @Test
  void atMostTwoAutomatedAnswersInARow() {
    ConversationId talk = world.answered("v1");
    world.visitorSays(talk, "v1", "How do I return a lamp?");
    world.pass(Duration.ofSeconds(2));
    assertThat(world.state(talk).automatedInRow()).isEqualTo(2);

    world.visitorSays(talk, "v1", "What are your opening hours?");
    world.pass(Duration.ofSeconds(2));

    assertThat(world.state(talk).handOff()).contains(HandOffReason.TURN_LIMIT);
  }

  @Test
  void barredTopicGoesToAPersonHoweverSureTheMatchIs() {
    ConversationId talk = world.opened("v1");
    world.visitorSays(talk, "v1", "You charged me twice");
    world.pass(Duration.ofSeconds(2));

    assertThat(world.state(talk).handOff()).contains(HandOffReason.NEVER_AUTOMATE);
  }

  @Test
  void untilModelsAreLoadedEveryQuestionGoesToAPerson() {
    world.understandingIsReady(false);
    ConversationId talk = world.opened("v1");
    world.visitorSays(talk, "v1", "Where is my parcel?");
    world.pass(Duration.ofSeconds(2));

    assertThat(world.state(talk).handOff()).contains(HandOffReason.UNAVAILABLE);
  }

  @Test
  void oneOfTwoAgentsGetsTheConversation() {
    ConversationId talk = world.queued("v1");

    assertThat(world.accept(talk, World.MIKKO)).isInstanceOf(Outcome.Stored.class);
    assertThat(world.accept(talk, World.SOFIE))
        .isEqualTo(new Outcome.Denied(Denial.ALREADY_ASSIGNED));
    assertThat(world.bodies(talk, Assigned.class)).hasSize(1);
  }

  @Test
  void agentAtCapacityGetsNoMore() {
    world.accept(world.queued("v1"), World.SOFIE);

    assertThat(world.accept(world.queued("v2"), World.SOFIE))
        .isEqualTo(new Outcome.Denied(Denial.AT_CAPACITY));
  }

  @Test
  void bothTextsOfARewrittenMessageAreKept() {
    ConversationId talk = world.assigned("v1");
    world.agentSays(talk, World.MIKKO, "Unfortunately we can ship from Monday", false);

    AgentSaid said = world.bodies(talk, AgentSaid.class).getFirst();
    assertThat(said.asWritten()).isEqualTo("Unfortunately we can ship from Monday");
    assertThat(said.content().plainText()).isEqualTo("we can ship from Monday");
    assertThat(said.tone()).isInstanceOf(ToneVerdict.Rephrased.class);
  }

  @Test
  void agentMayKeepTheOwnWordsButNotBlame() {
    ConversationId talk = world.assigned("v1");
    world.agentSays(talk, World.MIKKO, "Unfortunately we can ship from Monday", true);
    assertThat(world.bodies(talk, AgentSaid.class).getFirst().content().plainText())
        .startsWith("Unfortunately");

    assertThat(world.agentSays(talk, World.MIKKO, "It is your fault", true))
        .isInstanceOf(Outcome.Held.class);
    assertThat(world.bodies(talk, AgentSaid.class)).hasSize(1);
  }

  @Test
  void transferNeedsAReasonAndTellsTheVisitorWhoHelpsNow() {
    ConversationId talk = world.assigned("v1");
    assertThat(world.transfer(talk, World.MIKKO, World.SOFIE, " "))
        .isEqualTo(new Outcome.Denied(Denial.REASON_MISSING));

    world.transfer(talk, World.MIKKO, World.SOFIE, "Knows returns from Korea");

    Transferred handed = world.bodies(talk, Transferred.class).getFirst();
    assertThat(handed.cause()).isEqualTo(TransferCause.EXPERTISE);
    assertThat(world.bodies(talk, BotSaid.class).getLast().content().plainText()).contains("Sofie");
    assertThat(world.brief(talk).transfer().orElseThrow().reason())
        .isEqualTo("Knows returns from Korea");
    assertThat(world.agentSays(talk, World.MIKKO, "One more thing", false))
        .isEqualTo(new Outcome.Denied(Denial.NOT_YOURS));
  }

  @Test
  void retryOfAnActIsAnsweredAsItWasThenEvenAfterThingsMovedOn() {
    ConversationId talk = world.assigned("v1");
    Outcome first = world.agentSays(talk, World.MIKKO, "Hello", false, "c1");
    world.transfer(talk, World.MIKKO, World.SOFIE, "Shift");

    assertThat(world.agentSays(talk, World.MIKKO, "Hello", false, "c1")).isEqualTo(first);
    assertThat(world.agentSays(talk, World.MIKKO, "Other", false, "c1"))
        .isEqualTo(new Outcome.Denied(Denial.IDEM_MISMATCH));
  }

  @Test
  void newWordsAfterResolvingGoBackToTheLastAgentWithTheFactsKept() {
    ConversationId talk = world.assigned("v1");
    world.resolve(talk, World.MIKKO);
    assertThat(world.state(talk).status()).isEqualTo(Status.RESOLVED);

    world.visitorSays(talk, "v1", "It broke again");
    world.pass(Duration.ofSeconds(2));

    assertThat(world.bodies(talk, Reopened.class)).hasSize(1);
    assertThat(world.state(talk).status()).isEqualTo(Status.ASSIGNED);
    assertThat(world.state(talk).about()).isEqualTo("It broke again");
    assertThat(world.state(talk).facts()).extracting(Fact::value).contains("48213");
  }

  @Test
  void whoWaitedInVainIsKnownToTheNextAgentUntilTheFirstWord() {
    ConversationId talk = world.queued("v1");
    world.pass(Duration.ofMinutes(9));
    world.accept(talk, World.MIKKO);
    assertThat(world.brief(talk).missed()).isEmpty();
    world.resolve(talk, World.MIKKO);
    world.pass(Duration.ofHours(3));

    world.visitorSays(talk, "v1", "Here again");
    world.pass(Duration.ofSeconds(2));

    assertThat(world.brief(talk).missed())
        .hasValueSatisfying(
            missed ->
                assertThat(Duration.between(missed.since(), missed.until()))
                    .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10)));
    world.agentSays(talk, World.MIKKO, "I am sorry that you waited", false);
    assertThat(world.brief(talk).missed()).isEmpty();
  }

  @Test
  void ratingIsTakenOnceAfterResolving() {
    ConversationId talk = world.assigned("v1");
    assertThat(world.rate(talk, "v1", 5)).isEqualTo(new Outcome.Denied(Denial.NOT_RESOLVED));
    world.resolve(talk, World.MIKKO);

    assertThat(world.rate(talk, "v1", 5)).isInstanceOf(Outcome.Stored.class);
    assertThat(world.rate(talk, "v1", 1)).isEqualTo(new Outcome.Denied(Denial.ALREADY_RATED));
  }

  @Test
  void personButtonWorksAtAnyMomentAndTwiceIsOnce() {
    ConversationId talk = world.opened("v1");
    assertThat(world.asksForPerson(talk, "v1")).isInstanceOf(Outcome.Stored.class);
    assertThat(world.asksForPerson(talk, "v1")).isInstanceOf(Outcome.Stored.class);

    assertThat(world.bodies(talk, HandOffRequested.class)).hasSize(1);
    assertThat(world.state(talk).status()).isEqualTo(Status.QUEUED);
  }

  @Test
  void stopBetweenWordsAndAnswerIsTakenUpAtTheStart() {
    ConversationId talk = world.opened("v1");
    world.visitorSays(talk, "v1", "Where is my parcel? Order 48213");
    world.forgetTimers();

    world.restart();
    world.pass(Duration.ofSeconds(2));

    assertThat(world.bodies(talk, BotSaid.class)).hasSize(1);
  }

  @Test
  void visitorMayChangeOnlyTheOwnMessages() {
    ConversationId talk = world.answered("v1");
    long answer = world.seqOf(talk, BotSaid.class);

    assertThat(world.visitorEdits(talk, "v1", answer, "mine now"))
        .isEqualTo(new Outcome.Denied(Denial.NOT_YOUR_MESSAGE));
    assertThat(world.visitorEdits(talk, "v1", 2, "Where is parcel 48213?"))
        .isInstanceOf(Outcome.Stored.class);
  }

  @Test
  void clarifyingQuestionIsAskedOnceAndItsTapIsAnswered() {
    ConversationId talk = world.opened("v1");
    world.visitorSays(talk, "v1", "Something about delivery");
    world.pass(Duration.ofSeconds(2));
    BotSaid asked = world.bodies(talk, BotSaid.class).getFirst();
    assertThat(asked.purpose()).isEqualTo(BotPurpose.CLARIFY);
    assertThat(((Content.Choice) asked.content()).options()).hasSize(3);

    world.visitorTaps(talk, "v1", "parcel-status", world.seqOf(talk, BotSaid.class));

    assertThat(world.bodies(talk, BotSaid.class).getLast().faq().orElseThrow().id().value())
        .isEqualTo("parcel-status");
    assertThat(world.state(talk).agent()).isEqualTo(Optional.empty());
  }
}
