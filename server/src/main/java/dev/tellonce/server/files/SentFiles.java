package dev.tellonce.server.files;

import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Sender;
import java.util.Optional;

/** Says which file a message may carry. Any thread; blocks on the store. */
public final class SentFiles {
  private final Blobs blobs;

  /** Why a message with a file is refused, on the wire. */
  public static final String CODE = "no_file";

  /** The sentence that goes with the code. */
  public static final String SAY = "This file is not here any more. Attach it once more.";

  /**
   * Creates the check.
   *
   * @param blobs where files are noted
   */
  public SentFiles(Blobs blobs) {
    this.blobs = blobs;
  }

  /**
   * What a message carries: a file's name, type and size are what the server found, never what the
   * sender says. A file stays from now on. Saying it again gives the same.
   *
   * @param content what the sender wants to say
   * @param conversation where
   * @param sender who
   * @return empty when the content is a file that is not this sender's in this conversation
   */
  public Optional<Content> checked(
      Content content, Optional<ConversationId> conversation, Sender sender) {
    return content instanceof Content.File file
        ? conversation.flatMap(where -> blobs.send(file.file(), where, sender)).map(Blob::content)
        : Optional.of(content);
  }
}
