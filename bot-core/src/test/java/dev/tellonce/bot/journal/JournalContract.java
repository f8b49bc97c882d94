package dev.tellonce.bot.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tellonce.bot.journal.AppendResult.Appended;
import dev.tellonce.bot.journal.AppendResult.Conflict;
import dev.tellonce.bot.journal.AppendResult.Duplicate;
import dev.tellonce.bot.journal.AppendResult.Mismatched;
import dev.tellonce.bot.journal.AppendResult.Refusal;
import dev.tellonce.bot.journal.AppendResult.Refused;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Sender;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * How every journal opens and appends. A copy's test extends this and gives a new, empty journal.
 */
public abstract class JournalContract extends JournalBasics {
  @Test
  void openingStoresTheFirstEntryAsNumberOne() {
    NewEntry opened = opened();
    Journal.Opening.Open open = (Journal.Opening.Open) journal().open(SHOP, WEB, opened);

    assertThat(open.created()).isTrue();
    assertThat(journal().find(SHOP, WEB)).contains(open.id());
    List<Entry> log = journal().read(open.id(), 0, 10);
    assertThat(log).hasSize(1);
    Entry first = log.getFirst();
    assertThat(first.conversation()).isEqualTo(open.id());
    assertThat(first.seq()).isEqualTo(1);
    assertThat(first.time()).isEqualTo(clock.instant());
    assertThat(first.sender()).isEqualTo(opened.sender());
    assertThat(first.clientId()).isEqualTo(opened.clientId());
    assertThat(first.body()).isEqualTo(opened.body());
  }

  @Test
  void openingAgainGivesTheSameConversationAndStoresNothing() {
    ConversationId id = opened(WEB);
    assertThat(journal().open(SHOP, WEB, opened())).isEqualTo(new Journal.Opening.Open(id, false));
    assertThat(journal().read(id, 0, 10)).hasSize(1);
  }

  @Test
  void conversationBelongsToInboxChannelAndSessionTogether() {
    ConversationId id = opened(WEB);
    assertThat(opened(new ChannelSession("web", "visitor-2"))).isNotEqualTo(id);
    assertThat(opened(new ChannelSession("webhook", "visitor-1"))).isNotEqualTo(id);
    InboxId other = new InboxId("other");
    assertThat(journal().find(other, WEB)).isEmpty();
    assertThat(((Journal.Opening.Open) journal().open(other, WEB, opened())).id()).isNotEqualTo(id);
  }

  @Test
  void numbersHaveNoHoles() {
    ConversationId id = opened(WEB);
    for (int i = 0; i < 20; i++) {
      assertThat(append(id, said("message " + i))).isInstanceOf(Appended.class);
    }
    assertThat(append(id, said("a"), said("b"), said("c")).lastSeq()).isEqualTo(24);
    assertThat(journal().read(id, 0, 100))
        .extracting(Entry::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 24).boxed().toList());
    assertThat(journal().head(id).orElseThrow().seq()).isEqualTo(24);
  }

  @Test
  void appendAnswersWithTheEntriesAsTheyAreRead() {
    ConversationId id = opened(WEB);
    clock.advance(Duration.ofSeconds(3));
    Appended appended = append(id, said("one"), said("two"));
    assertThat(journal().read(id, 1, 10)).isEqualTo(appended.entries());
    assertThat(appended.entries()).extracting(Entry::time).containsOnly(clock.instant());
  }

  @Test
  void sameClientIdAgainIsADuplicateWithTheFirstNumberAndTime() {
    ConversationId id = opened(WEB);
    NewEntry entry = said("Where is my parcel?");
    Entry first = append(id, entry).entries().getFirst();
    for (int i = 0; i < 5; i++) {
      clock.advance(Duration.ofMinutes(1));
      append(id, said("in between " + i));
      NewEntry again =
          new NewEntry(
              entry.sender(), entry.clientId(), Optional.of(clock.instant()), entry.body());
      assertThat(journal().append(id, List.of(again), Expected.any()))
          .isEqualTo(new Duplicate(first.seq(), first.time()));
    }
    assertThat(journal().read(id, 0, 100))
        .filteredOn(e -> e.body().equals(entry.body()))
        .hasSize(1);
  }

  @Test
  void sameClientIdWithAnotherBodyIsRefusedAndTheFirstStays() {
    ConversationId id = opened(WEB);
    NewEntry entry = said("first");
    append(id, entry);
    NewEntry other =
        new NewEntry(entry.sender(), entry.clientId(), Optional.empty(), text("other"));
    assertThat(journal().append(id, List.of(other), Expected.any())).isEqualTo(new Mismatched(2));
    assertThat(journal().read(id, 1, 10)).extracting(Entry::body).containsExactly(entry.body());
  }

  @Test
  void sameClientIdWithAnotherTypeIsRefused() {
    ConversationId id = opened(WEB);
    NewEntry first =
        new NewEntry(VISITOR, ids.client(), Optional.empty(), new JournalEntry.Deleted(1));
    append(id, first);
    NewEntry other =
        new NewEntry(
            VISITOR,
            first.clientId(),
            Optional.empty(),
            new JournalEntry.Unknown("Other", "{\"target\":1}"));
    assertThat(journal().append(id, List.of(other), Expected.any())).isEqualTo(new Mismatched(2));
  }

  @Test
  void sameClientIdOfAnotherSenderIsAnotherEntry() {
    ConversationId id = opened(WEB);
    ClientId cid = ids.client();
    append(id, new NewEntry(VISITOR, cid, Optional.empty(), text("mine")));
    Sender agent = Sender.agent(new AgentId("maja"));
    assertThat(append(id, new NewEntry(agent, cid, Optional.empty(), text("mine"))).lastSeq())
        .isEqualTo(3);
  }

  @Test
  void whatWasSentIsFoundBySenderAndClientId() {
    ConversationId id = opened(WEB);
    NewEntry entry = said("find me");
    append(id, said("before"));
    Entry stored = append(id, entry).entries().getFirst();
    assertThat(journal().findSent(id, VISITOR, entry.clientId())).contains(stored);
    assertThat(journal().findSent(id, Sender.BOT, entry.clientId())).isEmpty();
    assertThat(journal().findSent(id, VISITOR, ids.client())).isEmpty();
    assertThat(journal().findSent(ids.conversation(), VISITOR, entry.clientId())).isEmpty();
  }

  @Test
  void senderKindIsPartOfTheSender() {
    ConversationId id = opened(WEB);
    ClientId cid = ids.client();
    append(
        id, new NewEntry(new Sender(Sender.Kind.AGENT, "bot"), cid, Optional.empty(), text("x")));
    assertThat(append(id, new NewEntry(Sender.BOT, cid, Optional.empty(), text("x"))).lastSeq())
        .isEqualTo(3);
  }

  @Test
  void sameClientIdInAnotherConversationIsAnotherEntry() {
    ConversationId one = opened(WEB);
    ConversationId two = opened(new ChannelSession("web", "visitor-2"));
    NewEntry entry = said("hello");
    assertThat(append(one, entry).lastSeq()).isEqualTo(2);
    assertThat(append(two, entry).lastSeq()).isEqualTo(2);
  }

  @Test
  void duplicateIsFoundBeforeTheExpectedNumberIsLookedAt() {
    ConversationId id = opened(WEB);
    NewEntry decision = said("decision");
    assertThat(journal().append(id, List.of(decision), Expected.exactly(1)))
        .isInstanceOf(Appended.class);
    append(id, said("later"));
    assertThat(journal().append(id, List.of(decision), Expected.exactly(1)))
        .isInstanceOf(Duplicate.class);
  }

  @Test
  void decisionOnAnOldStateIsAConflictAndStoresNothing() {
    ConversationId id = opened(WEB);
    append(id, said("one"));
    assertThat(journal().append(id, List.of(said("late")), Expected.exactly(1)))
        .isEqualTo(new Conflict(2));
    assertThat(journal().append(id, List.of(said("early")), Expected.exactly(3)))
        .isEqualTo(new Conflict(2));
    assertThat(journal().append(id, List.of(said("right")), Expected.exactly(2)))
        .isInstanceOf(Appended.class);
    assertThat(journal().head(id).orElseThrow().seq()).isEqualTo(3);
  }

  @Test
  void severalEntriesAreStoredAllOrNone() {
    ConversationId id = opened(WEB);
    NewEntry used = said("used");
    append(id, used);
    assertThat(journal().append(id, List.of(said("new"), used), Expected.any()))
        .isEqualTo(new Mismatched(2));
    assertThat(journal().read(id, 2, 10)).isEmpty();
    assertThat(journal().head(id).orElseThrow().seq()).isEqualTo(2);
    assertThat(append(id, said("next")).lastSeq()).isEqualTo(3);
  }

  @Test
  void emptyAppendIsAFaultOfTheCaller() {
    ConversationId id = opened(WEB);
    assertThatThrownBy(() -> journal().append(id, List.of(), Expected.any()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sameClientIdTwiceInOneAppendIsAFaultOfTheCaller() {
    ConversationId id = opened(WEB);
    NewEntry entry = said("x");
    assertThatThrownBy(() -> journal().append(id, List.of(entry, entry), Expected.any()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(journal().head(id).orElseThrow().seq()).isEqualTo(1);
  }

  @Test
  void unknownConversationIsRefusedAndReadsAsEmpty() {
    ConversationId nobody = ids.conversation();
    assertThat(journal().append(nobody, List.of(said("x")), Expected.any()))
        .isEqualTo(new Refused(Refusal.NO_CONVERSATION));
    assertThat(journal().read(nobody, 0, 10)).isEmpty();
    assertThat(journal().head(nobody)).isEmpty();
    assertThat(journal().state(nobody)).isEmpty();
    assertThat(journal().chainAt(nobody, 1)).isEmpty();
    assertThat(journal().find(SHOP, WEB)).isEmpty();
  }
}
