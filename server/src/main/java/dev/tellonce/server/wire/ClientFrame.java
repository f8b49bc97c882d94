package dev.tellonce.server.wire;

import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.PageVisit;
import dev.tellonce.bot.tone.Wording;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a client says; see {@code docs/protocol.md}. */
public sealed interface ClientFrame {
  /**
   * The first frame.
   *
   * @param ticket opens the connection once
   * @param client the page's own random id
   * @param locale the page's language tag; may be empty
   * @param page the page the visitor is on
   */
  record Hello(String ticket, String client, String locale, Optional<PageVisit> page)
      implements ClientFrame {}

  /**
   * Follows a log.
   *
   * @param conversation whose
   * @param epoch the epoch the client's copy is of; empty for none
   * @param after the number the client holds, 0 for none
   * @param chain the chain value there; empty for none
   */
  record Sub(ConversationId conversation, String epoch, long after, String chain)
      implements ClientFrame {}

  /**
   * Stops following.
   *
   * @param conversation whose
   */
  record Unsub(ConversationId conversation) implements ClientFrame {}

  /**
   * Says something.
   *
   * @param clientId the client's id of it
   * @param conversation where; empty for a visitor who has none yet
   * @param content what
   * @param replyTo the number it answers
   * @param clientTime the client's clock
   * @param wish which wording an agent wants
   * @param allowHeld whether an agent lets words leave that the tone step holds
   * @param after not to be said when the visitor wrote past this number; 0 to say it anyway
   */
  record Send(
      ClientId clientId,
      Optional<ConversationId> conversation,
      Content content,
      Optional<Long> replyTo,
      Optional<Instant> clientTime,
      Wording wish,
      boolean allowHeld,
      long after)
      implements ClientFrame {}

  /**
   * Does something.
   *
   * @param clientId the client's id of it
   * @param conversation where
   * @param name what
   * @param args with what; an object
   */
  record Command(
      ClientId clientId, Optional<ConversationId> conversation, String name, JsonNode args)
      implements ClientFrame {}

  /**
   * Asks something that is never stored.
   *
   * @param request the client's id of the question
   * @param name what
   * @param conversation about which
   * @param args with what; an object
   */
  record Ask(String request, String name, Optional<ConversationId> conversation, JsonNode args)
      implements ClientFrame {}

  /**
   * Follows a list.
   *
   * @param list which
   */
  record Watch(String list) implements ClientFrame {}

  /**
   * Marks how far the client has got.
   *
   * @param conversation where
   * @param delivered received up to
   * @param read read up to
   */
  record Ack(ConversationId conversation, long delivered, long read) implements ClientFrame {
    /** The same mark, but no further than the log goes: nobody has read what is not said yet. */
    public Ack within(long head) {
      return new Ack(conversation, Math.min(delivered, head), Math.min(read, head));
    }
  }

  /**
   * Says that somebody types.
   *
   * @param conversation where
   * @param on begins or ends
   */
  record Typing(ConversationId conversation, boolean on) implements ClientFrame {}

  /**
   * Answers a ping.
   *
   * @param n its number
   */
  record Pong(long n) implements ClientFrame {}

  /**
   * A frame of a later version.
   *
   * @param type its type
   * @param clientId its client id, where it has one
   */
  record UnknownType(String type, Optional<ClientId> clientId) implements ClientFrame {}

  /**
   * A frame that cannot be read.
   *
   * @param code {@code bad_frame} or {@code too_long}
   * @param say what is wrong, without anybody's words
   * @param clientId its client id, where it could be read
   * @param request its question's id, where it could be read
   */
  record Unreadable(String code, String say, Optional<ClientId> clientId, Optional<String> request)
      implements ClientFrame {}
}
