package dev.tellonce.server.ingress;

import dev.tellonce.bot.delivery.PlainText;
import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.journal.JournalEntry.AgentSaid;
import dev.tellonce.bot.journal.JournalEntry.BotSaid;
import dev.tellonce.bot.journal.JournalEntry.Deleted;
import dev.tellonce.bot.journal.JournalEntry.Edited;
import dev.tellonce.bot.journal.JournalEntry.Resolved;
import dev.tellonce.bot.journal.JournalEntry.VisitorSaid;
import dev.tellonce.bot.journal.Reader;
import dev.tellonce.bot.journal.Redaction;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.Link;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was said in a conversation as its visitor may read it: every entry passes {@link Redaction}
 * first, changed messages read as they were changed, and of a very long conversation the end is
 * kept. One thread.
 */
final class Transcript {
  /** About as many characters as one e-mail of it has, its markup included. */
  static final int MOST_CHARACTERS = 400_000;

  /** What a line costs beside its words: who, when, and the tags. */
  private static final int AROUND_A_LINE = 400;

  /** Who says a line. */
  enum Voice {
    VISITOR,
    BOT,
    AGENT,
    /** Nobody: the matter was settled. */
    SETTLED
  }

  /**
   * One line.
   *
   * @param at when it was said
   * @param voice who said it
   * @param name an agent's name; empty for others
   * @param content what; empty for what was taken back, and where nobody speaks
   * @param links links beside it
   */
  record Line(Instant at, Voice voice, String name, Optional<Content> content, List<Link> links) {
    /** Keeps its own copy. */
    Line {
      links = List.copyOf(links);
    }

    private Line with(Optional<Content> newer) {
      return new Line(at, voice, name, newer, newer.isEmpty() ? List.of() : links);
    }

    /** Of each character the most that it becomes as markup counts. */
    private int cost() {
      return AROUND_A_LINE
          + content.map(words -> Markup.escaped(PlainText.of(words, links)).length()).orElse(0);
    }
  }

  private final TreeMap<Long, Line> lines = new TreeMap<>();
  private int cost;
  private boolean cut;

  /** Takes the next entry of the log. */
  void add(Entry entry) {
    Optional<JournalEntry> seen = Redaction.visible(entry.body(), Reader.VISITOR);
    if (seen.isEmpty()) {
      return;
    }
    JournalEntry body = seen.get();
    if (body instanceof VisitorSaid said) {
      put(entry, Voice.VISITOR, "", Optional.of(said.content()), List.of());
    } else if (body instanceof BotSaid said) {
      put(entry, Voice.BOT, "", Optional.of(said.content()), said.links());
    } else if (body instanceof AgentSaid said) {
      put(entry, Voice.AGENT, said.agent().name(), Optional.of(said.content()), List.of());
    } else if (body instanceof Resolved) {
      put(entry, Voice.SETTLED, "", Optional.empty(), List.of());
    } else if (body instanceof Edited edited) {
      change(edited.target(), Optional.of(edited.content()));
    } else if (body instanceof Deleted deleted) {
      change(deleted.target(), Optional.empty());
    }
  }

  private void put(
      Entry entry, Voice voice, String name, Optional<Content> content, List<Link> links) {
    Line line = new Line(entry.time(), voice, name, content, links);
    lines.put(entry.seq(), line);
    cost += line.cost();
    trim();
  }

  private void change(long target, Optional<Content> content) {
    Line old = lines.get(target);
    if (old != null) {
      Line newer = old.with(content);
      lines.put(target, newer);
      cost += newer.cost() - old.cost();
      trim();
    }
  }

  private void trim() {
    while (cost > MOST_CHARACTERS) {
      cost -= lines.pollFirstEntry().getValue().cost();
      cut = true;
    }
  }

  /** The lines in order. */
  List<Line> lines() {
    return List.copyOf(lines.values());
  }

  /** Whether the beginning is left out. */
  boolean isCut() {
    return cut;
  }
}
