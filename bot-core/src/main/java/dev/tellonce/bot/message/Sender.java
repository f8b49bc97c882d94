package dev.tellonce.bot.message;

import java.util.Locale;

/**
 * Who put an entry into the journal. De-duplication is by sender, never by socket.
 *
 * @param kind what speaks
 * @param id who exactly: the channel session, the agent, the platform; {@code bot} and {@code
 *     system} for the server itself
 */
public record Sender(Kind kind, String id) {
  /** What kind of party speaks. */
  public enum Kind {
    /** The person who asks. */
    VISITOR,
    /** The limited automation. */
    BOT,
    /** A person at the desk. */
    AGENT,
    /** The server's own bookkeeping. */
    SYSTEM;

    /** The name on the wire and on disk. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The limited automation. */
  public static final Sender BOT = new Sender(Kind.BOT, "bot");

  /** The server's own bookkeeping. */
  public static final Sender SYSTEM = new Sender(Kind.SYSTEM, "system");

  /** Refuses a blank id. */
  public Sender {
    Checks.required("sender", id, 240);
  }

  /** The visitor of a channel session. */
  public static Sender visitor(ChannelSession session) {
    return new Sender(Kind.VISITOR, session.channel() + ":" + session.id());
  }

  /** An agent. */
  public static Sender agent(AgentId agent) {
    return new Sender(Kind.AGENT, agent.value());
  }
}
