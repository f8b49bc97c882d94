package dev.tellonce.server.story;

import static dev.tellonce.server.proof.HostileWords.cut;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.content.CannedReply;
import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.journal.Expected;
import dev.tellonce.bot.journal.Journal.Opening;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.journal.NewEntry;
import dev.tellonce.bot.message.AgentCard;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.CannedReplyId;
import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Fact;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.FaqReference;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.Link;
import dev.tellonce.bot.message.PageVisit;
import dev.tellonce.bot.message.RandomIds;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.bot.message.ToneVerdict;
import dev.tellonce.bot.message.TrailStep;
import dev.tellonce.bot.people.Agent;
import dev.tellonce.server.store.SqliteStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Puts hostile words into every place of a store that can hold words. One thread. */
final class HostileShop {
  private static final int TURNS = 4;
  private static final Instant TIME = Instant.parse("2026-03-01T09:30:15Z");

  private final SqliteStore store;
  private final AgentId mia;
  private final List<String> words;
  private final RandomIds ids = new RandomIds(new Random(5));

  HostileShop(SqliteStore store, AgentId mia, List<String> words) {
    this.store = store;
    this.mia = mia;
    this.words = words;
  }

  private static Content said(String text) {
    return new Content.Text(text);
  }

  private AgentCard card(String text) {
    return new AgentCard(mia, cut(text, 200), cut(text, 200), List.of(Language.ENGLISH));
  }

  /** What an agent or a visitor sees of a text in a conversation, in every place that holds one. */
  private List<Function<String, JournalEntry>> places() {
    return List.of(
        text ->
            new JournalEntry.AgentSaid(
                card(text), said("Yes"), text, new ToneVerdict.Fine(), false, Optional.empty()),
        text ->
            new JournalEntry.VisitorSaid(
                new Content.File("f-1", cut(text, 255), "text/plain", 7), Optional.empty()),
        text ->
            new JournalEntry.BotSaid(
                JournalEntry.BotPurpose.ANSWER,
                new Content.Choice(text, List.of(new Content.Option("a", cut(text, 200)))),
                List.of(new Link("https://shop.example/" + cut(text, 200), cut(text, 200))),
                Optional.of(new FaqReference(new FaqId("a"), 1, cut(text, 1000), 0.9)),
                1,
                text,
                new ToneVerdict.Fine()),
        text -> new JournalEntry.NoteAdded(mia, text),
        text -> new JournalEntry.Tagged(cut(text, 64), true),
        text -> new JournalEntry.Tagged(cut(text, 64), false),
        text ->
            new JournalEntry.ContextGiven(
                Map.of(cut(text, 40), cut(text, 200)),
                List.of(
                    new TrailStep(
                        cut(text, 80),
                        new PageVisit("https://shop.example/" + cut(text, 500), cut(text, 300)),
                        TIME))),
        text ->
            new JournalEntry.FactLearned(
                new Fact(Fact.Kind.NAME, cut(text, 200), cut(text, 200), 2, 1)),
        text ->
            new JournalEntry.Transferred(
                mia, card(text), JournalEntry.TransferCause.EXPERTISE, cut(text, 500)),
        text -> new JournalEntry.RemarkMade(text, cut(text, 2000), cut(text, 35)),
        text -> new JournalEntry.CallbackRequested("+45 12 34 56 78", cut(text, 200), text),
        text -> new JournalEntry.FeedbackGiven(3, cut(text, 1000)),
        text -> new JournalEntry.PromiseMade(mia, cut(text, 500), TIME));
  }

  /** Each place of one conversation holds every fourth text. */
  void tell(ConversationId talk, Sender visitor) {
    List<Function<String, JournalEntry>> places = places();
    for (int i = 0; i < words.size(); i++) {
      String text = words.get(i);
      List<NewEntry> entries = new ArrayList<>();
      for (int place = 0; place < places.size(); place++) {
        Function<String, JournalEntry> made = places.get(place);
        if (place % TURNS == i % TURNS) {
          taken(() -> made.apply(text))
              .ifPresent(body -> entries.add(entry(sender(body, visitor), body)));
        }
      }
      store.journal().append(talk, entries, Expected.any());
    }
  }

  private Sender sender(JournalEntry body, Sender visitor) {
    if (body instanceof JournalEntry.VisitorSaid) {
      return visitor;
    }
    return body instanceof JournalEntry.AgentSaid ? Sender.agent(mia) : Sender.SYSTEM;
  }

  private NewEntry entry(Sender sender, JournalEntry body) {
    return new NewEntry(sender, ids.client(), Optional.empty(), body);
  }

  /** Kept out by the domain, with a sentence: blank, too long, a hole in a canned reply. */
  private static <T> Optional<T> taken(Supplier<T> made) {
    try {
      return Optional.of(made.get());
    } catch (InvalidValueException refused) {
      assertThat(refused).hasMessageContaining("expected");
      return Optional.empty();
    }
  }

  /** Every fourth as name, page and first words of a conversation that waits for a person. */
  void queue() {
    for (int i = 0; i < words.size(); i += TURNS) {
      String text = words.get(i);
      ChannelSession session = new ChannelSession(ChannelSession.WEB, "hostile" + i);
      PageVisit page = new PageVisit("https://shop.example/" + cut(text, 900), cut(text, 300));
      JournalEntry.Opened opened =
          new JournalEntry.Opened(
              new InboxId("shop"), "web", Language.ENGLISH, Optional.of(page), false);
      Opening opening = store.journal().open(opened.inbox(), session, entry(Sender.SYSTEM, opened));
      if (opening instanceof Opening.Open open && !text.isBlank()) {
        String name = cut(text, 200);
        store
            .journal()
            .append(
                open.id(),
                List.of(
                    entry(Sender.SYSTEM, new JournalEntry.Identified("", name, name, false)),
                    entry(
                        Sender.visitor(session),
                        new JournalEntry.VisitorSaid(said(text), Optional.empty())),
                    entry(Sender.SYSTEM, new JournalEntry.Queued(TIME.plusSeconds(i)))),
                Expected.any());
      }
    }
  }

  /** Every fourth in what administrators look after: answers, canned replies, colleagues. */
  void staff() {
    store.faq().save(everyFourth(1, this::faq));
    store.canned().save(everyFourth(2, this::canned), "import");
    everyFourth(3, this::agent).forEach(store.agents()::save);
  }

  private <T> List<T> everyFourth(int first, Numbered<T> make) {
    return IntStream.iterate(first, i -> i < words.size(), i -> i + TURNS)
        .mapToObj(i -> taken(() -> make.of(i, words.get(i))))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Makes something of a text and its number. */
  private interface Numbered<T> {
    T of(int number, String text);
  }

  private FaqEntry faq(int number, String text) {
    return new FaqEntry(
        new FaqId("hostile-" + number),
        Language.ENGLISH,
        1,
        cut(text, 60),
        cut(text, 1000),
        List.of(cut(text, 300)),
        text,
        Optional.of(new Link("https://shop.example/help", cut(text, 200))),
        true);
  }

  private CannedReply canned(int number, String text) {
    return new CannedReply(
        new CannedReplyId("hostile-" + number),
        Language.ENGLISH,
        1,
        "h" + number,
        cut(text, 100),
        text);
  }

  private Agent agent(int number, String text) {
    return new Agent(
        new AgentId("agent" + number),
        "agent" + number,
        cut(text, 200),
        cut(text, 200),
        List.of(Language.ENGLISH),
        Agent.Role.AGENT,
        4,
        true,
        number % 2 == 0);
  }
}
