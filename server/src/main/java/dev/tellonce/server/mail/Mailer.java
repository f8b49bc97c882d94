package dev.tellonce.server.mail;

/** Takes mail in. Any thread; never blocks. */
@FunctionalInterface
public interface Mailer {
  /**
   * Takes a message in, to be sent soon.
   *
   * @return false when so many wait already that this one was not taken
   */
  boolean offer(Mail mail);
}
