package dev.tellonce.server.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps sessions by the hash of their secret. Any thread; blocks. */
public interface Sessions {
  /** Whose session it is. */
  enum Kind {
    /** A visitor's browser. */
    VISITOR,
    /** An agent's browser. */
    AGENT
  }

  /**
   * A session.
   *
   * @param hash SHA-256 of the secret, base64url
   * @param kind whose
   * @param subject the visitor's session id or the agent's id
   * @param family the same over rotations of the secret; ends as one
   * @param inbox the visitor's inbox; empty for agents
   * @param created when this secret was made
   * @param expires when it ends
   * @param began when the family began
   */
  record Session(
      String hash,
      Kind kind,
      String subject,
      String family,
      String inbox,
      Instant created,
      Instant expires,
      Instant began) {}

  /** Stores a new session. */
  void insert(Session session);

  /** The session of a secret's hash, ended or not. */
  Optional<Session> find(String hash);

  /** Moves a session's end. */
  void extend(String hash, Instant expires);

  /** Ends all sessions of a family. */
  void endFamily(String family);

  /** The sessions of a subject that have not ended. */
  List<Session> of(Kind kind, String subject);

  /** Forgets sessions that ended before a time. */
  void sweep(Instant endedBefore);

  /**
   * Notes a one-time id.
   *
   * @param id the id, at most 200 characters
   * @param expires until when it must be remembered
   * @return whether it is seen for the first time
   */
  boolean firstUse(String id, Instant expires);
}
