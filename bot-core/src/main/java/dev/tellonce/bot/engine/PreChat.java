package dev.tellonce.bot.engine;

import dev.tellonce.bot.engine.Scribe.Plan;
import dev.tellonce.bot.handoff.Brief;
import dev.tellonce.bot.journal.ConversationState;
import dev.tellonce.bot.journal.Journal;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.journal.JournalEntry.ContextGiven;
import dev.tellonce.bot.journal.JournalEntry.FactLearned;
import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Fact;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.bot.understanding.SecretMask;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the operator wants to know before the first person helps: never asked for what is known, and
 * an answer is known from then on. Any thread; blocks on the journal.
 */
public final class PreChat {
  /** The visitor said so, asked for nothing else. */
  private static final double CERTAIN = 1;

  private final Journal journal;
  private final Scribe scribe;
  private final Briefs briefs;
  private final SecretMask mask;
  private final Supplier<Optional<Understanders>> understanders;
  private final ZoneId zone;
  private final InstantSource clock;

  PreChat(
      Journal journal,
      Scribe scribe,
      Briefs briefs,
      Engine.Parts parts,
      ZoneId zone,
      InstantSource clock) {
    this.journal = journal;
    this.scribe = scribe;
    this.briefs = briefs;
    this.mask = parts.mask();
    this.understanders = parts.understanders();
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * Which of the operator's questions are still worth asking: none once a person was asked for.
   *
   * @param conversation where
   * @param keys what would be asked
   */
  public List<String> unknown(ConversationId conversation, List<String> keys) {
    Optional<ConversationState> state = journal.state(conversation);
    Optional<Brief> brief = briefs.read(conversation);
    if (state.isEmpty() || brief.isEmpty()) {
      return keys;
    }
    boolean wasHandedOver =
        state.get().handOff().isPresent() || state.get().lastAgent().isPresent();
    return wasHandedOver
        ? List.of()
        : keys.stream().filter(key -> !isKnown(brief.get(), key)).toList();
  }

  private static boolean isKnown(Brief brief, String key) {
    boolean told = brief.facts().stream().anyMatch(fact -> fact.kind().wireName().equals(key));
    boolean labelled = brief.attributes().values().containsKey(key);
    return told
        || labelled
        || (key.equals(Fact.Kind.NAME.wireName()) && !brief.name().isEmpty())
        || (key.equals(Fact.Kind.EMAIL.wireName()) && !brief.email().isEmpty());
  }

  /**
   * Stores an answer, card and id numbers masked: as a label, and where the key is a kind of fact
   * as that fact, told by the visitor.
   *
   * @param conversation where
   * @param session who
   * @param clientId the sender's id of it
   * @param key what was asked
   * @param text the answer, 1 to 200 characters
   */
  public Outcome answer(
      ConversationId conversation,
      ChannelSession session,
      ClientId clientId,
      String key,
      String text) {
    ContextGiven given = new ContextGiven(Map.of(key, mask.mask(text)), List.of());
    return scribe.decide(
        conversation,
        Sender.visitor(session),
        clientId,
        given::equals,
        state ->
            fact(state, key, mask.mask(text))
                .map(fact -> Plan.write(new JournalEntry[] {given, new FactLearned(fact)}))
                .orElseGet(() -> Plan.write(given)));
  }

  private Optional<Fact> fact(ConversationState state, String key, String text) {
    long source = state.lastSeq() + 1;
    return Arrays.stream(Fact.Kind.values())
        .filter(kind -> kind.wireName().equals(key))
        .findFirst()
        .map(
            kind ->
                read(state, text, source).stream()
                    .filter(fact -> fact.kind() == kind)
                    .findFirst()
                    .orElseGet(() -> new Fact(kind, text.strip(), text, source, CERTAIN)));
  }

  private List<Fact> read(ConversationState state, String text, long source) {
    LocalDate today = clock.instant().atZone(zone).toLocalDate();
    return understanders
        .get()
        .map(ready -> ready.facts().read(text, state.language(), today, source))
        .orElse(List.of());
  }
}
