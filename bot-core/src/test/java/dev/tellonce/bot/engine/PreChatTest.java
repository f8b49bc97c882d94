package dev.tellonce.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.JournalEntry.ContextGiven;
import dev.tellonce.bot.journal.JournalEntry.FactLearned;
import dev.tellonce.bot.journal.Status;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Fact;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreChatTest {
  private static final List<String> KEYS = List.of("order_number", "size");

  private final World world = new World();

  @Test
  void answerBecomesAFactThatPointsToWhereItWasTold() {
    ConversationId talk = world.opened("v1");
    assertThat(world.unknown(talk, KEYS)).isEqualTo(KEYS);

    world.answers(talk, "v1", "order_number", "48213");

    Fact fact = world.bodies(talk, FactLearned.class).getFirst().fact();
    assertThat(fact.kind()).isEqualTo(Fact.Kind.ORDER_NUMBER);
    assertThat(fact.value()).isEqualTo("48213");
    assertThat(fact.source()).isEqualTo(world.seqOf(talk, ContextGiven.class));
    assertThat(world.unknown(talk, KEYS)).containsExactly("size");
  }

  @Test
  void answerToAQuestionOfTheOperatorsOwnIsALabel() {
    ConversationId talk = world.opened("v1");
    world.answers(talk, "v1", "size", "XL");
    assertThat(world.bodies(talk, FactLearned.class)).isEmpty();
    assertThat(world.brief(talk).attributes().values()).containsEntry("size", "XL");
    assertThat(world.unknown(talk, KEYS)).containsExactly("order_number");
  }

  @Test
  void whatWasSaidInPassingIsNotAskedAgain() {
    ConversationId talk = world.opened("v1");
    world.visitorSays(talk, "v1", "Where is my parcel? Order 48213");
    world.pass(Duration.ofSeconds(2));
    assertThat(world.unknown(talk, KEYS)).containsExactly("size");
  }

  @Test
  void answerThatOvertakesAMessageHidesNoFactOfIt() {
    ConversationId talk = world.opened("v1");
    world.visitorSays(talk, "v1", "Where is my parcel? Order 48213");
    world.answers(talk, "v1", "name", "Ida");
    world.pass(Duration.ofSeconds(2));
    assertThat(world.state(talk).facts())
        .extracting(Fact::kind)
        .contains(Fact.Kind.NAME, Fact.Kind.ORDER_NUMBER);
  }

  @Test
  void nothingIsAskedOnceAPersonWasAskedFor() {
    ConversationId talk = world.queued("v1");
    assertThat(world.state(talk).status()).isEqualTo(Status.QUEUED);
    assertThat(world.unknown(talk, KEYS)).isEmpty();
  }
}
