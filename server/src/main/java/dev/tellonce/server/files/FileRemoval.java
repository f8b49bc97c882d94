package dev.tellonce.server.files;

import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.Journal;
import dev.tellonce.bot.journal.JournalEntry.AgentSaid;
import dev.tellonce.bot.journal.JournalEntry.Deleted;
import dev.tellonce.bot.journal.JournalEntry.Edited;
import dev.tellonce.bot.journal.JournalEntry.VisitorSaid;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * Removes the bytes of files that were sent and are not wanted any more: their message was taken
 * back or became words, or their conversation was erased. A file that another message still shows
 * stays. Any thread.
 */
public final class FileRemoval {
  private static final int PAGE = 200;

  private final Journal journal;
  private final FileStore store;
  private final Blobs blobs;
  private final Executor executor;

  /**
   * Creates the removal.
   *
   * @param journal where the messages are
   * @param store where the bytes are
   * @param blobs where files are noted
   * @param executor does the work, which blocks
   */
  public FileRemoval(Journal journal, FileStore store, Blobs blobs, Executor executor) {
    this.journal = journal;
    this.store = store;
    this.blobs = blobs;
    this.executor = executor;
  }

  /** Hears what was appended; returns at once. */
  public void appended(List<Entry> entries) {
    for (Entry entry : entries) {
      OptionalLong changed = changed(entry);
      if (changed.isPresent()) {
        executor.execute(() -> look(entry.conversation(), changed.getAsLong()));
      }
    }
  }

  /** Removes what a stop left behind, and the files of conversations that were erased. Blocks. */
  public void catchUp() {
    blobs.erased().forEach(this::remove);
    blobs.withChangedMessages().forEach(this::removeUnshown);
  }

  private static OptionalLong changed(Entry entry) {
    if (entry.body() instanceof Deleted deleted) {
      return OptionalLong.of(deleted.target());
    }
    return entry.body() instanceof Edited edited
        ? OptionalLong.of(edited.target())
        : OptionalLong.empty();
  }

  /** Most messages that change are words: only for a file the whole log is read. */
  private void look(ConversationId conversation, long target) {
    boolean wasFile =
        journal.read(conversation, target - 1, 1).stream()
            .anyMatch(entry -> file(entry).isPresent());
    if (wasFile) {
      removeUnshown(conversation);
    }
  }

  private void removeUnshown(ConversationId conversation) {
    Map<Long, String> shown = new HashMap<>();
    Set<String> gone = new HashSet<>();
    long last = 0;
    for (List<Entry> page = journal.read(conversation, last, PAGE);
        !page.isEmpty();
        page = journal.read(conversation, last, PAGE)) {
      for (Entry entry : page) {
        last = entry.seq();
        long seq = entry.seq();
        file(entry).ifPresent(file -> shown.put(seq, file));
        changed(entry)
            .ifPresent(target -> Optional.ofNullable(shown.remove(target)).ifPresent(gone::add));
      }
    }
    gone.removeAll(shown.values());
    for (String file : gone) {
      blobs
          .find(file)
          .filter(blob -> blob.conversation().equals(conversation))
          .ifPresent(this::remove);
    }
  }

  /**
   * First the note: without it nobody gets the bytes, and the sweep takes them if this stops here.
   */
  private void remove(Blob blob) {
    blobs.forget(blob.id());
    FileStore.discard(store.path(blob.place()));
  }

  private static Optional<String> file(Entry entry) {
    Optional<Content> content = Optional.empty();
    if (entry.body() instanceof VisitorSaid said) {
      content = Optional.of(said.content());
    } else if (entry.body() instanceof AgentSaid said) {
      content = Optional.of(said.content());
    }
    return content.filter(Content.File.class::isInstance).map(said -> ((Content.File) said).file());
  }
}
