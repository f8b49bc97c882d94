package dev.tellonce.server.files;

import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Sender;
import java.time.Instant;

/**
 * A file that is on disk.
 *
 * @param id what messages call it, 22 characters of base64url
 * @param conversation the only conversation it may be sent in
 * @param place its name on disk, 64 hexadecimal digits
 * @param sender who brought it
 * @param name the name it is shown under, cleaned
 * @param mediaType what it is by its bytes
 * @param size bytes, from 1
 * @param created when it was stored
 */
public record Blob(
    String id,
    ConversationId conversation,
    String place,
    Sender sender,
    String name,
    String mediaType,
    long size,
    Instant created) {

  /** The file as a message carries it. */
  public Content.File content() {
    return new Content.File(id, name, mediaType, size);
  }
}
