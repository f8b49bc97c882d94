package dev.tellonce.server.admin;

/**
 * How saving ended. A change names the version it was made on, so that of two people who change the
 * same thing at once the second is told.
 *
 * @param <T> what was saved
 */
public sealed interface Saved<T> {
  /**
   * It is stored, with its row in the audit log.
   *
   * @param value as it is now
   */
  record Done<T>(T value) implements Saved<T> {}

  /**
   * Somebody changed it meanwhile; nothing was stored.
   *
   * @param newer as it is now
   */
  record Changed<T>(T newer) implements Saved<T> {}

  /**
   * It cannot be; nothing was stored.
   *
   * @param why what stands against it
   */
  record Refused<T>(Refusal why) implements Saved<T> {}

  /** What may stand against a change. */
  enum Refusal {
    /** What is to be changed is not there. */
    NOT_FOUND,
    /** Another agent signs in with this login. */
    LOGIN_TAKEN,
    /** Another reply of this language has this shortcut. */
    SHORTCUT_TAKEN,
    /** Another team has this name. */
    NAME_TAKEN,
    /** Nobody would be left who may do this. */
    LAST_ADMIN,
    /** The team that is named is not there. */
    NO_TEAM
  }
}
