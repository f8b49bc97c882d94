package dev.tellonce.server.files;

import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Sender;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps which file is where and whose. Any thread; blocks. */
public interface Blobs {
  /**
   * The name on disk of a new file: a hash under the conversation's own key, so that without the
   * key nobody can tell which file belongs to whom.
   *
   * @throws FilesException with {@code not_found} when there is no such conversation
   */
  String place(ConversationId conversation, String id);

  /**
   * Notes a file that is on disk; durable when this returns.
   *
   * @throws FilesException with {@code disk_full} or {@code busy}
   */
  void insert(Blob blob);

  /** The file of an id. */
  Optional<Blob> find(String id);

  /**
   * Marks a file as sent, so that it stays.
   *
   * @return the file; empty when it is not this sender's in this conversation
   */
  Optional<Blob> send(String id, ConversationId conversation, Sender sender);

  /** Files that were stored before a time and never sent. */
  List<Blob> unsent(Instant before);

  /** Forgets a file unless it was sent meanwhile; whether it was forgotten. */
  boolean forgetUnsent(String id);

  /** Files whose conversation was erased: its key is gone. */
  List<Blob> erased();

  /** Conversations with a file that was sent and with a message that was changed or taken back. */
  List<ConversationId> withChangedMessages();

  /** Forgets a file. */
  void forget(String id);

  /** Whether a name on disk belongs to a file that is known. */
  boolean knows(String place);
}
