package dev.tellonce.bot.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.AppendResult.Appended;
import dev.tellonce.bot.journal.AppendResult.Conflict;
import dev.tellonce.bot.journal.AppendResult.Duplicate;
import dev.tellonce.bot.message.AgentCard;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.RandomIds;
import dev.tellonce.bot.message.Sender;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every journal does for many threads at once. */
public abstract class JournalRaceContract extends JournalBasics {
  @Test
  void manyThreadsWithOneClientIdStoreOneEntry() {
    ConversationId id = opened(WEB);
    for (int round = 0; round < rounds(); round++) {
      NewEntry entry = said("round " + round);
      List<AppendResult> results =
          Race.run(32, i -> journal().append(id, List.of(entry), Expected.any()));
      long seq = journal().head(id).orElseThrow().seq();
      assertThat(seq).isEqualTo(2 + round);
      assertThat(results).filteredOn(r -> r instanceof Appended).hasSize(1);
      assertThat(results)
          .filteredOn(r -> r instanceof Duplicate)
          .hasSize(31)
          .allSatisfy(r -> assertThat(((Duplicate) r).seq()).isEqualTo(seq));
    }
  }

  @Test
  void manyOpensAtOnceMakeOneConversation() {
    for (int round = 0; round < rounds() / 4; round++) {
      ChannelSession session = new ChannelSession("web", "visitor-" + round);
      List<Journal.Opening> results = Race.run(64, i -> journal().open(SHOP, session, opened()));
      assertThat(results).allSatisfy(r -> assertThat(r).isInstanceOf(Journal.Opening.Open.class));
      assertThat(results)
          .extracting(r -> ((Journal.Opening.Open) r).id())
          .containsOnly(journal().find(SHOP, session).orElseThrow());
      assertThat(results).filteredOn(r -> ((Journal.Opening.Open) r).created()).hasSize(1);
    }
  }

  @Test
  void oneAgentWins() {
    ConversationId id = opened(WEB);
    for (int round = 0; round < rounds(); round++) {
      long seq = journal().head(id).orElseThrow().seq();
      List<AppendResult> results =
          Race.run(
              16,
              i -> {
                AgentId agent = new AgentId("agent-" + i);
                AgentCard card = new AgentCard(agent, "Agent " + i, "", List.of(Language.ENGLISH));
                NewEntry accept =
                    new NewEntry(
                        Sender.agent(agent),
                        new RandomIds(new Random(i)).client(),
                        Optional.empty(),
                        new JournalEntry.Assigned(card));
                return journal().append(id, List.of(fresh(accept)), Expected.exactly(seq));
              });
      assertThat(results).filteredOn(r -> r instanceof Appended).hasSize(1);
      assertThat(results)
          .filteredOn(r -> r instanceof Conflict)
          .hasSize(15)
          .allSatisfy(r -> assertThat(r).isEqualTo(new Conflict(seq + 1)));
    }
  }

  @Test
  void manyThreadsTogetherLeaveNoHole() {
    ConversationId id = opened(WEB);
    List<List<Long>> seqs =
        Race.run(
            16,
            thread -> {
              List<Long> mine = new ArrayList<>();
              for (int i = 0; i < 25; i++) {
                mine.add(append(id, said("thread " + thread + " message " + i)).lastSeq());
              }
              return mine;
            });
    assertThat(seqs).allSatisfy(mine -> assertThat(mine).isSorted());
    assertThat(seqs.stream().flatMap(List::stream)).doesNotHaveDuplicates().hasSize(400);
    assertThat(journal().head(id).orElseThrow().seq()).isEqualTo(401);
    assertThat(journal().read(id, 0, 1_000)).hasSize(401);
  }
}
