package dev.tellonce.server.store;

import dev.tellonce.bot.journal.ConversationState;
import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.journal.JournalEntry.AgentSaid;
import dev.tellonce.bot.journal.JournalEntry.BotPurpose;
import dev.tellonce.bot.journal.JournalEntry.BotSaid;
import dev.tellonce.bot.journal.JournalEntry.Deleted;
import dev.tellonce.bot.journal.JournalEntry.HandOffRequested;
import dev.tellonce.bot.journal.JournalEntry.Resolved;
import dev.tellonce.bot.journal.JournalEntry.Understood;
import dev.tellonce.bot.journal.JournalEntry.VisitorSaid;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.FaqReference;
import dev.tellonce.bot.message.HandOffReason;
import dev.tellonce.server.admin.OpenQuestions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Notes which questions found no answer, inside the transaction of the entry that says so, and only
 * for inboxes that collect them. The writer's thread alone.
 */
final class QuestionWrites {
  /** So many entries before the hand-off are looked at for the question. */
  private static final int LOOKED_AT = 200;

  /** A question of more messages than this keeps its last ones. */
  private static final int MOST_LINES = 10;

  private static final Set<HandOffReason> WITHOUT_ANSWER =
      Set.of(HandOffReason.NOT_COVERED, HandOffReason.DID_NOT_HELP);

  private final Sql sql = Sql.named("questions.sql");
  private final Sql journal;
  private final EntryRows rows;

  /**
   * Creates it.
   *
   * @param journal the journal's statements
   * @param rows reads entries
   */
  QuestionWrites(Sql journal, EntryRows rows) {
    this.journal = journal;
    this.rows = rows;
  }

  /**
   * Derives what follows from an entry.
   *
   * @param state the conversation with the entry
   * @param entry the entry, stored already
   */
  void derive(Db db, ConversationState state, Entry entry) throws SQLException {
    if (entry.body() instanceof HandOffRequested asked && WITHOUT_ANSWER.contains(asked.reason())) {
      note(db, state, entry, asked.reason());
    } else if (entry.body() instanceof Deleted deleted) {
      forget(db, state.id(), deleted.target());
    }
  }

  private void forget(Db db, ConversationId id, long target) throws SQLException {
    if (db.update(sql.get("forget_line"), id.value(), target) > 0) {
      db.update(sql.get("forget_wordless"), id.value());
    }
  }

  private void note(Db db, ConversationState state, Entry entry, HandOffReason reason)
      throws SQLException {
    if (db.number(sql.get("is_collecting"), state.inbox().value()) == 0) {
      return;
    }
    long through = entry.seq() - 1;
    Asked asked =
        asked(
            rows.read(db, journal, state.id(), Math.max(0, through - LOOKED_AT), LOOKED_AT).stream()
                .filter(before -> before.seq() <= through)
                .toList());
    if (asked.lines().isEmpty()) {
      return;
    }
    db.update(sql.get("forget_old"), entry.time().minus(OpenQuestions.KEPT));
    db.update(
        sql.get("insert_question"),
        state.id().value(),
        entry.seq(),
        state.inbox().value(),
        state.language().code(),
        entry.time(),
        reason.wireName(),
        asked.entry().map(faq -> faq.id().value()).orElse(""));
    for (long said : asked.lines()) {
      db.update(sql.get("insert_line"), state.id().value(), entry.seq(), said);
    }
  }

  /**
   * What was asked.
   *
   * @param lines the numbers of the messages
   * @param entry the answer that did not help, or what came nearest
   */
  record Asked(List<Long> lines, Optional<FaqReference> entry) {}

  /**
   * Finds the question by going back from the hand-off: the texts since the last turn of the
   * server. Where a button was tapped last, the question stands before the answer it was tapped on.
   */
  static Asked asked(List<Entry> before) {
    List<Long> lines = new ArrayList<>();
    Set<Long> takenBack = new HashSet<>();
    Optional<FaqReference> faq = Optional.empty();
    long upTo = Long.MAX_VALUE;
    for (Entry entry : before.reversed()) {
      JournalEntry body = entry.body();
      if (body instanceof Deleted deleted) {
        takenBack.add(deleted.target());
      }
      if (entry.seq() > upTo) {
        continue;
      }
      if (isEnd(body)) {
        break;
      }
      if (body instanceof VisitorSaid said) {
        if (said.content() instanceof Content.Chosen tapped && lines.isEmpty()) {
          upTo = tapped.of();
        } else if (said.content() instanceof Content.Text
            && !takenBack.contains(entry.seq())
            && lines.size() < MOST_LINES) {
          lines.addFirst(entry.seq());
        }
      } else if (body instanceof BotSaid said && isTurn(said.purpose())) {
        if (!lines.isEmpty()) {
          break;
        }
        faq = faq.or(said::faq);
      } else if (body instanceof Understood understood) {
        faq = faq.or(() -> understood.understanding().hits().stream().findFirst());
      }
    }
    return new Asked(List.copyOf(lines), faq);
  }

  /** What was said before somebody helped, or before the last hand-off, is another question. */
  private static boolean isEnd(JournalEntry body) {
    return body instanceof AgentSaid
        || body instanceof Resolved
        || body instanceof HandOffRequested;
  }

  private static boolean isTurn(BotPurpose purpose) {
    return switch (purpose) {
      case ANSWER, CLARIFY, THANKS -> true;
      case HAND_OFF, NOTICE -> false;
    };
  }
}
