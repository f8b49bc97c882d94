package dev.tellonce.server.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps who is signed in, by the hash of a secret; the secret itself is never here. What has
 * expired is not found, swept or not. Any thread; blocks.
 */
public interface Sessions {
  /** Whose sessions they are. */
  enum Kind {
    /** Visitors' browsers. */
    VISITOR,
    /** Agents at the desk. */
    AGENT
  }

  /**
   * A session.
   *
   * @param hash the hash of its secret, as text; unique
   * @param kind whose
   * @param subject who: a channel session's id or an agent's id
   * @param family what it shares with the sessions it was renewed from
   * @param inbox the inbox it is bound to; empty for agents
   * @param origin the origin it is bound to; may be empty
   * @param created since when
   * @param expires from when on it is not found any more
   * @param lastUsed when it was used last
   * @param data whatever else its keeper wants to know; may be empty
   */
  record Session(
      String hash,
      Kind kind,
      String subject,
      String family,
      String inbox,
      String origin,
      Instant created,
      Instant expires,
      Instant lastUsed,
      String data) {}

  /** The session of a hash, unless it has expired. */
  Optional<Session> find(String hash);

  /** The sessions of a family that have not expired, the oldest first. */
  List<Session> ofFamily(String family);

  /** The sessions of somebody that have not expired, the oldest first. */
  List<Session> ofSubject(Kind kind, String subject);

  /**
   * Stores a new session.
   *
   * @throws RuntimeException when there is one with that hash already
   */
  void insert(Session session);

  /**
   * Writes down that a session was used.
   *
   * @param hash which
   * @param lastUsed when
   * @param expires its new end
   * @return whether there is such a session
   */
  boolean touch(String hash, Instant lastUsed, Instant expires);

  /** Ends a session; answers whether there was one. */
  boolean delete(String hash);

  /** Ends the sessions of a family; answers how many. */
  int deleteFamily(String family);

  /** Ends the sessions of somebody; answers how many. */
  int deleteSubject(Kind kind, String subject);

  /**
   * Takes the id of a statement that may be used once.
   *
   * @param jti the id, already bound to who made it
   * @param expires when the statement itself ends; the id may be forgotten then
   * @return whether this was the first use; of two at once exactly one is
   */
  boolean firstUse(String jti, Instant expires);

  /** Forgets sessions and ids that have expired; answers how many. */
  int sweep();
}
