package dev.tellonce.bot.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.Sender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every journal says of what it holds, and whom it tells. */
public abstract class JournalReadingContract extends JournalBasics {
  @Test
  void readingGivesPagesInOrder() {
    ConversationId id = opened(WEB);
    for (int i = 2; i <= 10; i++) {
      append(id, said("message " + i));
    }
    assertThat(journal().read(id, 0, 4)).extracting(Entry::seq).containsExactly(1L, 2L, 3L, 4L);
    assertThat(journal().read(id, 4, 4)).extracting(Entry::seq).containsExactly(5L, 6L, 7L, 8L);
    assertThat(journal().read(id, 8, 4)).extracting(Entry::seq).containsExactly(9L, 10L);
    assertThat(journal().read(id, 10, 4)).isEmpty();
    assertThat(journal().read(id, 1000, 4)).isEmpty();
  }

  @Test
  void chainValuesAgreeEverywhereAndTellHistoriesApart() {
    ConversationId id = opened(WEB);
    append(id, said("one"), said("two"));
    List<Entry> log = journal().read(id, 0, 10);
    for (Entry entry : log) {
      assertThat(entry.chain()).matches("[A-Za-z0-9_-]{11}");
      assertThat(journal().chainAt(id, entry.seq())).contains(entry.chain());
    }
    assertThat(log).extracting(Entry::chain).doesNotHaveDuplicates();
    assertThat(journal().head(id)).contains(new Head(3, log.getLast().chain()));
    assertThat(journal().chainAt(id, 0)).isEmpty();
    assertThat(journal().chainAt(id, 4)).isEmpty();

    ConversationId other = opened(new ChannelSession("web", "visitor-2"));
    assertThat(journal().chainAt(other, 1)).isNotEqualTo(journal().chainAt(id, 1));
  }

  @Test
  void everyTypeOfEntryComesBackAsItWasStored() {
    ConversationId id = opened(WEB);
    List<JournalEntry> bodies = EveryEntry.entries();
    for (JournalEntry body : bodies) {
      append(id, new NewEntry(Sender.SYSTEM, ids.client(), Optional.empty(), body));
    }
    assertThat(journal().read(id, 1, bodies.size()))
        .extracting(Entry::body)
        .containsExactlyElementsOf(bodies);
  }

  @Test
  void stateIsTheFoldOfTheLogAfterEveryEntry() {
    ConversationId id = opened(WEB);
    for (JournalEntry body : EveryEntry.entries()) {
      clock.advance(Duration.ofSeconds(1));
      append(id, new NewEntry(Sender.SYSTEM, ids.client(), Optional.empty(), body));
      assertThat(journal().state(id))
          .contains(
              Fold.fold(ConversationState.empty(id, SHOP, WEB), journal().read(id, 0, 1_000)));
    }
  }

  @Test
  void summariesShowTheLongestWaitingFirst() {
    List<ConversationId> waiting = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ConversationId id = opened(new ChannelSession("web", "waiting-" + i));
      append(id, said("question " + i), system(new JournalEntry.Queued(clock.instant())));
      waiting.add(id);
      clock.advance(Duration.ofMinutes(1));
    }
    ConversationId assigned = opened(new ChannelSession("web", "assigned"));
    append(assigned, said("hello"), system(new JournalEntry.Assigned(MAJA)));
    ConversationId quiet = opened(new ChannelSession("web", "quiet"));

    assertThat(journal().summaries(Set.of(Status.QUEUED), 10))
        .extracting(ConversationSummary::id)
        .containsExactlyElementsOf(waiting);
    assertThat(journal().summaries(Set.of(Status.QUEUED), 2))
        .extracting(ConversationSummary::id)
        .containsExactlyElementsOf(waiting.subList(0, 2));
    assertThat(journal().summaries(EnumSet.allOf(Status.class), 100))
        .hasSize(7)
        .last()
        .satisfies(row -> assertThat(row.id()).isEqualTo(quiet));
    assertThat(journal().summaries(Set.of(), 10)).isEmpty();
    assertThat(journal().summaries(Set.of(Status.ASSIGNED), 10))
        .containsExactly(
            ConversationSummary.of(
                journal().state(assigned).orElseThrow(),
                journal().read(assigned, 2, 1).getFirst().time()));
  }

  @Test
  void summariesThatWaitEquallyLongComeById() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      expected.add(opened(new ChannelSession("web", "v" + i)).value());
    }
    Collections.sort(expected);
    assertThat(journal().summaries(Set.of(Status.BOT), 100))
        .extracting(row -> row.id().value())
        .containsExactlyElementsOf(expected);
  }

  @Test
  void conversationsOfAPersonTheSiteVouchesForBelongTogether() {
    ConversationId first = opened(new ChannelSession("web", "first"));
    append(first, identified("customer-17", true), said("a lamp"));
    clock.advance(Duration.ofMinutes(1));
    ConversationId second = opened(new ChannelSession("web", "second"));
    append(second, identified("customer-17", true), said("the lamp again"));
    clock.advance(Duration.ofMinutes(1));
    ConversationId third = opened(new ChannelSession("web", "third"));
    append(third, identified("customer-17", true));
    ConversationId claimed = opened(new ChannelSession("web", "claimed"));
    append(claimed, identified("customer-17", false));
    ConversationId other = opened(new ChannelSession("web", "other"));
    append(other, identified("customer-18", true));
    ConversationId nameless = opened(new ChannelSession("web", "nameless"));
    append(nameless, identified("", true));
    InboxId outlet = new InboxId("outlet");
    NewEntry elsewhere =
        system(new JournalEntry.Opened(outlet, "web", Language.ENGLISH, Optional.empty(), true));
    ConversationId stranger =
        ((Journal.Opening.Open)
                journal().open(outlet, new ChannelSession("web", "stranger"), elsewhere))
            .id();
    append(stranger, identified("customer-17", true));

    assertThat(journal().ofSamePerson(first, 10))
        .extracting(ConversationSummary::id)
        .containsExactly(third, second);
    assertThat(journal().ofSamePerson(first, 1))
        .extracting(ConversationSummary::id)
        .containsExactly(third);
    assertThat(journal().ofSamePerson(second, 10))
        .contains(
            ConversationSummary.of(
                journal().state(first).orElseThrow(),
                journal().read(first, 2, 1).getFirst().time()));
    for (ConversationId alone : List.of(claimed, other, nameless, stranger)) {
      assertThat(journal().ofSamePerson(alone, 10)).isEmpty();
    }
  }

  @Test
  void aConversationIsOfThePersonTheSiteLastVouchedFor() {
    ConversationId first = opened(new ChannelSession("web", "first"));
    append(first, identified("customer-17", true));
    ConversationId second = opened(new ChannelSession("web", "second"));
    append(second, identified("customer-18", true));
    append(second, identified("customer-17", true));
    append(second, identified("", false));

    assertThat(journal().ofSamePerson(first, 10))
        .extracting(ConversationSummary::id)
        .containsExactly(second);
  }

  private NewEntry identified(String subject, boolean verified) {
    return system(new JournalEntry.Identified(subject, "Anna", "", verified));
  }

  @Test
  void epochIsElevenCharactersAndStays() {
    assertThat(journal().epoch()).matches("[A-Za-z0-9_-]{11}").isEqualTo(journal().epoch());
  }

  @Test
  void listenersHearOfEveryAppendInOrderBeforeItReturns() {
    List<Entry> heard = Collections.synchronizedList(new ArrayList<>());
    journal().onAppended(heard::addAll);
    ConversationId id = opened(WEB);
    assertThat(heard).hasSize(1);
    for (int i = 0; i < 10; i++) {
      append(id, said("a" + i), said("b" + i));
      assertThat(heard).hasSize(3 + 2 * i);
    }
    assertThat(heard).isEqualTo(journal().read(id, 0, 100));
  }

  @Test
  void listenersHearNothingOfWhatIsNotStored() {
    ConversationId id = opened(WEB);
    NewEntry entry = said("x");
    append(id, entry);
    List<Entry> heard = Collections.synchronizedList(new ArrayList<>());
    journal().onAppended(heard::addAll);
    journal().append(id, List.of(entry), Expected.any());
    journal().append(id, List.of(said("y")), Expected.exactly(1));
    journal().open(SHOP, WEB, opened());
    assertThat(heard).isEmpty();
  }

  @Test
  void listenerThatFailsHurtsNobody() {
    List<Entry> heard = Collections.synchronizedList(new ArrayList<>());
    journal()
        .onAppended(
            entries -> {
              throw new IllegalStateException("made to fail by a test");
            });
    journal().onAppended(heard::addAll);
    ConversationId id = opened(WEB);
    assertThat(append(id, said("x")).lastSeq()).isEqualTo(2);
    assertThat(heard).hasSize(2);
  }
}
