package dev.tellonce.bot.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.JournalEntry.AgentSaid;
import dev.tellonce.bot.journal.JournalEntry.Assigned;
import dev.tellonce.bot.journal.JournalEntry.BotSaid;
import dev.tellonce.bot.journal.JournalEntry.CallbackRequested;
import dev.tellonce.bot.journal.JournalEntry.ContextGiven;
import dev.tellonce.bot.journal.JournalEntry.Deleted;
import dev.tellonce.bot.journal.JournalEntry.DeliveryChanged;
import dev.tellonce.bot.journal.JournalEntry.Edited;
import dev.tellonce.bot.journal.JournalEntry.FactLearned;
import dev.tellonce.bot.journal.JournalEntry.FeedbackGiven;
import dev.tellonce.bot.journal.JournalEntry.HandOffRequested;
import dev.tellonce.bot.journal.JournalEntry.Identified;
import dev.tellonce.bot.journal.JournalEntry.NoteAdded;
import dev.tellonce.bot.journal.JournalEntry.Opened;
import dev.tellonce.bot.journal.JournalEntry.PromiseMade;
import dev.tellonce.bot.journal.JournalEntry.Queued;
import dev.tellonce.bot.journal.JournalEntry.RemarkMade;
import dev.tellonce.bot.journal.JournalEntry.Reopened;
import dev.tellonce.bot.journal.JournalEntry.Resolved;
import dev.tellonce.bot.journal.JournalEntry.Tagged;
import dev.tellonce.bot.journal.JournalEntry.Transferred;
import dev.tellonce.bot.journal.JournalEntry.Understood;
import dev.tellonce.bot.journal.JournalEntry.Unknown;
import dev.tellonce.bot.journal.JournalEntry.VisitorSaid;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.DeliveryOutcome;
import dev.tellonce.bot.message.ToneVerdict;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a visitor and the staff may see of every type of entry. */
class RedactionTest {
  private static final Set<Class<?>> WHOLE =
      Set.of(
          Opened.class,
          VisitorSaid.class,
          Queued.class,
          Assigned.class,
          Edited.class,
          Deleted.class,
          Resolved.class,
          Reopened.class,
          FeedbackGiven.class,
          CallbackRequested.class);
  private static final Set<Class<?>> IN_PART =
      Set.of(BotSaid.class, AgentSaid.class, Transferred.class);
  private static final Set<Class<?>> HIDDEN =
      Set.of(
          Understood.class,
          FactLearned.class,
          HandOffRequested.class,
          NoteAdded.class,
          Tagged.class,
          DeliveryChanged.class,
          Identified.class,
          ContextGiven.class,
          PromiseMade.class,
          RemarkMade.class,
          Unknown.class);

  static Stream<JournalEntry> entries() {
    return EveryEntry.entries().stream();
  }

  @Test
  void samplesHoldEveryTypeThereIs() {
    assertThat(types(EveryEntry.entries().stream()))
        .containsExactlyInAnyOrder(JournalEntry.class.getPermittedSubclasses());
    assertThat(types(EveryEntry.contents().stream()))
        .containsExactlyInAnyOrder(Content.class.getPermittedSubclasses());
    assertThat(types(EveryEntry.verdicts().stream()))
        .containsExactlyInAnyOrder(ToneVerdict.class.getPermittedSubclasses());
    assertThat(types(EveryEntry.outcomes().stream()))
        .containsExactlyInAnyOrder(DeliveryOutcome.class.getPermittedSubclasses());
  }

  @Test
  void everyTypeIsEitherWholeOrInPartOrHidden() {
    assertThat(Stream.of(WHOLE, IN_PART, HIDDEN).flatMap(Set::stream))
        .containsExactlyInAnyOrder(JournalEntry.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @MethodSource("entries")
  void staffSeeEverything(JournalEntry entry) {
    assertThat(Redaction.visible(entry, Reader.STAFF)).contains(entry);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void visitorSeesWhatTheTableSays(JournalEntry entry) {
    if (HIDDEN.contains(entry.getClass())) {
      assertThat(Redaction.visible(entry, Reader.VISITOR)).isEmpty();
      assertThat(entry.audience()).isEqualTo(Audience.STAFF);
    } else {
      assertThat(entry.audience()).isEqualTo(Audience.ALL);
      JournalEntry seen = Redaction.visible(entry, Reader.VISITOR).orElseThrow();
      assertThat(seen).hasSameClassAs(entry);
      if (WHOLE.contains(entry.getClass())) {
        assertThat(seen).isEqualTo(entry);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("entries")
  void visitorNeverSeesWordsForStaff(JournalEntry entry) {
    assertThat(Redaction.visible(entry, Reader.VISITOR).toString())
        .doesNotContain(EveryEntry.STAFF_ONLY);
  }

  @Test
  void visitorSeesAnAgentsTextWithoutItsOwnWordsAndVerdict() {
    for (JournalEntry entry : EveryEntry.entries()) {
      if (entry instanceof AgentSaid said) {
        assertThat(Redaction.visible(said, Reader.VISITOR))
            .contains(
                new AgentSaid(
                    said.agent(),
                    said.content(),
                    "",
                    new ToneVerdict.Fine(),
                    false,
                    said.replyTo()));
      }
    }
  }

  @Test
  void visitorSeesTheServersTextWithoutItsSourceAndVerdict() {
    for (JournalEntry entry : EveryEntry.entries()) {
      if (entry instanceof BotSaid said) {
        BotSaid seen = (BotSaid) Redaction.visible(said, Reader.VISITOR).orElseThrow();
        assertThat(seen.content()).isEqualTo(said.content());
        assertThat(seen.links()).isEqualTo(said.links());
        assertThat(seen.purpose()).isEqualTo(said.purpose());
        assertThat(seen.faq()).isEmpty();
        assertThat(seen.asWritten()).isEmpty();
        assertThat(seen.tone()).isEqualTo(new ToneVerdict.Fine());
      }
    }
  }

  @Test
  void visitorSeesATransferWithoutTheWordsBetweenColleagues() {
    for (JournalEntry entry : EveryEntry.entries()) {
      if (entry instanceof Transferred moved) {
        assertThat(Redaction.visible(moved, Reader.VISITOR))
            .contains(new Transferred(moved.from(), moved.to(), moved.cause(), ""));
      }
    }
  }

  private static Set<Class<?>> types(Stream<?> values) {
    return values.map(Object::getClass).collect(Collectors.toSet());
  }
}
