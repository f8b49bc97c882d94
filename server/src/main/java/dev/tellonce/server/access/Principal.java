package dev.tellonce.server.access;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.InboxId;
import java.util.Optional;

/** Who speaks, proved. */
public sealed interface Principal {
  /** The family of sessions this rests on; when it ends, so do its connections. */
  String family();

  /**
   * A visitor.
   *
   * @param session where the visitor is answered
   * @param inbox the inbox the session belongs to
   * @param family the family of sessions
   * @param identity who the host site says this is
   */
  record Visitor(ChannelSession session, InboxId inbox, String family, Optional<Identity> identity)
      implements Principal {}

  /**
   * An agent.
   *
   * @param agent who
   * @param family the family of sessions
   */
  record Staff(AgentId agent, String family) implements Principal {}

  /**
   * Who the host site says a visitor is.
   *
   * @param subject the site's id of the person; empty where unknown
   * @param name may be empty
   * @param email may be empty
   * @param verified whether the statement was signed
   */
  record Identity(String subject, String name, String email, boolean verified) {}
}
